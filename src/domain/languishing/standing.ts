/** Where an action stands: open or done, started or not, how late, and how long ago something was. */
import { daysBetween } from '../calendarDays';
import type { ActionState, Calendar } from './actionState';

/** A status category that Jira does not name counts as open, so that nothing drops out of sight. */
export function isOpen(action: Pick<ActionState, 'statusCategory'>): boolean {
  return action.statusCategory !== 'done';
}

/** Open, and in no status that says that somebody works on it. */
export function isNotStarted({ statusCategory }: Pick<ActionState, 'statusCategory'>): boolean {
  return statusCategory === 'new' || statusCategory === 'undefined';
}

/** Calendar days past the due date; 0 on the day itself, before it, without one, and once it is done. */
export function daysLate(action: Pick<ActionState, 'statusCategory' | 'due'>, today: string): number {
  if (!isOpen(action) || action.due === undefined) return 0;
  const late = daysBetween(action.due, today);
  return late > 0 ? late : 0;
}

/**
 * Calendar days of the reader since an instant; 0 for one that a wrong clock put into the future.
 * @returns undefined when it is not known, or no instant
 */
export function daysSince(instant: string | undefined, { today, dayOf }: Calendar): number | undefined {
  const day = instant === undefined ? undefined : dayOf(instant);
  return day === undefined ? undefined : Math.max(0, daysBetween(day, today));
}
