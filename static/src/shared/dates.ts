/**
 * Dates and times as the reader sees them: in the reader's zone and manner. A day ("2026-11-12") is a calendar day and
 * has no zone; an instant is shown in the browser's.
 */
export { daysBetween } from '../../../src/domain/calendarDays';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True for a fact that is known to the day only. */
export const isDay = (moment: string): boolean => DAY.test(moment);

/** A day as a local date at its beginning, for formatting and sorting. */
export function startOfDay(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** The calendar day of a moment, in the reader's zone. */
export function dayOf(moment: string): string {
  return isDay(moment) ? moment : localDay(new Date(moment));
}

export function localDay(date: Date): string {
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** "14:05" in 24 hours, as a time field takes it; undefined for a day. */
export function clockTimeOf(moment: string): string | undefined {
  if (isDay(moment)) return undefined;
  const date = new Date(moment);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** The moment at a clock time of a day in the reader's zone; the day itself when the time is unknown. */
export function momentAt(day: string, time: string | undefined): string {
  if (time === undefined || time === '') return day;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const date = startOfDay(day);
  date.setHours(hours, minutes, 0, 0);
  return date.toISOString();
}

/** Milliseconds, for order: a day stands before the times within it. */
export function orderOf(moment: string): number {
  return (isDay(moment) ? startOfDay(moment) : new Date(moment)).getTime();
}

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const shortDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const shortDayAndYear = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const mediumDay = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const longDay = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** 14:05 */
export const showTime = (instant: string): string => time.format(new Date(instant));
/** 12 Nov */
export const showShortDay = (moment: string): string => shortDay.format(startOfDay(dayOf(moment)));
/** Milliseconds. Further away, a day and a month may be taken for those of another year. */
const HALF_A_YEAR = 183 * 86_400_000;
/** 12 Nov, or 12 Nov 2024 when that is more than half a year from now: actions and follow-ups can be years late. */
export const showNearDay = (moment: string): string => {
  const day = startOfDay(dayOf(moment));
  return Math.abs(day.getTime() - Date.now()) > HALF_A_YEAR
    ? shortDayAndYear.format(day)
    : shortDay.format(day);
};
/** Thu, 12 Nov 2026 */
export const showDay = (moment: string): string => mediumDay.format(startOfDay(dayOf(moment)));
/** Thursday, 12 November 2026 */
export const showLongDay = (moment: string): string => longDay.format(startOfDay(dayOf(moment)));
/** 12 Nov, 14:05; the day alone when that is all that is known. */
export const showMoment = (moment: string): string =>
  isDay(moment) ? showShortDay(moment) : `${showShortDay(moment)}, ${showTime(moment)}`;

/** "26 min", "3 h 05 min", "2 days". @param minutes a length of time */
export function showLength(minutes: number): string {
  if (minutes < 60) return `${String(minutes)} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48)
    return minutes % 60 === 0 ? `${String(hours)} h` : `${String(hours)} h ${pad(minutes % 60)} min`;
  return `${String(Math.round(hours / 24))} days`;
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  const date = startOfDay(day);
  date.setDate(date.getDate() + days);
  return localDay(date);
}

/** The same day, or the Monday after a weekend. */
export function workingDay(day: string): string {
  const weekday = startOfDay(day).getDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

function pad(value: number, digits = 2): string {
  return String(value).padStart(digits, '0');
}
