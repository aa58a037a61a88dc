/**
 * Entries of the same minute stand in the order of their instants, and those of the same instant in the order in which
 * they were added. Moving one among them changes instants by milliseconds, which no screen shows.
 */
import type { TimelineEntry } from '../../../../src/domain/review';
import { isDay, orderOf } from '../../shared/dates';

const MINUTE = 60_000;

export interface Move {
  readonly entryId: string;
  /** Its new instant. */
  readonly at: string;
}

/**
 * @param entries all that are shown, in the order in which they were added
 * @returns the changes that put the entry one place up or down among those of its minute; none when there is no place
 */
export function moved(
  entries: readonly TimelineEntry[],
  entry: TimelineEntry,
  direction: 'up' | 'down',
): readonly Move[] {
  if (isDay(entry.at)) return [];
  const minute = minuteOf(entry);
  const places = new Map(entries.map(({ id }, index) => [id, index]));
  const order = entries
    .filter((other) => !isDay(other.at) && minuteOf(other) === minute)
    .toSorted((one, other) => orderOf(one.at) - orderOf(other.at));
  const from = order.findIndex(({ id }) => id === entry.id);
  const other = order[direction === 'up' ? from - 1 : from + 1];
  if (from === -1 || other === undefined) return [];
  const wanted = order.map((each) => (each === other ? entry : each.id === entry.id ? other : each));
  const moves = spaced(wanted, places);
  return moves.every(({ at }) => Math.floor(Date.parse(at) / MINUTE) === minute) ? moves : [];
}

/** As few changes as possible: an entry keeps its instant unless it would stand before the one above it. */
function spaced(wanted: readonly TimelineEntry[], places: ReadonlyMap<string, number>): readonly Move[] {
  const moves: Move[] = [];
  let last = { at: -Infinity, place: -1 };
  for (const { id, at } of wanted) {
    const place = places.get(id) ?? 0;
    const own = orderOf(at);
    const follows = own > last.at || (own === last.at && place > last.place);
    const next = follows ? own : place > last.place ? last.at : last.at + 1;
    if (!follows) moves.push({ entryId: id, at: new Date(next).toISOString() });
    last = { at: next, place };
  }
  return moves;
}

function minuteOf({ at }: TimelineEntry): number {
  return Math.floor(orderOf(at) / MINUTE);
}
