/**
 * Markdown to a flat list of blocks that know their source lines. Only the structure of blocks is parsed; marks inside
 * a line are taken off by plainText. HTML is text like any other: nothing is rendered and nothing runs.
 */
import type { Html, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import type { Block, Label, ProseBlock } from './blocks';
import { documentParts } from './documentParts';
import type { DocumentPart } from './documentParts';
import type { Lines } from './draft';
import type { LinkTargets } from './plainText';
import { oneLine, plainText } from './plainText';

/** Constructs inside a line (slow on hostile input, and done here), and code by indentation (rarely meant in prose). */
const NOT_PARSED = [
  'attention',
  'autolink',
  'codeIndented',
  'codeText',
  'emailAutolink',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'gfmPotentialFootnoteCall',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'protocolAutolink',
  'strikethrough',
  'wwwAutolink',
];
const syntax = [gfm(), { disable: { null: NOT_PARSED } }];
/** Extensions with a transform walk the text for addresses, which takes long and is not needed. */
const treeExtensions = gfmFromMarkdown().filter((extension) => extension.transforms === undefined);

/** Longer ones are prose that happens to begin with `#`. In UTF-16 units. */
const LONGEST_HEADING = 500;

interface Place {
  readonly offset: number;
  readonly depth: number;
  readonly quoted: boolean;
  readonly links: LinkTargets;
  /** Counts up through the document. */
  readonly tables: { next: number };
}

export interface MarkdownDocument {
  readonly blocks: readonly Block[];
  readonly links: LinkTargets;
}

/** `source` has `\n` line ends only; line numbers in the answer are its own, from 1. */
export function readMarkdown(source: string): MarkdownDocument {
  const parts = documentParts(source).map((part) => ({ part, tree: parse(part) }));
  const links = linkTargets(parts.map(({ tree }) => tree));
  const tables = { next: 0 };
  const blocks = parts.flatMap(({ part, tree }) =>
    tree.children.flatMap((node) => {
      const place = { offset: part.lineOffset, depth: 0, quoted: false, links, tables };
      return blocksOf(node, place);
    }),
  );
  return { blocks, links };
}

function parse(part: DocumentPart): Root {
  return fromMarkdown(part.text, { extensions: syntax, mdastExtensions: treeExtensions });
}

function linkTargets(trees: readonly Root[]): LinkTargets {
  const targets = new Map<string, string>();
  for (const tree of trees) {
    for (const node of tree.children) {
      if (node.type === 'definition') targets.set((node.label ?? node.identifier).toLowerCase(), node.url);
    }
  }
  return targets;
}

function blocksOf(node: RootContent, place: Place): readonly Block[] {
  const at = { lines: linesOf(node, place), depth: place.depth, quoted: place.quoted };
  switch (node.type) {
    case 'heading': {
      const text = oneLine(plainText(inline(node.children), place.links));
      const isHeading = place.depth === 0 && !place.quoted && text.length <= LONGEST_HEADING;
      if (!isHeading) return [{ ...at, type: 'paragraph', text, struck: false }];
      return [{ ...at, type: 'heading', level: node.depth, text }];
    }
    case 'paragraph':
      return [{ ...at, type: 'paragraph', ...prose(node, place) }];
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, { ...place, quoted: true }));
    case 'list':
      return node.children.flatMap((item) => blocksOf(item, place));
    case 'listItem': {
      const inside = { ...place, depth: place.depth + 1 };
      const [first, ...others] = node.children;
      const lead = first?.type === 'paragraph' || first?.type === 'html' ? first : undefined;
      const item: ProseBlock = {
        ...at,
        type: 'item',
        depth: inside.depth,
        lines: lead === undefined ? { from: at.lines.from, to: at.lines.from } : linesOf(lead, place),
        ...prose(lead, place),
        ...(typeof node.checked === 'boolean' ? { checked: node.checked } : {}),
      };
      const rest = lead === undefined ? node.children : others;
      return [item, ...rest.flatMap((child) => blocksOf(child, inside))];
    }
    case 'table':
      return tableBlocks(node, place);
    case 'code': {
      const info = [node.lang, node.meta].filter((part) => typeof part === 'string').join(' ');
      return [{ ...at, type: 'code', text: info === '' ? node.value : `${info}\n${node.value}` }];
    }
    case 'html':
      return [{ ...at, type: 'html', text: node.value }];
    case 'definition': {
      const title = typeof node.title === 'string' ? ` "${node.title}"` : '';
      return [{ ...at, type: 'link', text: `[${node.label ?? node.identifier}]: ${node.url}${title}` }];
    }
    case 'thematicBreak':
      return [];
    default:
      return [{ ...at, type: 'paragraph', text: toString(node), struck: false }];
  }
}

function prose(
  node: Paragraph | Html | undefined,
  place: Place,
): Pick<ProseBlock, 'text' | 'struck' | 'label'> {
  if (node === undefined) return { text: '', struck: false };
  const raw = node.type === 'html' ? node.value : inline(node.children);
  const label = labelOf(raw, place.links);
  return {
    text: plainText(raw, place.links),
    struck: /^~~[^~]{1,2000}~~\W*$/.test(raw.trim()),
    ...(label === undefined ? {} : { label }),
  };
}

/** `**Words**: rest`, `**Words:** rest`, or bold words and nothing else. */
function labelOf(raw: string, links: LinkTargets): Label | undefined {
  const match = /^\*\*([^*\n]{1,120})\*\*[ \t]*(:?)/.exec(raw);
  const words = match?.[1];
  if (match === null || words === undefined) return undefined;
  const rest = raw.slice(match[0].length);
  const isLabel = match[2] === ':' || words.trimEnd().endsWith(':') || rest.trim() === '';
  if (!isLabel) return undefined;
  return { text: oneLine(plainText(words, links)).replace(/\s*:$/, ''), rest: plainText(rest, links) };
}

function tableBlocks(table: Table, place: Place): readonly Block[] {
  const number = place.tables.next;
  place.tables.next += 1;
  const [head, ...rows] = table.children;
  if (head === undefined) return [];
  const header = cellsOf(head, place);
  const at = (row: TableRow) => ({
    lines: linesOf(row, place),
    depth: place.depth,
    quoted: place.quoted,
    table: number,
  });
  return [
    { ...at(head), type: 'columns', cells: header },
    ...rows.map((row): Block => ({ ...at(row), type: 'row', header, cells: cellsOf(row, place) })),
  ];
}

function cellsOf(row: TableRow, place: Place): readonly string[] {
  return row.children.map((cell) => oneLine(plainText(inline(cell.children), place.links)));
}

/** A hard break is a line break; everything else inside a paragraph is text, because nothing else is parsed. */
function inline(children: readonly PhrasingContent[]): string {
  return children.map((child) => (child.type === 'break' ? '\n' : toString(child))).join('');
}

function linesOf(node: Nodes, place: Place): Lines {
  const from = (node.position?.start.line ?? 1) + place.offset;
  return { from, to: Math.max(from, (node.position?.end.line ?? 1) + place.offset) };
}
