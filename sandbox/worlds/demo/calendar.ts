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
  /** The same for a meeting: a day at a weekend gives way to the Monday after it. */
  office(days: number, time: string): number;
  /** `YYYY-MM-DD` of such a day. */
  officeDay(days: number): string;
  /** A moment of the n-th working day after the outage. Up to the fifth it lies before the day of seeding, whatever that is. */
  workday(count: number, time: string): number;
  /** `YYYY-MM-DD` of such a day. */
  workdayDate(count: number): string;
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
  const office = (days: number, time: string): number => {
    const moment = at(days, time);
    return moment + (DAYS_TO_WORK[new Date(moment).getUTCDay()] ?? 0) * DAY;
  };
  const workday = (count: number, time: string): number => at(workingDaysAfter(outageDay, count), time);
  return {
    outageDay,
    at,
    day: (days) => dayOf(at(days, '00:00')),
    office,
    officeDay: (days) => dayOf(office(days, '00:00')),
    workday,
    workdayDate: (count) => dayOf(workday(count, '00:00')),
    outageText: new Date(outageDay).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }),
  };
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** From Sunday on: how long until somebody is at work. */
const DAYS_TO_WORK = [1, 0, 0, 0, 0, 0, 2] as const;

/** @returns calendar days from `day` to the working day that is `count` working days later */
function workingDaysAfter(day: number, count: number): number {
  let days = 0;
  for (let left = count; left > 0;) {
    days += 1;
    if (DAYS_TO_WORK[new Date(day + days * DAY).getUTCDay()] === 0) left -= 1;
  }
  return days;
}

function workingDaysBefore(day: number, count: number): number {
  let found = day;
  for (let left = count; left > 0;) {
    found -= DAY;
    if (DAYS_TO_WORK[new Date(found).getUTCDay()] === 0) left -= 1;
  }
  return found;
}
