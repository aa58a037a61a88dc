/**
 * The law of the import: no word of the document is lost. Whatever the recognisers did, each source line is compared
 * with what was read from it, and a line that is not wholly told becomes a note as it stands.
 */
import type { Lines } from './draft';
import type { LinkTargets } from './plainText';
import { plainText } from './plainText';

export interface Told {
  readonly text: string;
  readonly lines: Lines;
}

export interface Audit {
  /** Lines that are not wholly told, as runs of neighbours. */
  readonly missing: readonly Told[];
  /** Lines that hold a word. */
  readonly lineCount: number;
  /** Those of them that are wholly told by `recognised` alone. */
  readonly recognisedCount: number;
}

/** Numbers and marks of lists, quotation marks and boxes are form, not words; so is a character reference. */
const LIST_MARKS = /^[\s>]*(?:(?:[-*+]|\d{1,2}[.)])\s+|>\s?)*(?:\[[ xX]\]\s)?/;
const CHARACTER_REFERENCE = /&#?\w{1,31};/g;

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function auditLines(
  sourceLines: readonly string[],
  recognised: readonly Told[],
  notes: readonly Told[],
  links: LinkTargets,
): Audit {
  const byRecognised = coverage(sourceLines.length, recognised);
  const byNotes = coverage(sourceLines.length, notes);
  const missing: Told[] = [];
  let lineCount = 0;
  let recognisedCount = 0;
  sourceLines.forEach((source, index) => {
    if (wordsOf(source).length === 0) return;
    lineCount += 1;
    const words = wordsOf(plainText(source.replace(LIST_MARKS, '').replace(CHARACTER_REFERENCE, ' '), links));
    const fromRecognised = byRecognised[index] ?? [];
    if (fromRecognised.length > 0 && told(words, fromRecognised)) {
      recognisedCount += 1;
      return;
    }
    const all = [...fromRecognised, ...(byNotes[index] ?? [])];
    if (all.length > 0 && told(words, all)) return;
    append(missing, source, index + 1);
  });
  return { missing, lineCount, recognisedCount };
}

/** For every line, the word sets of what was read from it. */
function coverage(count: number, items: readonly Told[]): readonly (readonly ReadonlySet<string>[])[] {
  const byLine: ReadonlySet<string>[][] = Array.from({ length: count }, () => []);
  for (const item of items) {
    const words = new Set(wordsOf(item.text));
    for (let line = item.lines.from; line <= item.lines.to; line += 1) byLine[line - 1]?.push(words);
  }
  return byLine;
}

function told(words: readonly string[], sets: readonly ReadonlySet<string>[]): boolean {
  return words.every((word) => sets.some((set) => set.has(word)));
}

function append(missing: Told[], source: string, line: number): void {
  const before = missing.at(-1);
  if (before?.lines.to === line - 1) {
    missing[missing.length - 1] = {
      text: `${before.text}\n${source}`,
      lines: { from: before.lines.from, to: line },
    };
  } else {
    missing.push({ text: source, lines: { from: line, to: line } });
  }
}
