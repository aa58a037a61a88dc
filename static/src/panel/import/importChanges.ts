/** A checked draft as the changes that put it into a review. Every line of it goes somewhere: what has no place is a note. */
import { TEXT_LIMIT } from '../../../../src/domain/text';
import type { ImportDraft, ImportedAction, ImportedNote } from '../../../../src/import/draft';
import { importCommands } from '../../../../src/import/importCommands';
import { pieces } from '../../../../src/import/pieces';
import type { NewId } from '../../shared/ids';
import type { Change } from '../../shared/session/sessionDeps';
import type { StartDetails } from '../start/importSlot';
import { actionNotes, entryNotes, factorNotes, markedText, practiceNotes } from './asNotes';
import { keyed, type Choices, type Keyed } from './choices';
import { inOrder, joined, type Room } from './room';

interface Checked {
  readonly draft: ImportDraft;
  readonly choices: Choices;
  /** The review that takes it in, or what it is started with. */
  readonly into: Pick<StartDetails, 'title' | 'eventDay'>;
  /** The day that the person sees for the event. */
  readonly eventDay: string | undefined;
  readonly room: Room;
  readonly newId: NewId;
}

/** @returns undefined when the review has no room for so many notes, even joined */
export function importChanges(checked: Checked): readonly Change[] | undefined {
  const { draft, choices, into, eventDay, room, newId } = checked;
  const entries = sorted(keyed(draft, 'entries'), choices);
  const factors = sorted(keyed(draft, 'factors'), choices);
  const practices = sorted(keyed(draft, 'practices'), choices);
  const actions = sorted(keyed(draft, 'actions'), choices);
  const notes = joined(
    inOrder([
      ...headingNotes(draft, into.title),
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
  const items: ImportDraft = {
    ...draft,
    entries: itemsOf(entries.taken),
    factors: itemsOf(factors.taken),
    practices: itemsOf(practices.taken),
    actions: itemsOf(actions.taken).map(marked),
    notes,
  };
  const dayGiven: readonly Change[] =
    into.eventDay === undefined && eventDay !== undefined ? [{ type: 'editDetails', eventDay }] : [];
  // The session gives each command its id when it sends it.
  const brought = importCommands(items, { owners: new Map(owners) }, newId).map(
    ({ v: _v, id: _id, ...change }): Change => change,
  );
  return [...dayGiven, ...brought];
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
function headingNotes(draft: ImportDraft, title: string): readonly ImportedNote[] {
  const repeated = new Set([title, ...draft.notes.flatMap(({ heading }) => heading ?? [])]);
  const all = new Set([
    ...(draft.title === undefined ? [] : [draft.title]),
    ...draft.headings.map(({ text }) => text),
  ]);
  const rest = [...all].filter((text) => !repeated.has(text));
  return pieces(rest.join('\n')).map((text) => ({
    heading: 'Headings of the write-up',
    text,
    lines: { from: 1, to: 1 },
  }));
}
