/**
 * Says of every block which section it stands in. A section starts at a heading, at a line of bold words alone, at a
 * list item such as `**Impact**: …`, or at a short line that ends in a colon, and ends where the next one of the same
 * rank starts.
 */
import type { Block, Label, ProseBlock } from './blocks';
import { textOf } from './blocks';
import type { Lines, Section } from './draft';
import { saysDone, sectionOf } from './sections';

export interface Passage {
  readonly block: Block;
  readonly section: Section;
  /** The nearest heading or label above. */
  readonly heading?: string;
  /** The heading says that what stands here has been done. */
  readonly completed: boolean;
  /** Starts a section or names columns: no content of its own. */
  readonly marker: boolean;
}

interface Scope {
  /** Heading level; a bold line ranks below every heading, a label below that. */
  readonly rank: number;
  /** For labels: the depth of the item. */
  readonly depth: number;
  readonly section: Section;
  readonly heading: string;
  readonly completed: boolean;
}

const BOLD_LINE_RANK = 7;
const LABEL_RANK = 8;
/** Sections whose items may begin with bold words that are no label: `- **Add an alert**: …`. */
const OWN_ITEMS: ReadonlySet<Section> = new Set(['timeline', 'causes', 'practices', 'lessons', 'actions']);
/** `### Detection` below the actions holds actions about detection. */
const ASPECTS: ReadonlySet<Section> = new Set(['detection', 'impact', 'resolution', 'summary']);

export function toPassages(blocks: readonly Block[]): readonly Passage[] {
  const passages: Passage[] = [];
  let scopes: readonly Scope[] = [];

  const put = (block: Block, marker: boolean) => {
    const scope = scopes.at(-1);
    passages.push({
      block,
      section: scope?.section ?? 'other',
      ...(scope === undefined ? {} : { heading: scope.heading }),
      completed: scope?.completed ?? false,
      marker,
    });
  };

  for (const block of blocks) {
    if (block.type === 'heading') {
      scopes = openScope(scopes, block.level, 0, block.text);
      put(block, true);
      continue;
    }
    const label = labelAt(block, scopes);
    if (label !== undefined && isProse(block)) {
      const rank = block.type === 'item' ? LABEL_RANK : BOLD_LINE_RANK;
      scopes = openScope(scopes, rank, block.depth, label.text);
      put(markerOf(block, label), true);
      if (label.rest !== '') put(withoutLabel(block, label), false);
      continue;
    }
    put(block, block.type === 'columns');
  }
  return passages;
}

function openScope(scopes: readonly Scope[], rank: number, depth: number, heading: string): readonly Scope[] {
  const above = scopes.filter(
    (scope) => scope.rank < rank || (scope.rank === LABEL_RANK && scope.depth < depth),
  );
  const parent = above.at(-1);
  const section = sectionWithin(parent?.section ?? 'other', sectionOf(heading));
  const completed = saysDone(heading) || (section === parent?.section && parent.completed);
  return [...above, { rank, depth, section, heading, completed }];
}

/** A heading that names no section, or only an aspect of the one it stands in, goes on with that one. */
function sectionWithin(parent: Section, named: Section | undefined): Section {
  if (named === undefined) return parent;
  return OWN_ITEMS.has(parent) && ASPECTS.has(named) ? parent : named;
}

/** The label that a block starts a section with, or undefined when it is ordinary content. */
function labelAt(block: Block, scopes: readonly Scope[]): Label | undefined {
  if (!isProse(block) || block.quoted) return undefined;
  const label = block.label ?? plainLabel(block);
  if (label === undefined) return undefined;
  const scope = scopes.at(-1);
  const inHeading = scopes.findLast((candidate) => candidate.rank < BOLD_LINE_RANK);
  if (block.type === 'paragraph') {
    if (block.depth > 0) return undefined;
    // Bold words before a sentence are emphasis, unless the words name a section.
    if (label.rest !== '') return OWN_ITEMS.has(scope?.section ?? 'other') ? undefined : named(label);
    return block.label === undefined ? named(label) : label;
  }
  if (OWN_ITEMS.has(inHeading?.section ?? 'other')) return undefined;
  const open = scopes.findLast((candidate) => candidate.rank === LABEL_RANK);
  // Beside or above a label that is open, any label ends it; elsewhere it has to name a section.
  if (open !== undefined && block.depth <= open.depth && block.label !== undefined) return label;
  if (open !== undefined && OWN_ITEMS.has(open.section)) return undefined;
  return named(label);
}

function named(label: Label): Label | undefined {
  return sectionOf(label.text) === undefined ? undefined : label;
}

/** `Action items:` alone on its line. */
function plainLabel(block: ProseBlock): Label | undefined {
  const match = /^([^:\n]{3,60}):$/.exec(block.text);
  const words = match?.[1];
  if (words === undefined || words.split(/\s+/).length > 6) return undefined;
  return { text: words, rest: '' };
}

function markerOf(block: ProseBlock, label: Label): ProseBlock {
  const lines: Lines = { from: block.lines.from, to: label.rest === '' ? block.lines.to : block.lines.from };
  return { type: block.type, text: label.text, lines, depth: block.depth, quoted: false, struck: false };
}

function withoutLabel(block: ProseBlock, label: Label): ProseBlock {
  const { label: _read, ...rest } = block;
  return { ...rest, text: label.rest };
}

function isProse(block: Block): block is ProseBlock {
  return block.type === 'paragraph' || block.type === 'item';
}

/** A block that continues the list item at `index`: text, code or a quotation inside it, not a nested item. */
export function continuationOf(passages: readonly Passage[], index: number): readonly number[] {
  const depth = passages[index]?.block.depth ?? 0;
  const found: number[] = [];
  if (passages[index]?.block.type !== 'item') return found;
  for (let next = index + 1; next < passages.length; next += 1) {
    const passage = passages[next];
    if (passage === undefined || passage.marker || passage.block.type === 'item') break;
    if (passage.block.depth < depth || passage.block.type === 'row') break;
    found.push(next);
  }
  return found;
}

/** Everything below the list item at `index`: its continuation, nested items and theirs. */
export function subtreeOf(passages: readonly Passage[], index: number): readonly number[] {
  const depth = passages[index]?.block.depth ?? 0;
  const found: number[] = [];
  if (passages[index]?.block.type !== 'item') return found;
  for (let next = index + 1; next < passages.length; next += 1) {
    const passage = passages[next];
    if (passage === undefined || passage.marker) break;
    const { block } = passage;
    const inside = block.type === 'item' ? block.depth > depth : block.depth >= depth;
    if (!inside) break;
    found.push(next);
  }
  return found;
}

/** The list right below a paragraph that announces it with a colon. */
export function listAfter(passages: readonly Passage[], index: number): readonly number[] {
  const block = passages[index]?.block;
  if (block?.type !== 'paragraph' || block.depth > 0 || !block.text.endsWith(':')) return [];
  const found: number[] = [];
  for (let next = index + 1; next < passages.length; next += 1) {
    const passage = passages[next];
    if (passage === undefined || passage.marker || passage.block.depth === 0) break;
    found.push(next);
  }
  return found;
}

/** The item at `index` with everything below it as one text, nested items on lines of their own. */
export function textWithin(passages: readonly Passage[], indexes: readonly number[], depth: number): string {
  return indexes
    .map((index) => {
      const block = passages[index]?.block;
      if (block === undefined) return '';
      if (block.type !== 'item') return textOf(block);
      return `${'  '.repeat(Math.min(Math.max(block.depth - depth - 1, 0), 10))}- ${textOf(block)}`;
    })
    .filter((text) => text !== '')
    .join('\n');
}
