/**
 * Which entries of a long timeline stay when there is room for a few: the first and the last one, then what shows a
 * factor, then decisions, then turning points (signals, handoffs, escalations, repairs, milestones), then what has
 * evidence, then the rest. Among equals the earlier one stays. What is shown is in the order of time.
 */
import { present, type Review, type TimelineEntry } from './review';
import type { EntryKind } from './vocabulary';

const TURNING_POINTS: ReadonlySet<EntryKind> = new Set([
  'signal',
  'handoff',
  'escalation',
  'repair',
  'milestone',
]);

/** @param most 0 shows none. @returns `left`: how many are not shown */
export function condensed(
  review: Pick<Review, 'entries' | 'factors'>,
  most: number,
): { readonly shown: readonly TimelineEntry[]; readonly left: number } {
  // A day stands before the times within it: its text is the beginning of theirs.
  const all = [...present(review.entries)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (all.length <= most) return { shown: all, left: 0 };
  const showing = new Set(present(review.factors).flatMap((factor) => factor.entryIds));
  const ranked = all
    .map((entry, place) => ({
      place,
      rank: place === 0 || place === all.length - 1 ? 0 : rankOf(entry, showing),
    }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place);
  const kept = new Set(ranked.slice(0, most).map(({ place }) => place));
  return { shown: all.filter((_, place) => kept.has(place)), left: all.length - kept.size };
}

function rankOf({ id, kind, evidence }: TimelineEntry, showing: ReadonlySet<string>): number {
  if (showing.has(id)) return 1;
  if (kind === 'decision') return 2;
  if (TURNING_POINTS.has(kind)) return 3;
  return evidence === undefined ? 5 : 4;
}
