/**
 * When an action is languishing, from Jira's own fields alone: it is open, and it is overdue, or has no owner who can
 * act, or its status has stood still. Each reason can be read as a sentence. Days are the reader's calendar days.
 */
import { daysBetween } from '../calendarDays';
import { unreachable } from '../result';
import type { ActionState, Calendar } from './actionState';

export type { ActionState, Calendar } from './actionState';

/** Calendar days without a status change after which an open action has stopped moving. */
const STANDSTILL_DAYS = 14;

export type Reason =
  | { readonly code: 'overdue'; readonly days: number }
  | { readonly code: 'no-owner'; readonly left: boolean }
  | { readonly code: 'no-change'; readonly days: number };
export type ReasonCode = Reason['code'];

export function isOpen(action: Pick<ActionState, 'statusCategory'>): boolean {
  return action.statusCategory !== 'done';
}

/** Calendar days past the due date; 0 on the day itself, before it, without one, and once it is done. */
export function daysLate(action: Pick<ActionState, 'statusCategory' | 'due'>, today: string): number {
  if (!isOpen(action) || action.due === undefined) return 0;
  const late = daysBetween(action.due, today);
  return late > 0 ? late : 0;
}

/** @returns the reasons, most severe first; none when the action is done or on its way */
export function reasonsOf(action: ActionState, calendar: Calendar): readonly Reason[] {
  if (!isOpen(action)) return [];
  const late = daysLate(action, calendar.today);
  const still = daysWithoutChange(action, calendar);
  return [
    ...(late > 0 ? [{ code: 'overdue', days: late } as const] : []),
    ...(action.owner?.active === true
      ? []
      : [{ code: 'no-owner', left: action.owner !== undefined } as const]),
    ...(still >= STANDSTILL_DAYS ? [{ code: 'no-change', days: still } as const] : []),
  ];
}

function daysWithoutChange({ statusSince }: ActionState, { today, dayOf }: Calendar): number {
  const since = statusSince === undefined ? undefined : dayOf(statusSince);
  return since === undefined ? 0 : daysBetween(since, today);
}

/** Worst first: more reasons, then more days late, then longer without a change. Negative when `a` is worse. */
export function compareReasons(a: readonly Reason[], b: readonly Reason[]): number {
  return (
    b.length - a.length ||
    daysOf(b, 'overdue') - daysOf(a, 'overdue') ||
    daysOf(b, 'no-change') - daysOf(a, 'no-change')
  );
}

function daysOf(reasons: readonly Reason[], code: 'overdue' | 'no-change'): number {
  for (const reason of reasons) if (reason.code === code) return reason.days;
  return 0;
}

/** As it stands in a list of reasons: `25 days late`. The first one of a list begins with a capital letter. */
export function sentenceOf(reason: Reason): string {
  switch (reason.code) {
    case 'overdue':
      return `${days(reason.days)} late`;
    case 'no-owner':
      return reason.left ? 'owner is no longer active' : 'no owner';
    case 'no-change':
      return `no status change for ${days(reason.days)}`;
    default:
      return unreachable(reason);
  }
}

const days = (count: number): string => (count === 1 ? '1 day' : `${String(count)} days`);
