/** The calendar days that it is for somebody on earth at one moment: two, or three around noon in UTC. */
import { daysIn } from '../calendarDays';
import { daysAfter } from '../workingDays';

/** Where the day begins last, and where it begins first. */
const LAST_ZONE = 'Etc/GMT+12';
const FIRST_ZONE = 'Pacific/Kiritimati';

/** @param instant UTC, ISO. @returns days, earliest first */
export function daysOnEarth(instant: string): readonly string[] {
  const [first = '', last = ''] = [LAST_ZONE, FIRST_ZONE].map((zone) => daysIn(zone)(instant));
  return [0, 1, 2].map((days) => daysAfter(first, days)).filter((day) => day <= last);
}
