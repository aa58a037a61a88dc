/** A review holds so many items; what is beyond becomes notes, and notes that are too many are joined. */
import { ITEM_LIMITS, type Review } from '../../../../src/domain/review';
import { TEXT_LIMIT } from '../../../../src/domain/text';
import type { ImportDraft, ImportedNote } from '../../../../src/import/draft';
import { pieces } from '../../../../src/import/pieces';
import { actionNotes, entryNotes, factorNotes, practiceNotes } from './asNotes';

/** Places left in each list of a review. */
export type Room = Readonly<Record<keyof typeof ITEM_LIMITS, number>>;

/** @param review absent when one is about to be started */
export function roomIn(review: Review | undefined): Room {
  if (review === undefined) return ITEM_LIMITS;
  return {
    entries: ITEM_LIMITS.entries - review.entries.length,
    factors: ITEM_LIMITS.factors - review.factors.length,
    ideas: ITEM_LIMITS.ideas - review.ideas.length,
    notes: ITEM_LIMITS.notes - review.notes.length,
  };
}

export interface Fitted {
  readonly draft: ImportDraft;
  /** Items that became notes. */
  readonly moved: number;
}

export function fitted(draft: ImportDraft, room: Room): Fitted {
  const entries = split(draft.entries, room.entries);
  const factors = split(draft.factors, room.factors);
  const practices = split(draft.practices, room.factors - factors.kept.length);
  const actions = split(draft.actions, room.ideas);
  const moved = [entries, factors, practices, actions].reduce((sum, { over }) => sum + over.length, 0);
  if (moved === 0) return { draft, moved };
  const notes = [
    ...draft.notes,
    ...entries.over.flatMap(entryNotes),
    ...factors.over.flatMap(factorNotes),
    ...practices.over.flatMap(practiceNotes),
    ...actions.over.flatMap(actionNotes),
  ];
  return {
    moved,
    draft: {
      ...draft,
      entries: entries.kept,
      factors: factors.kept,
      practices: practices.kept,
      actions: actions.kept,
      notes: inOrder(notes),
    },
  };
}

/** As they stand in the write-up. */
export function inOrder(notes: readonly ImportedNote[]): readonly ImportedNote[] {
  return [...notes].sort((one, other) => one.lines.from - other.lines.from);
}

/** Neighbours joined, as few notes as possible; untouched when they fit as they are. */
export function joined(notes: readonly ImportedNote[], room: number): readonly ImportedNote[] {
  if (notes.length <= room) return notes;
  const texts = notes.flatMap(({ heading, text, lines }) =>
    pieces(heading === undefined ? text : `${heading}\n${text}`).map((piece) => ({ text: piece, lines })),
  );
  const done: ImportedNote[] = [];
  for (const { text, lines } of texts) {
    const last = done.at(-1);
    const both = last === undefined ? text : `${last.text}\n\n${text}`;
    if (last === undefined || both.length > TEXT_LIMIT) done.push({ text, lines });
    else done[done.length - 1] = { text: both, lines: { from: last.lines.from, to: lines.to } };
  }
  return done;
}

function split<Item>(items: readonly Item[], room: number) {
  const places = Math.max(0, room);
  return { kept: items.slice(0, places), over: items.slice(places) };
}
