/** The rules about the due date: past, near, half of the way to it gone, or none. All count the reader's calendar days. */
import { daysBetween } from '../calendarDays';
import type { Judge } from './reason';
import { daysLate, daysSince, isNotStarted } from './standing';

/** More than so many days past the due date. */
export const overdue: Judge<'overdue'> = (action, { today }, limit) => {
  const days = daysLate(action, today);
  return days > limit ? { code: 'overdue', days } : undefined;
};

/** Not started, and due today or within so many days; past the due date it is overdue instead. */
export const dueSoon: Judge<'due-soon'> = (action, { today }, limit) => {
  if (action.due === undefined || !isNotStarted(action)) return undefined;
  const days = daysBetween(today, action.due);
  return days >= 0 && days <= limit ? { code: 'due-soon', days } : undefined;
};

/** Not started, with so many per cent of the days from creation to the due date gone; none are on the first day. */
export const halfGone: Judge<'half-gone'> = (action, calendar, limit) => {
  const gone = daysSince(action.created, calendar);
  if (gone === undefined || action.due === undefined || !isNotStarted(action)) return undefined;
  const left = daysBetween(calendar.today, action.due);
  if (Number.isNaN(left)) return undefined;
  const percent = gone === 0 ? 0 : left <= 0 ? 100 : Math.floor((100 * gone) / (gone + left));
  return percent >= limit ? { code: 'half-gone', percent } : undefined;
};

/** Without a due date so many days after it was made; at once when the limit is 0. */
export const noDate: Judge<'no-date'> = ({ due, created }, calendar, limit) => {
  const days = daysSince(created, calendar);
  return due === undefined && (days ?? 0) >= limit ? { code: 'no-date', days } : undefined;
};
