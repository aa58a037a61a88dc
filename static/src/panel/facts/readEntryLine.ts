/**
 * The same line with dates and times in words: "yesterday 9am", "28/10 10:15", "Friday 10:00", "noon", "10:00-10:30",
 * "20 min ago". A date library finds them at the start of the line; what it makes of ordinary words ("14:05 may be slow",
 * "24/7 support", "12 Nov 25 alerts") is not believed. Loaded after the first content: the library is large.
 */
import * as chrono from 'chrono-node/en';
import { dayOf, localDay, momentAt, showShortDay } from '../../shared/dates';
import { dayMeant, instantMeant, type LineContext } from './lineContext';
import { entryOf, parseEntryLine, type ParsedLine } from './parseEntryLine';
// Brings the parts that the other later ones share, so that the panel's first script is not cut into more pieces.
import '../later';

type Read = ReturnType<typeof chrono.GB.parse>[number];
type Part = Read['start'];

/** Characters at the start of a line in which its moment is looked for. */
const WINDOW = 60;
const MINUTE = 60_000;

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
const NOW = /^(?:right |just )?now\b/i;
const AGO = /^(?:about )?(\d{1,3})\s?(min(?:ute)?s?|h(?:our)?s?)\s+ago\b/i;
const TIME_WRITTEN = /\d[:.h]\d\d|\d\s?[ap]\.?m|\bat \d/i;
const END_WRITTEN = /(?:-|–|—|\bto|\buntil|\btill)\s*\d{1,2}(?:[:.]\d{2}|\s?[ap]\.?m)/i;
const YEAR_WRITTEN = /\b(?:19|20)\d\d\b|\d[./-]\d{1,2}[./-]\d\d/;
const COUNTED_FROM_TODAY = /\b(?:yesterday|today|last)\b/i;
/** Words that name no clock time, or a moment that is still to come. */
const VAGUE = /\b(?:later|after|before|from|next|in|this|week|month|year)\b|morning|evening|afternoon|night/i;
const WEEKDAY_FIRST = /^(?:on |last )?(?:mon|tue|wed|thu|fri|sat|sun)/i;
const NUMERIC_DAY = /^\d{1,2}[./-]\d{1,2}(?:\s|$)/;
const ZONE_WRITTEN =
  /(?:\b(?:UTC|GMT|WES?T|BST|CES?T|EES?T|IST|JST|AE[SD]T|[ECMP][SD]T)|[+-]\d\d:?\d\d|\dZ)\)?$/;

/** @returns undefined while there is no text yet */
export function readEntryLine(line: string, context: LineContext): ParsedLine | undefined {
  const typed = line.trim();
  if (INSTANT.test(typed)) return parseEntryLine(line, context);
  const found = countedFromNow(typed, context) ?? worded(typed, context);
  return found === undefined
    ? parseEntryLine(line, context)
    : entryOf(found.at, typed.slice(found.length), found.until);
}

interface Found {
  readonly at: string;
  /** Characters of the line that say so. */
  readonly length: number;
  /** The end of a span, in words. */
  readonly until?: string | undefined;
}

function countedFromNow(typed: string, { now }: LineContext): Found | undefined {
  const ago = AGO.exec(typed);
  const match = ago ?? NOW.exec(typed);
  if (match === null || !isEnd(typed, match[0].length)) return undefined;
  const minutes = Number(ago?.[1] ?? 0) * (ago?.[2]?.toLowerCase().startsWith('h') === true ? 60 : 1);
  const time = Math.floor(Date.parse(now) / MINUTE - minutes) * MINUTE;
  return { at: new Date(time).toISOString(), length: match[0].length };
}

/** The longest beginning of the line that is a moment and nothing else. */
function worded(typed: string, context: LineContext): Found | undefined {
  const plain = sameLength(typed.slice(0, WINDOW));
  let head = firstMatch(plain, context)?.text ?? '';
  while (head !== '') {
    const read = firstMatch(head, context);
    if (read?.text === head && isEnd(plain, head.length) && isBelieved(head, read))
      return { at: momentOf(head, read, context), length: lengthIn(typed, head), until: endOf(read) };
    head = head.replace(/[\s,]*\S+$/, '').replace(/[\s,;:–—-]+$/, '');
  }
  return undefined;
}

/** The last word of the head may be longer in the line: see `sameLength`. */
function lengthIn(typed: string, head: string): number {
  return head.length + (/^[a-z]*/i.exec(typed.slice(head.length))?.[0].length ?? 0);
}

/** Forms that the library does not know, as ones that it does, each as long as before. */
function sameLength(text: string): string {
  return text
    .replace(/^(\d{1,2})\.(\d{1,2})\.(?=\s+\d{1,2}[:.]\d\d)/, '$1/$2 ')
    .replace(/^(\d{1,2})\.(\d{1,2})(?=\s+\d{1,2}[:.]\d\d)/, '$1/$2')
    .replace(/\bnoon\b/i, '12pm')
    .replace(/\bmidday\b/i, '12:00 ')
    .replace(/\bmidnight\b/i, '00:00   ');
}

function firstMatch(text: string, context: LineContext): Read | undefined {
  const day = COUNTED_FROM_TODAY.test(text) ? dayOf(context.now) : dayMeant(context);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const read = (monthFirst && !/^\d{1,2}\./.test(text) ? chrono.casual : chrono.GB).parse(text, {
    // The library is asked for calendar days and clock times alone; noon, far from any change of the clocks.
    instant: new Date(Date.UTC(year, month - 1, date, 12)),
    timezone: 0,
  })[0];
  return read?.index === 0 ? read : undefined;
}

/** True for readers whose own dates begin with the month. */
const monthFirst = ((): boolean => {
  const parts = new Intl.DateTimeFormat(undefined, { month: 'numeric', day: 'numeric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'month' || type === 'day')?.type === 'month';
})();

function isEnd(text: string, length: number): boolean {
  return /^(?:$|[\s,;:–—-])/.test(text.slice(length));
}

function isBelieved(head: string, { start, end }: Read): boolean {
  const timed = start.isCertain('hour');
  const dated = start.isCertain('day') && start.isCertain('month');
  if (VAGUE.test(head) || (timed && !TIME_WRITTEN.test(head))) return false;
  if (start.isCertain('month') && !start.isCertain('day')) return false;
  if (start.isCertain('weekday') && !dated) {
    if (!timed || !WEEKDAY_FIRST.test(head)) return false;
  } else if (!timed && !dated) return false;
  if (!timed && NUMERIC_DAY.test(`${head} `)) return false;
  if (start.isCertain('year') && !YEAR_WRITTEN.test(head) && !COUNTED_FROM_TODAY.test(head)) return false;
  if (start.isCertain('timezoneOffset') && !ZONE_WRITTEN.test(head)) return false;
  return end === null || end === undefined || (timed ? END_WRITTEN.test(head) : end.isCertain('day'));
}

function momentOf(head: string, { start }: Read, context: LineContext): string {
  const time = start.isCertain('hour') ? clockOf(start) : undefined;
  const offset = start.isCertain('timezoneOffset') ? start.get('timezoneOffset') : null;
  const isDated = start.isCertain('day') || WEEKDAY_FIRST.test(head);
  const day = isDated ? dayOfFact(start, context.now) : dayMeant(context);
  if (time === undefined) return day;
  if (offset !== null) return new Date(Date.parse(`${day}T${time}:00Z`) - offset * MINUTE).toISOString();
  return isDated ? momentAt(day, time) : instantMeant(time, context);
}

function endOf({ start, end }: Read): string | undefined {
  if (end === null || end === undefined) return undefined;
  const day = end.isCertain('day') && dayIn(end) !== dayIn(start) ? [showShortDay(dayIn(end))] : [];
  return [...day, ...(end.isCertain('hour') ? [clockOf(end)] : [])].join(', ');
}

/** Without a year it is the one nearest to the day of the line; what happened does not lie in the future. */
function dayOfFact(start: Part, now: string): string {
  const day = dayIn(start);
  if (start.isCertain('year') || start.isCertain('weekday') || day <= dayOf(now)) return day;
  return `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`;
}

function dayIn(part: Part): string {
  const day = new Date(part.get('year') ?? 0, (part.get('month') ?? 1) - 1, part.get('day') ?? 1);
  return localDay(day);
}

function clockOf(part: Part): string {
  const two = (value: number | null): string => String(value ?? 0).padStart(2, '0');
  return `${two(part.get('hour'))}:${two(part.get('minute'))}`;
}
