/** Days on which a team works: nothing that Debrief suggests falls on another one. */
import { FOLLOW_UP_WEEKS } from './settings';

/** Weekdays as JavaScript counts them: 0 is Sunday. */
export type WorkingDays = readonly number[];

const DAY_MS = 24 * 60 * 60 * 1000;

/** @param day `YYYY-MM-DD`. @returns the day so many calendar days later */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day, or the first working day after it; the day itself for a team without any. */
export function nextWorkingDay(day: string, workingDays: WorkingDays): string {
  const weekday = new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay();
  const ahead = [0, 1, 2, 3, 4, 5, 6].find((days) => workingDays.includes((weekday + days) % 7));
  return daysAfter(day, ahead ?? 0);
}

/**
 * The day of the second look.
 * @param weeks less than 4 counts as 4, more than 8 as 8: before, nothing has shown yet; after, nobody remembers
 */
export function followUpDay(closedOn: string, weeks: number, workingDays: WorkingDays): string {
  const { least, most } = FOLLOW_UP_WEEKS;
  return nextWorkingDay(daysAfter(closedOn, 7 * Math.min(most, Math.max(least, weeks))), workingDays);
}
