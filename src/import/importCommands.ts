/**
 * A checked draft as the commands that put it into a review. A large document becomes several commands, each well below
 * the size of a log row; each is all or nothing, and sending one twice is recognised by its id.
 */
import type { ClientCommand, CommandOf } from '../domain/commands';
import { evidenceLink } from '../domain/text';
import type { ImportDraft } from './draft';

type ImportItems = CommandOf<'importItems'>;
type Batch = Pick<ImportItems, 'entries' | 'factors' | 'ideas' | 'notes'>;
type Piece =
  | { readonly list: 'entries'; readonly item: ImportItems['entries'][number] }
  | { readonly list: 'factors'; readonly item: ImportItems['factors'][number] }
  | { readonly list: 'ideas'; readonly item: ImportItems['ideas'][number] }
  | { readonly list: 'notes'; readonly item: ImportItems['notes'][number] };

/** Characters of JSON per command; a call from the browser may carry 500 KB, a log row 200,000 bytes. */
const BATCH_SIZE = 40_000;
/** The contract's smallest limit on one list of a batch. */
const BATCH_ITEMS = 100;

export interface ImportChoices {
  /** Position in `draft.actions` -> the Jira user whom the person picked as owner. */
  readonly owners: ReadonlyMap<number, string>;
}

/** @param newId gives a fresh id per call */
export function importCommands(
  draft: ImportDraft,
  choices: ImportChoices,
  newId: () => string,
): readonly ClientCommand[] {
  return batches(pieces(draft, choices, newId)).map((batch) => ({
    v: 1,
    id: newId(),
    type: 'importItems',
    ...batch,
  }));
}

function pieces(draft: ImportDraft, choices: ImportChoices, newId: () => string): readonly Piece[] {
  const statement =
    (kind: 'factor' | 'practice') =>
    (found: { readonly text: string }): Piece => ({
      list: 'factors',
      item: { factorId: newId(), kind, statement: found.text, labels: [], entryIds: [] },
    });
  return [
    ...draft.entries.map((entry): Piece => {
      const link = evidenceLink.safeParse({ url: entry.evidenceUrl });
      return {
        list: 'entries',
        item: {
          entryId: newId(),
          at: entry.at,
          text: entry.text,
          kind: entry.kind,
          evidence: link.success ? link.data : undefined,
        },
      };
    }),
    ...draft.factors.map(statement('factor')),
    ...draft.practices.map(statement('practice')),
    ...draft.actions.map((action, index): Piece => ({
      list: 'ideas',
      item: {
        ideaId: newId(),
        text: action.text,
        draft: { outcome: action.summary, owner: choices.owners.get(index), due: action.due },
      },
    })),
    ...draft.notes.map((note): Piece => ({
      list: 'notes',
      item: { noteId: newId(), text: note.text, heading: note.heading },
    })),
  ];
}

function batches(all: readonly Piece[]): readonly Batch[] {
  const done: Piece[][] = [];
  let size = 0;
  for (const piece of all) {
    const cost = JSON.stringify(piece.item).length;
    const current = done.at(-1);
    if (current === undefined || size + cost > BATCH_SIZE || current.length >= BATCH_ITEMS) {
      done.push([piece]);
      size = cost;
    } else {
      current.push(piece);
      size += cost;
    }
  }
  return done.map((batch) => ({
    entries: batch.flatMap((piece) => (piece.list === 'entries' ? [piece.item] : [])),
    factors: batch.flatMap((piece) => (piece.list === 'factors' ? [piece.item] : [])),
    ideas: batch.flatMap((piece) => (piece.list === 'ideas' ? [piece.item] : [])),
    notes: batch.flatMap((piece) => (piece.list === 'notes' ? [piece.item] : [])),
  }));
}
