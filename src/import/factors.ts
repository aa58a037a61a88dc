/**
 * Statements: each list item, table row and paragraph of a section about causes (contributing factors) or about what
 * went well (practices to keep). Nested items say more about the one they stand under and stay with it.
 */
import type { ImportedStatement, Section } from './draft';
import { textOf } from './blocks';
import { subtreeOf, textWithin } from './passages';
import type { Passage } from './passages';
import { isPlaceholder } from './placeholders';
import { oneLine } from './plainText';

export interface FoundStatements {
  readonly statements: readonly ImportedStatement[];
  readonly taken: ReadonlySet<number>;
}

/** "There were several factors:" is followed by the factors. Characters. */
const LONGEST_LEAD_IN = 120;

export function findStatements(
  passages: readonly Passage[],
  section: Section,
  alreadyTaken: ReadonlySet<number>,
): FoundStatements {
  const statements: ImportedStatement[] = [];
  const taken = new Set<number>();
  passages.forEach((passage, index) => {
    const { block } = passage;
    if (passage.section !== section || passage.marker || block.quoted) return;
    if (taken.has(index) || alreadyTaken.has(index)) return;
    if (block.type !== 'item' && block.type !== 'paragraph' && block.type !== 'row') return;
    const own = block.type === 'row' ? textOf(block) : oneLine(block.text);
    if (isPlaceholder(own) || pointsElsewhere(own)) return;
    const next = passages[index + 1]?.block;
    if (
      block.type === 'paragraph' &&
      next?.type === 'item' &&
      own.endsWith(':') &&
      own.length <= LONGEST_LEAD_IN
    )
      return;
    const below = subtreeOf(passages, index).filter((inside) => !alreadyTaken.has(inside));
    const details = textWithin(passages, below, block.depth);
    const last = passages[below.at(-1) ?? index]?.block.lines.to ?? block.lines.to;
    statements.push({
      text: details === '' ? own : `${own}\n${details}`,
      lines: { from: block.lines.from, to: Math.max(last, block.lines.to) },
    });
    taken.add(index);
    below.forEach((inside) => taken.add(inside));
  });
  return { statements, taken };
}

/** "See <address> for more." */
function pointsElsewhere(text: string): boolean {
  return /^(?:see|refer to|details? (?:in|at))\b/i.test(text) && text.length < 200 && /https?:/.test(text);
}
