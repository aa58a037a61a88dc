/** The timeline as it is read: days in order, entries in order within them, and the silences between. */
import { dayOf, orderOf } from '../../shared/dates';
import type { TimelineEntry } from '../../../../src/domain/review';
import { daysWithout, leastSilence, minutesBetween } from './silences';

export type TimelineRow =
  | { readonly type: 'entry'; readonly entry: TimelineEntry }
  | {
      readonly type: 'gap';
      readonly id: string;
      readonly minutes: number;
      /** The moment of the entry before it. */
      readonly from: string;
    };

export interface TimelineDay {
  readonly day: string;
  /** Whole days without an entry before this one. */
  readonly daysWithout: number;
  readonly rows: readonly TimelineRow[];
}

/** Stable: entries of the same minute stay in the order in which they were added. */
export function inOrder(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return entries.toSorted((one, other) => orderOf(one.at) - orderOf(other.at));
}

export function timelineDays(entries: readonly TimelineEntry[]): readonly TimelineDay[] {
  const ordered = inOrder(entries);
  const least = leastSilence(ordered);
  const days = new Map<string, TimelineRow[]>();
  ordered.forEach((entry, index) => {
    const day = dayOf(entry.at);
    const rows = days.get(day) ?? [];
    const before = ordered[index - 1];
    const minutes = before && minutesBetween(before, entry);
    if (before !== undefined && minutes !== undefined && minutes >= least)
      rows.push({ type: 'gap', id: `gap-${entry.id}`, minutes, from: before.at });
    rows.push({ type: 'entry', entry });
    days.set(day, rows);
  });
  const named = [...days.keys()];
  return [...days].map(([day, rows], index) => ({
    day,
    daysWithout: index === 0 ? 0 : daysWithout(named[index - 1] ?? day, day),
    rows,
  }));
}

export interface FactCounts {
  readonly entries: number;
  readonly withEvidence: number;
  /** Minutes of each silence. */
  readonly gaps: readonly number[];
}

export function countFacts(days: readonly TimelineDay[]): FactCounts {
  const rows = days.flatMap((day) => day.rows);
  const entries = rows.flatMap((row) => (row.type === 'entry' ? [row.entry] : []));
  return {
    entries: entries.length,
    withEvidence: entries.filter((entry) => entry.evidence !== undefined).length,
    gaps: rows.flatMap((row) => (row.type === 'gap' ? [row.minutes] : [])),
  };
}

/** The moment of the last entry, which a line without a date goes on from. */
export function lastMoment(entries: readonly TimelineEntry[]): string | undefined {
  return inOrder(entries).at(-1)?.at;
}
