/**
 * Calendar days as documents write them: ISO and numeric forms here, forms with the name of a month through
 * chrono-node. A day is a string `YYYY-MM-DD`.
 */
import * as chrono from 'chrono-node/en';

export interface FoundDay {
  readonly day: string;
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** Set when the same words also gave a time of day. */
  readonly clock?: Clock;
}

/** A time of day as written; the zone where the words named one. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes to add to UTC. */
  readonly offset?: number;
}

const ISO = /(?<![\d.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d|[-/]\d)/;
const NUMERIC = /(?<![\d./-])(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|\.\d)/;
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/i;
/** Characters around the name of a month in which its day, year and time are looked for. */
const AROUND = 40;

/**
 * The first day named in the text. `near` fills in a missing year (the year that brings the day closest to it);
 * without it such a day is not read. Day before month in `03/04/2024`, unless only the other order is possible.
 */
export function findDay(text: string, near: string | undefined): FoundDay | undefined {
  const found = [isoDay(text), numericDay(text), namedDay(text, near)].filter((one) => one !== undefined);
  return found.sort((a, b) => a.start - b.start)[0];
}

function isoDay(text: string): FoundDay | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  return placed(match, realDay(Number(match[1]), Number(match[2]), Number(match[3])));
}

function numericDay(text: string): FoundDay | undefined {
  const match = NUMERIC.exec(text);
  if (match === null) return undefined;
  const [first, second, written] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const year = written < 100 ? 2000 + written : written;
  return placed(match, realDay(year, second, first) ?? realDay(year, first, second));
}

function placed(match: RegExpExecArray, day: string | undefined): FoundDay | undefined {
  return day === undefined ? undefined : { day, start: match.index, end: match.index + match[0].length };
}

function namedDay(text: string, near: string | undefined): FoundDay | undefined {
  const month = MONTH.exec(text);
  if (month === null) return undefined;
  const from = Math.max(0, month.index - AROUND);
  const slice = text.slice(from, month.index + AROUND);
  const instant = new Date(`${near ?? '2000-01-01'}T12:00:00Z`);
  const read = chrono.GB.parse(slice, { instant, timezone: 0 }).find((one) => MONTH.test(one.text));
  if (read === undefined) return undefined;
  const { start } = read;
  const complete =
    start.isCertain('day') && start.isCertain('month') && (start.isCertain('year') || near !== undefined);
  if (!complete) return undefined;
  const day = realDay(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  if (day === undefined) return undefined;
  const clock = start.isCertain('hour')
    ? { hour: start.get('hour') ?? 0, minute: start.get('minute') ?? 0, second: start.get('second') ?? 0 }
    : undefined;
  const offset = start.isCertain('timezoneOffset') ? start.get('timezoneOffset') : null;
  return {
    day,
    start: from + read.index,
    end: from + read.index + read.text.length,
    ...(clock === undefined ? {} : { clock: offset === null ? clock : { ...clock, offset } }),
  };
}

/** `YYYY-MM-DD`, or undefined for the 31st of February and for years that no review is about. */
export function realDay(year: number, month: number, day: number): string | undefined {
  if (year < 1970 || year > 2200) return undefined;
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return undefined;
  return time.toISOString().slice(0, 10);
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
