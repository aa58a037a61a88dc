/** The filters that every list of actions has: what they leave, and what there is to choose from. */
import type { ReviewAction } from '../../../src/usecases/readAttentionParts';
import { NOBODY, type PageView } from './pageView';

/** A row that is about an action. */
export interface OfAction {
  readonly action: Pick<ReviewAction, 'owner' | 'origin'>;
}

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** Whether the chosen owner has it, and it came out of the chosen factor. */
export const isChosen = (
  { action }: OfAction,
  { owner, label }: Pick<PageView, 'owner' | 'label'>,
): boolean =>
  (owner === '' || owner === (action.owner?.accountId ?? NOBODY)) &&
  (label === '' || action.origin?.labels.includes(label) === true);

const byName = (a: Choice, b: Choice): number => a.name.localeCompare(b.name);

/** Nobody, and who owns one of the rows, by name. */
export function ownersOf(rows: readonly OfAction[]): readonly Choice[] {
  const names = new Map(
    rows.flatMap(({ action: { owner } }) => (owner ? [[owner.accountId, owner.name]] : [])),
  );
  const people = [...names].map(([value, name]) => ({ value, name })).sort(byName);
  return [{ value: NOBODY, name: 'No owner' }, ...people];
}

/** The factor labels of the rows, in the order of the alphabet. */
export function factorsOf(rows: readonly OfAction[]): readonly string[] {
  const labels = new Set(rows.flatMap(({ action }) => action.origin?.labels ?? []));
  return [...labels].sort((a, b) => a.localeCompare(b));
}
