/** Which stretches without an entry are worth asking about: long for a person, and long for this timeline. */
import type { TimelineEntry } from '../../../../src/domain/review';
import { dayOf, daysBetween, isDay, orderOf } from '../../shared/dates';

/** Minutes. Shorter ones are how any meeting's notes look. */
const SHORTEST = 15;
/** Times the usual distance between entries. */
const UNUSUAL = 2;
/** With fewer distances than this, none is usual; then only this many minutes count. */
const ENOUGH = 4;
const SHORTEST_OF_FEW = 20;
/** Minutes. Longer ones over midnight are a night, which nobody has to explain. */
const NIGHT = 6 * 60;

/** Minutes between two entries next to each other; undefined for a night, and when one is known to the day only. */
export function minutesBetween(before: TimelineEntry, entry: TimelineEntry): number | undefined {
  if (isDay(before.at) || isDay(entry.at)) return undefined;
  const minutes = Math.round((orderOf(entry.at) - orderOf(before.at)) / 60_000);
  return dayOf(before.at) !== dayOf(entry.at) && minutes > NIGHT ? undefined : minutes;
}

/**
 * @param entries in order
 * @returns the least number of minutes that counts as a silence in this timeline
 */
export function leastSilence(entries: readonly TimelineEntry[]): number {
  const distances = entries.flatMap((entry, index) => {
    const before = entries[index - 1];
    return before === undefined ? [] : (minutesBetween(before, entry) ?? []);
  });
  if (distances.length < ENOUGH) return SHORTEST_OF_FEW;
  return Math.max(SHORTEST, UNUSUAL * median(distances));
}

/** Whole days without an entry between two days. */
export function daysWithout(before: string, day: string): number {
  return Math.max(0, daysBetween(before, day) - 1);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
