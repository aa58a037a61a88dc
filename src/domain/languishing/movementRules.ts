/** The rules about how an action moves: not at all, or back and forth. What is not read yet says nothing. */
import type { Judge } from './reason';
import { daysSince } from './standing';

/** In the same status for so many calendar days. */
export const noChange: Judge<'no-change'> = ({ statusSince }, calendar, limit) => {
  const days = daysSince(statusSince, calendar);
  return days !== undefined && days >= limit ? { code: 'no-change', days } : undefined;
};

/** The due date moved so many times. */
export const dateMoved: Judge<'date-moved'> = ({ history }, _calendar, limit) => {
  const times = history?.dateMoves.length ?? 0;
  return times >= limit ? { code: 'date-moved', times } : undefined;
};

/** Moved between sprints or epics so many times. */
export const moved: Judge<'moved'> = ({ history }, _calendar, limit) => {
  const times = history?.placeMoves.length ?? 0;
  return times >= limit ? { code: 'moved', times } : undefined;
};

/** Reopened so many times, and open now. */
export const reopened: Judge<'reopened'> = ({ history }, _calendar, limit) => {
  const times = history?.reopened.length ?? 0;
  return times >= limit ? { code: 'reopened', times } : undefined;
};
