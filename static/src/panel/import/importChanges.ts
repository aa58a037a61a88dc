/** A checked draft as the changes that put it into a review. Every line of it goes somewhere: what has no place is a note. */
import { TEXT_LIMIT } from '../../../../src/domain/text';
import type { ImportDraft, ImportedAction, ImportedNote } from '../../../../src/import/draft';
import { importCommands } from '../../../../src/import/importCommands';
import { pieces, shortLine } from '../../../../src/import/pieces';
import type { NewId } from '../../shared/ids';
import type { Change } from '../../shared/session/sessionDeps';
import { actionNotes, entryNotes, factorNotes, markedText, practiceNotes } from './asNotes';
import { keyed, type Choices, type Keyed } from './choices';
import { inOrder, joined, type Room } from './room';

interface Checked {
  readonly draft: ImportDraft;
  readonly choices: Choices;
  /** Of the review that takes it in. */
  readonly title: string;
  readonly room: Room;
  readonly newId: NewId;
}

/** @returns undefined when the review has no room for so many notes, even joined */
export function importChanges({ draft, choices, title, room, newId }: Checked): readonly Change[] | undefined {
  const entries = sorted(keyed(draft, 'entries'), choices);
  const factors = sorted(keyed(draft, 'factors'), choices);
  const practices = sorted(keyed(draft, 'practices'), choices);
  const actions = sorted(keyed(draft, 'actions'), choices);
  const notes = joined(
    inOrder([
      ...headingNotes(draft, title),
      ...draft.notes,
      ...entries.leftOut.flatMap(entryNotes),
      ...factors.leftOut.flatMap(factorNotes),
      ...practices.leftOut.flatMap(practiceNotes),
      ...actions.leftOut.flatMap(actionNotes),
    ]),
    room.notes,
  );
  if (notes.length > room.notes) return undefined;
  const owners = actions.taken.flatMap(({ key }, index): readonly [number, string][] => {
    const owner = choices.owners.get(key);
    return owner === undefined ? [] : [[index, owner]];
  });
  const checked: ImportDraft = {
    ...draft,
    entries: itemsOf(entries.taken),
    factors: itemsOf(factors.taken),
    practices: itemsOf(practices.taken),
    actions: itemsOf(actions.taken).map(marked),
    notes,
  };
  // The session gives each command its id when it sends it.
  return importCommands(checked, { owners: new Map(owners) }, newId).map(({ v: _v, id: _id, ...change }) => change);
}

function sorted<Item>(items: readonly Keyed<Item>[], { leftOut }: Choices) {
  return {
    taken: items.filter(({ key }) => !leftOut.has(key)),
    leftOut: itemsOf(items.filter(({ key }) => leftOut.has(key))),
  };
}

function itemsOf<Item>(items: readonly Keyed<Item>[]): readonly Item[] {
  return items.map(({ item }) => item);
}

function marked(action: ImportedAction): ImportedAction {
  const text = markedText(action);
  return text.length > TEXT_LIMIT ? action : { ...action, text };
}

/** Headings order a write-up and often say something too ("Long term"). Those that nothing else repeats make one note. */
function headingNotes({ headings, notes, eventDate: _day }: ImportDraft, title: string): readonly ImportedNote[] {
  const repeated = new Set([title, ...notes.flatMap(({ heading }) => heading ?? [])]);
  const rest = headings.map(({ text }) => text).filter((text) => !repeated.has(shortLine(text)));
  return pieces([...new Set(rest)].join('\n')).map((text) => ({
    heading: 'Headings of the write-up',
    text,
    lines: { from: 1, to: 1 },
  }));
}
