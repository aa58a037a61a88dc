/** What a line leaves unsaid when it is read as an entry: the day of a time that stands alone, and what "now" is. */
import { addDays, dayOf, isDay, momentAt, orderOf } from '../../shared/dates';

export interface LineContext {
  /** The day meant when neither the line nor an entry before it names one, as YYYY-MM-DD. */
  readonly day: string;
  /** Moment of the entry before it: an instant or a day. */
  readonly before?: string | undefined;
  /** The instant at which the line is written, as the server counts it. */
  readonly now: string;
}

/** The day that a line without a date is about. */
export function dayMeant({ day, before }: LineContext): string {
  return before === undefined ? day : dayOf(before);
}

/**
 * A time without a date belongs to the day of the entry before it, or to the day beside it when that brings the two
 * closer together: after 23:50, 00:10 is the next day.
 *
 * @param time HH:MM
 * @returns an instant
 */
export function instantMeant(time: string, context: LineContext): string {
  const day = dayMeant(context);
  const { before } = context;
  if (before === undefined || isDay(before)) return momentAt(day, time);
  const away = (instant: string): number => Math.abs(orderOf(instant) - orderOf(before));
  return [addDays(day, 1), addDays(day, -1)]
    .map((beside) => momentAt(beside, time))
    .reduce((nearest, instant) => (away(instant) < away(nearest) ? instant : nearest), momentAt(day, time));
}
