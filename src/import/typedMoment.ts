/**
 * The moment at the start of a line as people type it in a meeting: "yesterday 9am", "28/10 10:15", "Friday 10:00",
 * "noon", "10:00-10:30". A date library finds it; what it makes of ordinary words ("14:05 may be slow", "24/7 support",
 * "12 Nov 25 alerts") is not believed.
 */
import * as chrono from 'chrono-node/en';
import { realDay } from './days';

export interface TypedMoment {
  /** `YYYY-MM-DD`; absent when the line names a time alone. */
  readonly day?: string | undefined;
  /** `HH:MM`; absent when it names a day alone. */
  readonly time?: string | undefined;
  /** Minutes to add to UTC, where the line names a zone. */
  readonly offset?: number | undefined;
  /** The end of a span, as far as it differs. */
  readonly until?: { readonly day?: string | undefined; readonly time?: string | undefined } | undefined;
  /** Characters of the line that say all this. */
  readonly length: number;
}

interface TypedContext {
  /** `YYYY-MM-DD`: dates without a year, and days of the week, are the ones nearest to it. */
  readonly day: string;
  /** `YYYY-MM-DD`: what "yesterday" is counted from. */
  readonly today: string;
  /** Whether `3/4` is the fourth of March. */
  readonly monthFirst: boolean;
}

type Read = ReturnType<typeof chrono.GB.parse>[number];
type Part = Read['start'];

/** Characters at the start of a line in which its moment is looked for. */
const WINDOW = 60;

const TIME_WRITTEN = /\d[:.h]\d\d|\d\s?[ap]\.?m|\bat \d/i;
const END_WRITTEN = /(?:-|–|—|\bto|\buntil|\btill)\s*\d{1,2}(?:[:.]\d{2}|\s?[ap]\.?m)/i;
const YEAR_WRITTEN = /\b(?:19|20)\d\d\b|\d[./-]\d{1,2}[./-]\d\d/;
const COUNTED_FROM_TODAY = /\b(?:yesterday|today|last)\b/i;
/** Words that name no clock time, or a moment that is still to come. */
const VAGUE =
  /\b(?:later|after|before|from|next|in|this|ago|now|week|month|year)\b|morning|evening|afternoon|night/i;
const WEEKDAY_FIRST = /^(?:on |last )?(?:mon|tue|wed|thu|fri|sat|sun)/i;
const NUMERIC_DAY = /^\d{1,2}[./-]\d{1,2}(?:\s|$)/;
const ZONE_WRITTEN =
  /(?:\b(?:UTC|GMT|WES?T|BST|CES?T|EES?T|IST|JST|AE[SD]T|[ECMP][SD]T)|[+-]\d\d:?\d\d|\dZ)\)?$/;

/** The longest beginning of the line that is a moment and nothing else; undefined when there is none. */
export function typedMoment(line: string, wish: TypedContext): TypedMoment | undefined {
  // Nobody writes a month before a day with full stops.
  const context = /^\d{1,2}\./.test(line) ? { ...wish, monthFirst: false } : wish;
  const plain = sameLength(line.slice(0, WINDOW));
  let head = firstMatch(plain, context)?.text ?? '';
  while (head !== '') {
    const read = firstMatch(head, context);
    if (read?.text === head && endsWord(plain, head.length) && isBelieved(head, read))
      return { ...partsOf(head, read, context), length: lengthIn(line, head) };
    head = head.replace(/[\s,]*\S+$/, '').replace(/[\s,;:–—-]+$/, '');
  }
  return undefined;
}

/** True when a word of the line ends there. */
export function endsWord(line: string, length: number): boolean {
  return /^(?:$|[\s,;:–—-])/.test(line.slice(length));
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

/** The last word of the head may be longer in the line: see `sameLength`. */
function lengthIn(line: string, head: string): number {
  return head.length + (/^[a-z]*/i.exec(line.slice(head.length))?.[0].length ?? 0);
}

function firstMatch(text: string, { day, today, monthFirst }: TypedContext): Read | undefined {
  const near = COUNTED_FROM_TODAY.test(text) ? today : day;
  const reader = monthFirst ? chrono.casual : chrono.GB;
  // Calendar days and clock times alone are asked for: noon is far from any change of the clocks.
  const read = reader.parse(text, { instant: new Date(`${near}T12:00:00Z`), timezone: 0 })[0];
  return read?.index === 0 ? read : undefined;
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
  return !end || (timed ? END_WRITTEN.test(head) : end.isCertain('day'));
}

function partsOf(head: string, { start, end }: Read, { today }: TypedContext): Omit<TypedMoment, 'length'> {
  const isDated = start.isCertain('day') || WEEKDAY_FIRST.test(head);
  const offset = start.isCertain('timezoneOffset') ? start.get('timezoneOffset') : null;
  const day = isDated ? dayOfFact(start, today) : undefined;
  return {
    day,
    time: timeIn(start),
    offset: offset ?? undefined,
    until: end ? { day: dayIn(end) === dayIn(start) ? undefined : dayIn(end), time: timeIn(end) } : undefined,
  };
}

/** Without a year it is the one nearest to the day of the line; what happened does not lie in the future. */
function dayOfFact(start: Part, today: string): string | undefined {
  const day = dayIn(start);
  if (day === undefined || start.isCertain('year') || start.isCertain('weekday') || day <= today) return day;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return realDay(year - 1, month, date) ?? day;
}

function dayIn(part: Part): string | undefined {
  return realDay(part.get('year') ?? 0, part.get('month') ?? 0, part.get('day') ?? 0);
}

function timeIn(part: Part): string | undefined {
  const two = (value: number | null): string => String(value ?? 0).padStart(2, '0');
  return part.isCertain('hour') ? `${two(part.get('hour'))}:${two(part.get('minute'))}` : undefined;
}
