/** The sprints of an issue: all that it was ever part of, as Jira Software shows them in its custom field. */
import type { Core } from '../core';
import type { SprintRow } from '../model';

/** The rows behind a kept value (a list of numbers); undefined for an issue that was never in a sprint. */
export function sprintsOf(core: Core, value: unknown): readonly SprintRow[] | undefined {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [];
  const rows = ids.flatMap((id) => core.db.sprints.get(String(id)) ?? []);
  return rows.length === 0 ? undefined : rows;
}

export const presentSprint = (row: SprintRow): Readonly<Record<string, unknown>> => ({
  id: Number(row.id),
  name: row.name,
  state: row.state,
  boardId: row.boardId,
  goal: '',
  ...(row.startDate === undefined ? {} : { startDate: new Date(row.startDate).toISOString() }),
  ...(row.endDate === undefined ? {} : { endDate: new Date(row.endDate).toISOString() }),
});

/** Ids of the closed sprints in a kept value: no change of sprint takes an issue out of one that is over. */
export function closedSprints({ db }: Core, value: unknown): readonly number[] {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [];
  return ids.map(Number).filter((id) => db.sprints.get(String(id))?.state === 'closed');
}
