/** Items of a draft as notes, word for word: what a person leaves out, or a review has no room for, is not lost. */
import type {
  ImportedAction,
  ImportedEntry,
  ImportedNote,
  ImportedStatement,
} from '../../../../src/import/draft';
import { pieces } from '../../../../src/import/pieces';

type Notes = readonly ImportedNote[];

export const entryNotes = ({ written, text, lines }: ImportedEntry): Notes =>
  notes('Timeline', `${written} ${text}`, lines);

export const factorNotes = ({ text, lines }: ImportedStatement): Notes =>
  notes('Contributing factors', text, lines);

export const practiceNotes = ({ text, lines }: ImportedStatement): Notes =>
  notes('Practices to keep', text, lines);

export const actionNotes = (action: ImportedAction): Notes =>
  notes('Action items', markedText(action), action.lines);

/** With the box that the write-up ticked; an item of a review has no such mark of its own. */
export function markedText({ text, done }: ImportedAction): string {
  return done === true ? `[x] ${text}` : text;
}

/** A text may have grown beyond the length of a note. */
function notes(heading: string, text: string, lines: ImportedNote['lines']): Notes {
  return pieces(text).map((piece) => ({ heading, text: piece, lines }));
}
