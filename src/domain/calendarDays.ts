/**
 * Days as people count them: by the calendar of the reader's own time zone, not by 24 hours. A day is `YYYY-MM-DD`, as
 * Jira stores a due date; an instant is any text that Jira gives for a moment, with its offset.
 */

const DAY_MS = 24 * 60 * 60 * 1000;

/** @returns the calendar day on which an instant falls, in that zone; undefined when the text is no instant */
export type DayOf = (instant: string) => string | undefined;

/** Instants remembered per reader: a page of thousands of issues asks for the same ones at every change. */
const MOST_REMEMBERED = 20_000;

/** @param timeZone IANA name, e.g. `Europe/Berlin`; one that the machine does not know counts as UTC */
export function daysIn(timeZone: string): DayOf {
  const format = formatFor(timeZone);
  const known = new Map<string, string>();
  return (instant) => {
    const remembered = known.get(instant);
    if (remembered !== undefined) return remembered;
    const time = Date.parse(instant);
    if (Number.isNaN(time)) return undefined;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const day = format.format(time);
    known.set(instant, day);
    return day;
  };
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  // This locale writes a date the way ISO 8601 does.
  const iso = 'sv-SE';
  try {
    return new Intl.DateTimeFormat(iso, { timeZone });
  } catch {
    return new Intl.DateTimeFormat(iso, { timeZone: 'UTC' });
  }
}

/** Whole days from one to the other; negative when `to` is the earlier one, NaN when one is no day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
