/** Many lines pasted at once into the line for one entry: what they are, and what they become as entries. */
import { TEXT_LIMIT } from '../../../../src/domain/text';
import { dayMeant, type LineContext } from './lineContext';
import { guessKind, type ParsedLine, type parseEntryLine } from './parseEntryLine';

/** Where the session keeps them until the person has decided. */
export const PASTED = 'pasted-lines';

/** More than these are a document: they are checked in the preview of a write-up before they are saved. */
const MOST_AT_ONCE = 50;

/** The lines with something in them. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** @param room how many more entries the review holds */
export function fitAsEntries(lines: readonly string[], room: number): boolean {
  return lines.length <= Math.min(MOST_AT_ONCE, room) && lines.every((line) => line.length <= TEXT_LIMIT);
}

/** Each line as an entry, one going on from the other; a line that says only when is kept as words. */
export function asEntries(
  lines: readonly string[],
  context: LineContext,
  read: typeof parseEntryLine,
): readonly ParsedLine[] {
  const entries: ParsedLine[] = [];
  for (const line of lines) {
    const soFar = { ...context, before: entries.at(-1)?.at ?? context.before };
    const plain = line.replace(/^(?:[-*•]|\d+[.)])\s+/, '');
    entries.push(read(plain, soFar) ?? { at: dayMeant(soFar), text: line, kind: guessKind(line) });
  }
  return entries;
}
