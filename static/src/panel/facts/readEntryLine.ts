/**
 * The same line with dates and times in words: "yesterday 9am", "28/10 10:15", "noon", "10:00-10:30", "20 min ago".
 * Loaded after the first content, because the date library behind it is large.
 */
import { endsWord, typedMoment, type TypedMoment } from '../../../../src/import/typedMoment';
import { dayOf, momentAt, showShortDay } from '../../shared/dates';
import { dayMeant, instantMeant, type LineContext } from './lineContext';
import { entryOf, parseEntryLine, type ParsedLine } from './parseEntryLine';
// Brings the parts that the other later ones share, so that the panel's first script is not cut into more pieces.
import '../later';

const MINUTE = 60_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
const NOW = /^(?:right |just )?now\b/i;
const AGO = /^(?:about )?(\d{1,3})\s?(min(?:ute)?s?|h(?:our)?s?)\s+ago\b/i;

/** @returns undefined while there is no text yet */
export function readEntryLine(line: string, context: LineContext): ParsedLine | undefined {
  const typed = line.trim();
  if (INSTANT.test(typed)) return parseEntryLine(line, context);
  const counted = countedFromNow(typed, context);
  if (counted !== undefined) return entryOf(counted.at, typed.slice(counted.length));
  const found = typedMoment(typed, { day: dayMeant(context), today: dayOf(context.now), monthFirst });
  return found === undefined
    ? parseEntryLine(line, context)
    : entryOf(momentOf(found, context), typed.slice(found.length), untilOf(found));
}

function countedFromNow(
  typed: string,
  { now }: LineContext,
): { readonly at: string; readonly length: number } | undefined {
  const ago = AGO.exec(typed);
  const length = (ago ?? NOW.exec(typed))?.[0].length;
  if (length === undefined || !endsWord(typed, length)) return undefined;
  const minutes = Number(ago?.[1] ?? 0) * (ago?.[2]?.toLowerCase().startsWith('h') === true ? 60 : 1);
  // Minutes that went by, so a change of the clocks in between makes no difference.
  const time = Math.floor(Date.parse(now) / MINUTE - minutes) * MINUTE;
  return { at: new Date(time).toISOString(), length };
}

function momentOf({ day, time, offset }: TypedMoment, context: LineContext): string {
  if (time === undefined) return day ?? dayMeant(context);
  if (offset !== undefined)
    return new Date(Date.parse(`${day ?? dayMeant(context)}T${time}:00Z`) - offset * MINUTE).toISOString();
  return day === undefined ? instantMeant(time, context) : momentAt(day, time);
}

function untilOf({ until }: TypedMoment): string | undefined {
  if (until === undefined) return undefined;
  const { day, time } = until;
  return [...(day === undefined ? [] : [showShortDay(day)]), ...(time === undefined ? [] : [time])].join(
    ', ',
  );
}

/** True for readers whose own dates begin with the month. */
const monthFirst = ((): boolean => {
  const parts = new Intl.DateTimeFormat(undefined, { month: 'numeric', day: 'numeric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'month' || type === 'day')?.type === 'month';
})();
