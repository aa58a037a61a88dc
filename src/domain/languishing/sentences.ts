/** A reason in plain words, as it stands in a list of reasons: `25 days late`. */
import { unreachable } from '../result';
import type { Reason } from './reason';

/** How a day is shown to the reader, e.g. `11 Dec`. */
export type ShowDay = (day: string) => string;

/** The reasons of one action in their order. That it is not started is said once, with the nearer date. */
export function sentencesOf(reasons: readonly Reason[], showDay: ShowDay): readonly string[] {
  const isDueSoon = reasons.some(({ code }) => code === 'due-soon');
  return reasons
    .filter(({ code }) => !(isDueSoon && code === 'half-gone'))
    .map((reason) => sentenceOf(reason, showDay));
}

/** Begins with a small letter: the first sentence of a list gets its capital where it is shown. */
export function sentenceOf(reason: Reason, showDay: ShowDay): string {
  switch (reason.code) {
    case 'overdue':
      return `${days(reason.days)} late`;
    case 'blocked':
      return `blocked by ${names(reason.keys)} ${reason.days === 0 ? 'since today' : `for ${days(reason.days)}`}`;
    case 'no-owner':
      return ownerWords(reason);
    case 'unverified':
      return `done, not verified since the follow-up on ${showDay(reason.followUpOn)}`;
    case 'reopened':
      return reason.times === 1 ? 'reopened' : `reopened ${times(reason.times)}`;
    case 'date-moved':
      return `date moved ${times(reason.times)}`;
    case 'moved':
      return `moved between sprints or epics ${times(reason.times)}`;
    case 'no-change':
      return `no status change for ${days(reason.days)}`;
    case 'due-soon':
      return `due ${ahead(reason.days)}, not started`;
    case 'half-gone':
      return goneWords(reason.percent);
    case 'no-date':
      return reason.days === undefined || reason.days === 0
        ? 'no due date'
        : `no due date ${days(reason.days)} after it was made`;
    default:
      return unreachable(reason);
  }
}

function ownerWords({
  left,
  unassignable,
}: {
  readonly left: boolean;
  readonly unassignable: boolean;
}): string {
  if (left) return 'owner is no longer active';
  return unassignable ? 'owner can no longer be assigned' : 'no owner';
}

/** Past the due date the days late say the rest. */
function goneWords(percent: number): string {
  if (percent >= 100) return 'not started';
  if (percent >= 75) return 'three quarters of the time gone, not started';
  if (percent >= 50) return 'half of the time gone, not started';
  return `${String(percent)}% of the time gone, not started`;
}

function names([first = '', second, ...more]: readonly string[]): string {
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${String(more.length + 1)} more`;
}

function ahead(count: number): string {
  if (count === 0) return 'today';
  return count === 1 ? 'tomorrow' : `in ${days(count)}`;
}

const days = (count: number): string => (count === 1 ? '1 day' : `${String(count)} days`);

function times(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${String(count)} times`;
}
