/** Dates in the words of the person who looks. Times are theirs, too. */
import type { Person } from '../client';

/** `YYYY-MM-DD` as `12 Nov 2026`. */
export function dayText(day: string, person: Person): string {
  const date = new Date(`${day}T00:00:00Z`);
  return date.toLocaleDateString(localeOf(person), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** An instant in ISO form as `12 Nov 2026, 15:10`. */
export function timeText(instant: string | number, person: Person): string {
  return new Date(instant).toLocaleString(localeOf(person), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: person.timeZone,
  });
}

function localeOf({ locale }: Person): string {
  return locale.replace('_', '-');
}
