/** The days of one person by the clock of a sandbox. */
import type { Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import { daysIn, type DayOf } from '../../src/domain/calendarDays';

export interface PersonsCalendar {
  readonly dayOf: DayOf;
  /** @param milliseconds since 1970 */
  readonly dayAt: (milliseconds: number) => string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export function calendarOf(
  { clock }: Pick<Sandbox, 'clock'>,
  { timeZone }: Pick<UserRow, 'timeZone'>,
): PersonsCalendar {
  const dayOf = daysIn(timeZone);
  const dayAt = (milliseconds: number): string => dayOf(new Date(milliseconds).toISOString()) ?? '';
  return { dayOf, dayAt, today: dayAt(clock.now()) };
}
