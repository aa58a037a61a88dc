/** Calendar quarters: `2026-Q4` is October to December. Days are `YYYY-MM-DD`. */

/** `2026-Q4` */
export type Quarter = `${string}-Q${1 | 2 | 3 | 4}`;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** The last day of each quarter. */
const ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** @param day a real day */
export function quarterOf(day: string): Quarter {
  return quarterAt(Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3));
}

/** @param text what stands in an address. @returns undefined when it is no quarter, or one before the year 1000 */
export function quarterFrom(text: string): Quarter | undefined {
  const [, year, place] = /^([1-9]\d{3})-Q([1-4])$/.exec(text) ?? [];
  return year === undefined ? undefined : quarterAt(Number(year) * 4 + Number(place) - 1);
}

/** Its first and its last day. */
export function quarterDays(quarter: Quarter): { readonly first: string; readonly last: string } {
  const { year, place } = partsOf(quarter);
  return {
    first: `${year}-${String(3 * place + 1).padStart(2, '0')}-01`,
    last: `${year}-${ENDS[place] ?? ''}`,
  };
}

/** @param count how many quarters earlier; negative for later ones */
export function quarterBefore(quarter: Quarter, count: number): Quarter {
  const { year, place } = partsOf(quarter);
  return quarterAt(Number(year) * 4 + place - count);
}

/** The quarter and so many before it, the oldest first. */
export function quartersUpTo(quarter: Quarter, before: number): readonly Quarter[] {
  return Array.from({ length: before + 1 }, (_, index) => quarterBefore(quarter, before - index));
}

/** `Q4 2026, Oct to Dec` */
export function quarterLabel(quarter: Quarter): string {
  const { year, place } = partsOf(quarter);
  const month = (index: number): string => (MONTHS[3 * place + index] ?? '').slice(0, 3);
  return `Q${String(place + 1)} ${year}, ${month(0)} to ${month(2)}`;
}

/** The month in which it begins: `July`. */
export function quarterStart(quarter: Quarter): string {
  return MONTHS[3 * partsOf(quarter).place] ?? '';
}

/** `place` from 0. */
const partsOf = (quarter: Quarter): { readonly year: string; readonly place: number } => ({
  year: quarter.slice(0, 4),
  place: Number(quarter.slice(6)) - 1,
});

/** @param index quarters since the year 0 */
function quarterAt(index: number): Quarter {
  const place = ([1, 2, 3, 4] as const)[((index % 4) + 4) % 4] ?? 1;
  const year = String(Math.floor(index / 4)).padStart(4, '0');
  return `${year}-Q${place}`;
}
