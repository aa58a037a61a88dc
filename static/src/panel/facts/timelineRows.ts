/** The timeline as it is read: days in order, entries in order within them, and the silences between. */
import { dayOf, isDay, orderOf } from '../../shared/dates';
import type { TimelineEntry } from '../../../../src/domain/review';

/** A silence worth asking about, in minutes. */
const GAP = 20;

export type TimelineRow =
  | { readonly type: 'entry'; readonly entry: TimelineEntry }
  | { readonly type: 'gap'; readonly id: string; readonly minutes: number; readonly from: string };

export interface TimelineDay {
  readonly day: string;
  readonly rows: readonly TimelineRow[];
}

/** Stable: entries of the same minute stay in the order in which they were added. */
export function inOrder(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return entries.toSorted((one, other) => orderOf(one.at) - orderOf(other.at));
}

/** Silences count within a day only: nobody has to explain a night. */
export function timelineDays(entries: readonly TimelineEntry[]): readonly TimelineDay[] {
  const days = new Map<string, TimelineRow[]>();
  let before: TimelineEntry | undefined;
  for (const entry of inOrder(entries)) {
    const day = dayOf(entry.at);
    const rows = days.get(day) ?? [];
    const minutes = rows.length === 0 ? 0 : minutesBetween(before, entry);
    if (before !== undefined && minutes >= GAP)
      rows.push({ type: 'gap', id: `gap-${entry.id}`, minutes, from: before.at });
    rows.push({ type: 'entry', entry });
    days.set(day, rows);
    before = entry;
  }
  return [...days].map(([day, rows]) => ({ day, rows }));
}

function minutesBetween(before: TimelineEntry | undefined, entry: TimelineEntry): number {
  if (before === undefined || isDay(before.at) || isDay(entry.at)) return 0;
  return Math.round((orderOf(entry.at) - orderOf(before.at)) / 60_000);
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

/** The day a new entry most likely belongs to. */
export function likelyDay(
  entries: readonly TimelineEntry[],
  eventDay: string | undefined,
  today: string,
): string {
  const last = inOrder(entries).at(-1);
  return last === undefined ? (eventDay ?? today) : dayOf(last.at);
}
