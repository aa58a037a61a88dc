/** How one item of a list is found, changed, removed and put back. Shared by all kinds of items. */
import type { CommandOf, ItemRef, LogEntry } from '../commands';
import type { Refusal } from '../refusal';
import { ok, refuse, type Result } from '../result';
import { ITEM_LIMITS, PER_ITEM, type Alternative, type Review, type Stamp } from '../review';
import { fingerprint, type TextEdit } from '../text';

export type Applied = Result<Review, Refusal>;
export type ItemList = 'entries' | 'factors' | 'ideas' | 'notes';
type ItemIn<List extends ItemList> = Review[List][number];

const LIST_OF: Readonly<Record<ItemRef['item'], ItemList>> = {
  entry: 'entries',
  factor: 'factors',
  idea: 'ideas',
  note: 'notes',
};

export const listOf = (ref: ItemRef): ItemList => LIST_OF[ref.item];
export const stampOf = (entry: LogEntry): Stamp => ({ by: entry.by, at: entry.at });

/** Appends items that do not exist yet; refuses when one does or when the list would grow beyond its limit. */
export function appendTo<List extends ItemList>(
  review: Review,
  list: List,
  items: readonly ItemIn<List>[],
): Applied {
  const current: readonly ItemIn<List>[] = review[list];
  const known = new Set(current.map((existing) => existing.id));
  for (const added of items) {
    if (known.has(added.id)) return refuse({ code: 'ITEM_EXISTS' });
    known.add(added.id);
  }
  if (current.length + items.length > ITEM_LIMITS[list]) return refuse({ code: 'REVIEW_FULL', field: list });
  return ok({ ...review, [list]: [...current, ...items] });
}

/** Changes one present item. */
export function changeIn<List extends ItemList>(
  review: Review,
  list: List,
  itemId: string,
  change: (item: ItemIn<List>) => Result<ItemIn<List>, Refusal>,
): Applied {
  const items: readonly ItemIn<List>[] = review[list];
  const index = items.findIndex((candidate) => candidate.id === itemId);
  const found = items[index];
  if (found === undefined) return refuse({ code: 'ITEM_NOT_FOUND' });
  if (found.removed !== undefined) return refuse({ code: 'ITEM_REMOVED' });
  const changed = change(found);
  return changed.ok ? ok({ ...review, [list]: items.with(index, changed.value) }) : changed;
}

/** A text, and what others wrote at the same moment. */
interface Written {
  readonly text: string;
  readonly alternatives: readonly Alternative[];
}

/**
 * The text after an edit, and what had to be set aside. When somebody else changed the text since the writer saw it,
 * the one that is there stays and the new one waits beside it, so that both people learn of it and neither is lost.
 */
export function editText(
  current: Written,
  edit: TextEdit | undefined,
  field: Alternative['field'],
  entry: LogEntry,
): Result<Written, Refusal> {
  const { text, alternatives } = current;
  if (edit === undefined || edit.to === text) return ok({ text, alternatives });
  if (fingerprint(text) === edit.from) return ok({ text: edit.to, alternatives });
  if (alternatives.length >= PER_ITEM.alternatives)
    return refuse({ code: 'REVIEW_FULL', field: 'alternatives' });
  const aside = { id: entry.command.id, field, text: edit.to, ...stampOf(entry) };
  return ok({ text, alternatives: [...alternatives, aside] });
}

export function removeItems(review: Review, command: CommandOf<'removeItems'>, entry: LogEntry): Applied {
  return command.items.reduce<Applied>((soFar, ref) => {
    if (!soFar.ok) return soFar;
    if (ref.item === 'idea' && isInJira(soFar.value, ref.itemId)) return refuse({ code: 'ACTION_IN_JIRA' });
    return stampRemoval(soFar.value, ref, stampOf(entry));
  }, ok(review));
}

export function restoreItems(review: Review, command: CommandOf<'restoreItems'>): Applied {
  return command.items.reduce<Applied>(
    (soFar, ref) => (soFar.ok ? stampRemoval(soFar.value, ref, undefined) : soFar),
    ok(review),
  );
}

function isInJira(review: Review, ideaId: string): boolean {
  const state = review.ideas.find((candidate) => candidate.id === ideaId)?.creation.state;
  return state === 'creating' || state === 'created' || state === 'unconfirmed';
}

/** Removing twice or restoring what is there is no error: two people had the same wish. */
function stampRemoval(review: Review, ref: ItemRef, removed: Stamp | undefined): Applied {
  const list = listOf(ref);
  const items: readonly Removable[] = review[list];
  const index = items.findIndex((candidate) => candidate.id === ref.itemId);
  const found = items[index];
  if (found === undefined) return refuse({ code: 'ITEM_NOT_FOUND' });
  if ((found.removed === undefined) === (removed === undefined)) return ok(review);
  return ok({ ...review, [list]: items.with(index, { ...found, removed }) });
}

interface Removable {
  readonly id: string;
  readonly removed?: Stamp | undefined;
}
