/** The day that a form for another date begins with: what the project gives an action, counted from today. */
import type { Settings } from '../../../../src/domain/settings';
import { suggestDueDay } from '../../../../src/domain/serviceLevels';
import type { AttentionRow } from '../../../../src/usecases/readAttentionLists';
import { dueReason } from '../dueWords';

/** What a project says about the time for its actions. */
export type Times = Pick<Settings, 'serviceLevel' | 'workingDays'>;

export interface NewDate {
  /** `YYYY-MM-DD` */
  readonly due: string;
  /** "4 weeks, from priority High" */
  readonly reason: string;
}

/**
 * @param times undefined while the project's settings are not known
 * @returns undefined where nothing tells how urgent it is, and where its date is later already: an act that gives an action
 * more time must not take some of it
 */
export function newDateFor(
  { action, source }: Pick<AttentionRow, 'action' | 'source'>,
  times: Times | undefined,
  today: string,
): NewDate | undefined {
  if (times === undefined) return undefined;
  const { serviceLevel: preset, workingDays } = times;
  const suggested = suggestDueDay({ preset, priorityRank: source?.severity, from: today, workingDays });
  const { due, reason } = suggested;
  if (reason.because === 'nothing-known' || (action.due !== undefined && action.due >= due)) return undefined;
  return { due, reason: dueReason(suggested, source?.priority) };
}
