/** Dates as JQL writes them: literals in the searcher's time zone, periods from now, and startOf… / endOf…. */
import type { Searchable } from '../searchable';
import { daysInMonth, instantOf, wallClockOf, type WallClock } from './zonedTime';

const MINUTE = 60_000;
const PERIOD_UNITS: Readonly<Record<string, number>> = {
  m: MINUTE,
  h: 60 * MINUTE,
  d: 24 * 60 * MINUTE,
  w: 7 * 24 * 60 * MINUTE,
};
const DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?: (\d{1,2}):(\d{2}))?$/;
const PERIOD = /^([+-]?)(\d{1,6}[wdhm](?: \d{1,6}[wdhm])*)$/;
const OFFSET = /^([+-]?)(\d{1,6})([yMwdhm])?$/;

export type CalendarUnit = 'Day' | 'Week' | 'Month' | 'Year';

const START_OF_DAY = { hour: 0, minute: 0, second: 0, millisecond: 0 } as const;

/** Instant (ms) of `2026/11/12`, `2026-11-12 14:05`, `-14d`, `4w 2d`; undefined when it is neither. */
export function dateLiteral(text: string, context: Searchable): number | undefined {
  const date = DATE.exec(text.trim());
  if (date) return calendarDate(date, context.timeZone);
  const period = PERIOD.exec(text.trim());
  if (!period) return undefined;
  const length = (period[2] ?? '')
    .split(' ')
    .reduce((sum, piece) => sum + Number(piece.slice(0, -1)) * (PERIOD_UNITS[piece.slice(-1)] ?? 0), 0);
  return context.now() + (period[1] === '-' ? -length : length);
}

function calendarDate(date: RegExpExecArray, timeZone: string): number | undefined {
  const [year = 0, month = 0, day = 0] = [date[1], date[3], date[4]].map(Number);
  const hour = Number(date[5] ?? 0);
  const minute = Number(date[6] ?? 0);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59) {
    return undefined;
  }
  return instantOf({ year, month, day, hour, minute, second: 0, millisecond: 0 }, timeZone);
}

/**
 * `startOfWeek("-1w")` and its kind. An offset in the unit of the function moves first, so that `endOfMonth("+1")`
 * is the last moment of next month; another unit moves after, so that `endOfMonth("+15d")` is the 15th of it.
 * Weeks start on Sunday, as for Jira's default locale.
 * @returns undefined when the offset cannot be read.
 */
export function boundary(
  edge: 'start' | 'end',
  unit: CalendarUnit,
  offset: string | undefined,
  context: Searchable,
): number | undefined {
  const match = offset === undefined ? undefined : OFFSET.exec(offset.trim());
  if (match === null) return undefined;
  const own = unit === 'Month' ? 'M' : unit.charAt(0).toLowerCase();
  const amount = match ? Number(match[2]) * (match[1] === '-' ? -1 : 1) : 0;
  const by = match?.[3] ?? own;
  const now = wallClockOf(context.now(), context.timeZone);
  const wall =
    by === own ? edgeOf(edge, unit, shifted(now, amount, by)) : shifted(edgeOf(edge, unit, now), amount, by);
  return instantOf(wall, context.timeZone) - (edge === 'end' ? 1 : 0);
}

/** For `end`, the first moment of the next period: the caller steps back one millisecond. */
function edgeOf(edge: 'start' | 'end', unit: CalendarUnit, from: WallClock): WallClock {
  const next = edge === 'end' ? 1 : 0;
  const { year, month, day } = from;
  switch (unit) {
    case 'Day':
      return { year, month, day: day + next, ...START_OF_DAY };
    case 'Week': {
      const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
      return { year, month, day: day - weekday + 7 * next, ...START_OF_DAY };
    }
    case 'Month':
      return { year, month: month + next, day: 1, ...START_OF_DAY };
    case 'Year':
      return { year: year + next, month: 1, day: 1, ...START_OF_DAY };
  }
}

function shifted(wall: WallClock, amount: number, unit: string): WallClock {
  switch (unit) {
    case 'y':
      return clamped({ ...wall, year: wall.year + amount });
    case 'M': {
      const months = wall.year * 12 + (wall.month - 1) + amount;
      return clamped({ ...wall, year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 });
    }
    case 'w':
      return { ...wall, day: wall.day + 7 * amount };
    case 'd':
      return { ...wall, day: wall.day + amount };
    case 'h':
      return { ...wall, hour: wall.hour + amount };
    default:
      return { ...wall, minute: wall.minute + amount };
  }
}

function clamped(wall: WallClock): WallClock {
  return { ...wall, day: Math.min(wall.day, daysInMonth(wall.year, wall.month)) };
}

/** The calendar day (`YYYY-MM-DD` as the number YYYYMMDD) on which an instant falls for the searcher. */
export function dayNumberAt(instant: number, timeZone: string): number {
  const { year, month, day } = wallClockOf(instant, timeZone);
  return year * 10_000 + month * 100 + day;
}

/** `2026-11-12` (also with a time behind it) as 20261112; null when it is not a date. */
export function dayNumberOf(text: string): number | null {
  const day = Number(text.slice(0, 4)) * 10_000 + Number(text.slice(5, 7)) * 100 + Number(text.slice(8, 10));
  return text.length >= 10 && !Number.isNaN(day) ? day : null;
}

/** First and last millisecond of the searcher's day that holds the instant. */
export function dayAround(instant: number, timeZone: string): { readonly from: number; readonly to: number } {
  const today = wallClockOf(instant, timeZone);
  const from = instantOf({ ...today, ...START_OF_DAY }, timeZone);
  const to = instantOf({ ...today, day: today.day + 1, ...START_OF_DAY }, timeZone) - 1;
  return { from, to };
}
