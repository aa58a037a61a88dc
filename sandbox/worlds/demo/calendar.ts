/**
 * The demo world's dates are relative to the day it is seeded on: its outage was six working days ago, and the rest of
 * its past hangs from there. A world that is kept grows older like any other Jira.
 */

const DAY = 24 * 3_600_000;

export interface Calendar {
  /** Midnight UTC of the day of the outage, milliseconds since the epoch. */
  readonly outageDay: number;
  /** A moment of a day counted from the outage: `at(-3, '14:05')`. Negative is before. Time of day is UTC. */
  at(days: number, time: string): number;
  /** `YYYY-MM-DD` of a day counted from the outage. */
  day(days: number): string;
  /** The outage's day as `12 November`. */
  readonly outageText: string;
}

/** @param now milliseconds since the epoch */
export function createCalendar(now: number): Calendar {
  const outageDay = workingDaysBefore(Math.floor(now / DAY) * DAY, 6);
  const at = (days: number, time: string): number => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return outageDay + days * DAY + hours * 3_600_000 + minutes * 60_000;
  };
  return {
    outageDay,
    at,
    day: (days) => new Date(at(days, '00:00')).toISOString().slice(0, 10),
    outageText: new Date(outageDay).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }),
  };
}

function workingDaysBefore(day: number, count: number): number {
  let found = day;
  for (let left = count; left > 0;) {
    found -= DAY;
    const weekday = new Date(found).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return found;
}
