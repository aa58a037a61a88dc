/**
 * Cuts a document into parts that the Markdown reader can take one at a time. Its time grows with the square of some
 * lists, quotations and half-written tables, so a part is kept to a few thousand characters. A cut is made where a
 * block starts; where no such line comes, anywhere, which costs structure and never text.
 */

export interface DocumentPart {
  readonly text: string;
  /** What to add to a line number inside the part, to get the document's (both from 1). */
  readonly lineOffset: number;
}

/** Characters. Measured: 500 kB of the worst known input then takes seconds, not minutes. */
const WANTED = 3_000;
const FORCED = 8_000;
const FORCED_IN_TABLE_OR_CODE = 40_000;

const FENCE = /^\s{0,12}(`{3,}[^`]*|~{3,}.*)$/;
const BLOCK_START = /^(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s)/;
/** `> > - * > …`: nobody means twelve containers in one line, and each one costs the reader. */
const DEEP_NESTING = /^(?:\s{0,4}(?:[>*+-]|\d{1,9}[.)])){12,}/;

/** `source` has `\n` line ends only. */
export function documentParts(source: string): readonly DocumentPart[] {
  const parts: DocumentPart[] = [];
  let lines: string[] = [];
  let size = 0;
  let lineOffset = 0;
  let fence: string | undefined;
  let blankBefore = false;

  for (const original of source.split('\n')) {
    const line = original.replace(DEEP_NESTING, (markers) => markers.replace(/[>*+.)-]/g, ' '));
    if (size >= WANTED && mayCut(line, size, fence !== undefined, blankBefore)) {
      parts.push({ text: lines.join('\n'), lineOffset });
      // Code that is cut in two goes on as code.
      lineOffset += lines.length - (fence === undefined ? 0 : 1);
      lines = fence === undefined ? [] : [fence];
      size = 0;
    }
    fence = fenceAfter(line, fence);
    lines.push(line);
    size += line.length + 1;
    blankBefore = line.trim() === '';
  }
  parts.push({ text: lines.join('\n'), lineOffset });
  return parts;
}

function mayCut(line: string, size: number, inCode: boolean, blankBefore: boolean): boolean {
  if (size >= FORCED_IN_TABLE_OR_CODE) return true;
  if (inCode) return false;
  if (BLOCK_START.test(line)) return true;
  if (blankBefore && /^\S/.test(line)) return true;
  return size >= FORCED && !line.startsWith('|');
}

function fenceAfter(line: string, fence: string | undefined): string | undefined {
  const mark = FENCE.exec(line)?.[1];
  if (mark === undefined) return fence;
  if (fence === undefined) return line.trim().slice(0, 3);
  return mark.startsWith(fence) ? undefined : fence;
}
