/**
 * The moment at the start of a timeline line: `14:05`, `2020-02-12 09:45 UTC:`, `[02-12 9:45 PM]`, `On 12 Feb at 10:15`.
 * The end of a range (`09:00 - 11:00`) and marks of doubt are read too, so that they do not end up in the text.
 */
import { findDay, realDay } from './days';
import type { Clock } from './days';
import type { Zone } from './timeZones';
import { zoneAtStart } from './timeZones';

export interface Moment {
  readonly day?: string;
  readonly clock?: Clock;
  readonly zone?: Zone;
  /** The end of a range, as written. */
  readonly until?: string;
  /** A time of day that is only half known, as written: `14:??`. */
  readonly roughly?: string;
  /** Everything that was read as the moment, as written. */
  readonly written: string;
  /** What follows it. */
  readonly rest: string;
  /** A colon, a dash or a bracket stands between the moment and the rest: the line is set out as a timeline. */
  readonly separated: boolean;
}

/** Characters: a moment stands at the very start. */
const WINDOW = 120;
const OPENING = /^[\s[(~*_"'`–—•-]*/;
const LEAD_IN = /^(?:on|at|from|by|around|about|approx\.?|approximately|circa|ca?\.|~|\s)+(?=[\s\d~])/i;
const WEEKDAY = /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)/i;
const BETWEEN = /^(?:[\s,T]|\bat\b|@|~|-(?=\s)|–|\()*/;
const COLON_CLOCK = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?!\d)\s?([ap]\.?m\b\.?)?/i;
const HOUR_CLOCK = /^(\d{1,2})\s?([ap]\.?m\b\.?)/i;
/** `1600` needs a day before it or a zone behind it: alone it is a number. */
const BARE_CLOCK = /^([01]\d|2[0-3])([0-5]\d)(?!\d)(?:\s?(?:hrs?|hours)\b)?/;
const UNKNOWN_CLOCK =
  /^(?:--:--|[\d?]{1,2}:\?\?|\?\?:\?\?|hh:mm|(?:\(?time )?(?:tbc|tba|tbd|unknown)\)?)(?![a-z])/i;
const RANGE = /^\s*(?:-|–|—|to|until|till)\s*(\d{1,2}[:.][\d?]{2}(?:\s?[ap]\.?m\b\.?)?)(?!\d|:\d)/i;
const CLOSING = /^[\s~?]*[\])]?[*_"'`~?]*/;
const SEPARATOR = /^\s*(?::|-{1,3}|–|—|\||=>|->|→|,)\s*/;

/** Undefined when the text does not begin with a day or a time of day. `near` fills in a missing year. */
export function readMoment(text: string, near: string | undefined): Moment | undefined {
  const opening = matched(OPENING, text);
  let at = opening.length;
  at += matched(LEAD_IN, text.slice(at, at + WINDOW)).length;
  at += matched(WEEKDAY, text.slice(at, at + WINDOW)).length;

  const day = dayAt(text, at, near);
  const time = day?.clock === undefined ? clockAfter(text, day?.end ?? at, day !== undefined) : undefined;
  const clock = day?.clock ?? time?.clock;
  if (day === undefined && clock === undefined) return undefined;
  at = time?.end ?? day?.end ?? at;

  const roughly = /\d{1,2}:\?\?/.exec(text.slice(day?.end ?? at, at))?.[0];
  const range = clock === undefined ? null : RANGE.exec(text.slice(at, at + WINDOW));
  at += range?.[0].length ?? 0;
  const zone = clock === undefined ? undefined : zoneAtStart(text.slice(at, at + WINDOW));
  at += zone?.length ?? 0;
  const closing = matched(CLOSING, text.slice(at, at + WINDOW));
  at += closing.length;
  const separator = matched(SEPARATOR, text.slice(at, at + WINDOW));
  const following = text.charAt(at);
  if (separator === '' && closing.trim() === '' && /[\p{L}\p{N}%]/u.test(following) && !/\s$/.test(closing)) {
    return undefined;
  }
  const offset = clock?.offset;
  const readZone = zone?.zone ?? (offset === undefined ? undefined : { offset });
  return {
    ...(day === undefined ? {} : { day: day.day }),
    ...(clock === undefined ? {} : { clock }),
    ...(readZone === undefined ? {} : { zone: readZone }),
    ...(range?.[1] === undefined ? {} : { until: range[1] }),
    ...(roughly === undefined ? {} : { roughly }),
    written: text.slice(0, at).trim(),
    rest: text.slice(at + separator.length).trim(),
    separated: /[^\s,]/.test(separator) || /[\])]/.test(closing),
  };
}

function dayAt(text: string, at: number, near: string | undefined) {
  const found = findDay(text.slice(at, at + WINDOW), near);
  if (found?.start === 0) return { ...found, end: at + found.end };
  // `03-26 16:40`, a month and a day, is a date only before a time.
  const short = /^(\d{2})-(\d{2})(?=\s\d{1,2}:\d{2})/.exec(text.slice(at, at + WINDOW));
  const day = short === null || near === undefined ? undefined : monthDay(short, near);
  return day === undefined ? undefined : { day, start: 0, end: at + 5, clock: undefined };
}

/** The one of the years around `near` that brings the day closest to it. */
function monthDay(match: RegExpExecArray, near: string): string | undefined {
  const year = Number(near.slice(0, 4));
  const distance = (day: string) => Math.abs(Date.parse(day) - Date.parse(near));
  return [year - 1, year, year + 1]
    .map((candidate) => realDay(candidate, Number(match[1]), Number(match[2])))
    .filter((day) => day !== undefined)
    .sort((a, b) => distance(a) - distance(b))[0];
}

interface FoundClock {
  /** Undefined for a placeholder such as `HH:mm`. */
  readonly clock: Clock | undefined;
  readonly end: number;
}

function clockAfter(text: string, from: number, afterDay: boolean): FoundClock | undefined {
  const gap = afterDay ? matched(BETWEEN, text.slice(from, from + WINDOW)).length : 0;
  return clockAt(text, from + gap, afterDay);
}

function clockAt(text: string, at: number, afterDay: boolean): FoundClock | undefined {
  const window = text.slice(at, at + WINDOW);
  const unknown = afterDay ? matched(UNKNOWN_CLOCK, window) : '';
  if (unknown !== '') return { clock: undefined, end: at + unknown.length };
  const colon = COLON_CLOCK.exec(window);
  // "1.14" alone is a version.
  const isVersion = colon !== null && /^\d{1,2}\./.test(colon[0]) && !afterDay && colon[4] === undefined;
  if (colon !== null && !isVersion) {
    const clock = clockOf(Number(colon[1]), Number(colon[2]), Number(colon[3] ?? 0), colon[4]);
    return clock === undefined ? undefined : { clock, end: at + colon[0].trimEnd().length };
  }
  const hour = HOUR_CLOCK.exec(window);
  if (hour !== null) {
    const clock = clockOf(Number(hour[1]), 0, 0, hour[2]);
    return clock === undefined ? undefined : { clock, end: at + hour[0].length };
  }
  const bare = BARE_CLOCK.exec(window);
  if (bare === null) return undefined;
  const end = at + bare[0].length;
  const certain = afterDay || bare[0].length > 4 || zoneAtStart(text.slice(end, end + WINDOW)) !== undefined;
  return certain ? { clock: { hour: Number(bare[1]), minute: Number(bare[2]), second: 0 }, end } : undefined;
}

function clockOf(hour: number, minute: number, second: number, half: string | undefined): Clock | undefined {
  const afternoon = half?.toLowerCase().startsWith('p') ?? false;
  if (half !== undefined && (hour < 1 || hour > 12)) {
    // "13:46 pm" says the same thing twice.
    return hour <= 23 && minute <= 59 ? { hour, minute, second } : undefined;
  }
  const full = half === undefined ? hour : (hour % 12) + (afternoon ? 12 : 0);
  return full <= 23 && minute <= 59 && second <= 59 ? { hour: full, minute, second } : undefined;
}

const CLOSING_MOMENT =
  /[\s:(](\d{4}-\d{2}-\d{2}(?:[ T]\d{1,2}[:.]?\d{2}(?::\d{2})?(?:\s?[A-Z]{2,4})?|\s\(?time \w{3,7}\)?)?)\)?\.?$/i;

/** A day, with or without a time, at the very end: `Service restored 2020-02-12 12:07`. */
export function readClosingMoment(text: string, near: string | undefined): Moment | undefined {
  const match = CLOSING_MOMENT.exec(text.slice(-60));
  const written = match?.[1];
  if (match === null || written === undefined) return undefined;
  const moment = readMoment(written, near);
  if (moment?.rest !== '') return undefined;
  return { ...moment, written, rest: text.slice(0, -match[0].length).replace(/[\s:–-]+$/, '') };
}

function matched(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? '';
}
