/** What no recogniser took, in the order of the document: neighbours under the same heading make one note. */
import type { Block } from './blocks';
import { textOf } from './blocks';
import type { ImportedNote } from './draft';
import type { Passage } from './passages';
import { pieces, shortLine } from './pieces';

/** Notes of any length; see `withinLimits`. */
export function notesOf(passages: readonly Passage[], taken: ReadonlySet<number>): readonly ImportedNote[] {
  const notes: ImportedNote[] = [];
  let group: Passage[] = [];
  const close = () => {
    const note = noteOf(group);
    if (note !== undefined) notes.push(note);
    group = [];
  };
  passages.forEach((passage, index) => {
    if (passage.marker || taken.has(index)) {
      close();
      return;
    }
    if (group[0]?.heading !== passage.heading) close();
    group.push(passage);
  });
  close();
  return notes;
}

function noteOf(group: readonly Passage[]): ImportedNote | undefined {
  const [first, last] = [group[0], group.at(-1)];
  const text = group
    .map((passage, index) => separator(group[index - 1]?.block, passage.block) + shown(passage.block))
    .join('')
    .trim();
  if (first === undefined || last === undefined || text === '') return undefined;
  const heading = first.heading === undefined ? '' : shortLine(first.heading);
  const to = Math.max(...group.slice(-50).map(({ block }) => block.lines.to));
  return { text, ...(heading === '' ? {} : { heading }), lines: { from: first.block.lines.from, to } };
}

function separator(before: Block | undefined, block: Block): string {
  if (before === undefined) return '';
  const tight = before.type === block.type && block.type !== 'paragraph';
  return tight ? '\n' : '\n\n';
}

function shown(block: Block): string {
  if (block.type !== 'item') return textOf(block);
  const box = block.checked === undefined ? '' : block.checked ? '[x] ' : '[ ] ';
  return `${'  '.repeat(Math.min(block.depth - 1, 10))}- ${box}${textOf(block)}`;
}

/** Notes cut to the length that a review keeps. */
export function withinLimits(notes: readonly ImportedNote[]): readonly ImportedNote[] {
  return notes.flatMap((note) => pieces(note.text).map((text) => ({ ...note, text })));
}
