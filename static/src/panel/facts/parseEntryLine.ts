/**
 * One line as people write it in a meeting, "14:05 alert fires" or "12 Nov 14:05 – alert fires", read as a timeline
 * entry. What cannot be read as a date or a time is text: no word is ever dropped. This much is there with the first
 * content; `readEntryLine.ts` reads more once it has loaded.
 */
import { momentAt, startOfDay } from '../../shared/dates';
import { dayMeant, instantMeant, type LineContext } from './lineContext';
import type { EntryKind } from '../../../../src/domain/vocabulary';

export interface ParsedLine {
  /** An instant, or a day when the line has no time. */
  readonly at: string;
  readonly text: string;
  readonly kind: EntryKind;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})(?=\s|$)/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?=[\sT,]|$)[\sT,]*/;
const DAY_MONTH = new RegExp(`^(\\d{1,2})\\.?\\s+${MONTH}(?:\\s+(\\d{4}))?[\\s,]+`, 'i');
const MONTH_DAY = new RegExp(`^${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?[\\s,]+`, 'i');
const TIME = /^(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*(am|pm)?(?=[\s–—,;:-]|$)/i;
const HOUR = /^(\d{1,2})\s*(am|pm)(?=[\s–—,;:-]|$)/i;
const SEPARATOR = /^[\s–—,;:-]+/;

/** @returns undefined while there is no text yet */
export function parseEntryLine(line: string, context: LineContext): ParsedLine | undefined {
  const instant = takeInstant(line.trim());
  if (instant !== undefined)
    return instant.text === '' ? undefined : { ...instant, kind: guessKind(instant.text) };
  const typed = line.trim();
  const dated = takeDate(typed, dayMeant(context));
  const timed = takeTime(dated.rest);
  const alone = dated.rest === typed && timed.time !== undefined;
  const at = alone ? instantMeant(timed.time, context) : momentAt(dated.day, timed.time);
  return entryOf(at, timed.rest);
}

/**
 * @param rest the line after what was read as its moment
 * @param until the end of a span; it is kept in the text, as an entry stands at one moment
 */
export function entryOf(at: string, rest: string, until?: string): ParsedLine | undefined {
  const text = rest.replace(SEPARATOR, '').trim();
  if (text === '') return undefined;
  return { at, text: until === undefined ? text : `${text} (until ${until})`, kind: guessKind(text) };
}

/** An instant as logs and alerts write it, with its zone. */
function takeInstant(line: string): { readonly at: string; readonly text: string } | undefined {
  const found = INSTANT.exec(line)?.[0];
  if (found === undefined || Number.isNaN(Date.parse(found))) return undefined;
  const at = new Date(found).toISOString();
  return { at, text: line.slice(found.length).replace(SEPARATOR, '').trim() };
}

function takeDate(line: string, day: string): { readonly day: string; readonly rest: string } {
  const iso = ISO_DATE.exec(line);
  if (iso !== null) return dateOr(line, day, iso, [iso[1], iso[2], iso[3]]);
  const dayFirst = DAY_MONTH.exec(line);
  if (dayFirst !== null) return dateOr(line, day, dayFirst, [dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]]);
  const monthFirst = MONTH_DAY.exec(line);
  if (monthFirst !== null)
    return dateOr(line, day, monthFirst, [monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]]);
  return { day, rest: line };
}

function dateOr(
  line: string,
  day: string,
  match: RegExpExecArray,
  [year = day.slice(0, 4), month = '', date = '']: readonly (string | undefined)[],
): { readonly day: string; readonly rest: string } {
  const found = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  // 31 June is no date, so the words stay words.
  return startOfDay(found).getDate() === Number(date) && Number(month) <= 12
    ? { day: found, rest: line.slice(match[0].length) }
    : { day, rest: line };
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').toLowerCase()) + 1);
}

function takeTime(line: string): { readonly time: string | undefined; readonly rest: string } {
  const match = TIME.exec(line) ?? HOUR.exec(line);
  if (match === null) return { time: undefined, rest: line };
  const hasMinutes = /^\d+$/.test(match[2] ?? '');
  const half = (hasMinutes ? match[3] : match[2])?.toLowerCase();
  const hours = Number(match[1]);
  const minutes = hasMinutes ? Number(match[2]) : 0;
  const inDay = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  if (inDay > 23 || minutes > 59 || (half !== undefined && hours > 12))
    return { time: undefined, rest: line };
  const time = `${String(inDay).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return { time, rest: line.slice(match[0].length) };
}

/** A first guess that one click changes; the first that fits wins. */
const KIND_SIGNS: readonly { readonly kind: EntryKind; readonly words: RegExp }[] = [
  { kind: 'decision', words: /\b(decid|decision|chose|choose|agree to|instead of|go\/no-go)/i },
  { kind: 'escalation', words: /\b(escalat|(?<!status )pag(e|es|ed)\b|major incident|manager)/i },
  {
    kind: 'handoff',
    words: /\b(hand(s|ed)?[ -]?(over|off)|takes? over|took over|(?<!on-)calls?\b|called|shift)/i,
  },
  {
    kind: 'message',
    words: /\b(status page|announce|posts?\b|posted|e-?mail|informs?|informed|tweet|message)/i,
  },
  {
    kind: 'repair',
    words: /\b(roll(s|ed)? ?back|rollback|revert|restart|hotfix|patch|mitigat|fix(es|ed)?\b|restor)/i,
  },
  {
    kind: 'signal',
    words: /\b(alert|alarm|fires|monitor|ticket|complain|error rate|spike|report(s|ed)|slow)/i,
  },
  {
    kind: 'milestone',
    words:
      /\b(live|launch|release|deploy|service back|back to normal|resolved|drained|starts?\b|began|goes out|done\b|finish)/i,
  },
];

export function guessKind(text: string): EntryKind {
  return KIND_SIGNS.find(({ words }) => words.test(text))?.kind ?? 'response';
}
