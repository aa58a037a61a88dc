/**
 * A pasted Markdown post-mortem to the draft of a review: blocks, then sections, then whoever recognises what stands
 * in them; the rest becomes notes, and an audit sees to it that no word is lost. Pure: the same text gives the same
 * draft, whenever and wherever it is read.
 */
import { refuse, ok } from '../domain/result';
import { LINE_LIMIT } from '../domain/text';
import { findActions } from './actions';
import { auditLines } from './audit';
import type { Told } from './audit';
import type { Block } from './blocks';
import { textOf } from './blocks';
import { DOCUMENT_LIMIT } from './draft';
import type { ImportedHeading, ImportedNote, ImportResult } from './draft';
import { findEventDay } from './eventDay';
import { findStatements } from './factors';
import { readFrontMatter } from './frontMatter';
import type { FrontMatter } from './frontMatter';
import { notesOf, withinLimits } from './notes';
import { toPassages } from './passages';
import type { Passage } from './passages';
import { pieces, shortLine } from './pieces';
import { plainText } from './plainText';
import { readMarkdown } from './readMarkdown';
import { sectionOf } from './sections';
import { isKnownZone } from './timeZones';
import { findEntries } from './timeline';

export interface ImportOptions {
  /** IANA name; holds for times whose zone the document does not name. */
  readonly timeZone: string;
  /** `YYYY-MM-DD`, for example from the name of the file: dates times and completes dates without a year. */
  readonly fallbackDate?: string;
}

/**
 * Reads a document of at most DOCUMENT_LIMIT UTF-16 units. Every text in the draft is at most 2,000 long; what is
 * longer goes on in a note under the same heading.
 */
export function importMarkdown(text: string, options: ImportOptions): ImportResult {
  if (text.length > DOCUMENT_LIMIT) return refuse('TOO_LARGE');
  if (!isKnownZone(options.timeZone)) return refuse('UNKNOWN_TIME_ZONE');
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const sourceLines = source.split('\n');
  const frontMatter = readFrontMatter(sourceLines);
  const { blocks, links } = readMarkdown(withoutFrontMatter(sourceLines, frontMatter));
  const passages = toPassages(blocks);

  const title = titleOf(frontMatter, blocks);
  const eventDate = findEventDay({
    blocks,
    ...(frontMatter.date === undefined ? {} : { frontMatterDate: frontMatter.date }),
    ...(title === undefined ? {} : { title }),
    ...(options.fallbackDate === undefined ? {} : { fallbackDate: options.fallbackDate }),
  });

  const { entries, taken: inEntries, context } = findEntries(passages, eventDate, { name: options.timeZone });
  const { actions, taken: inActions } = findActions(passages, inEntries, eventDate);
  const before = union(inEntries, inActions);
  const factors = findStatements(passages, 'causes', before);
  const practices = findStatements(passages, 'practices', before);
  const taken = union(before, context, factors.taken, practices.taken);

  const headings = [...titleLine(frontMatter), ...headingsOf(passages, inEntries, context)];
  const plainNotes = [...frontMatterNote(frontMatter), ...notesOf(passages, taken)];
  const told: readonly Told[] = [
    ...headings,
    ...entries.map((entry) => ({ text: `${entry.written} ${entry.text}`, lines: entry.lines })),
    ...factors.statements,
    ...practices.statements,
    ...actions,
  ];
  const audit = auditLines(sourceLines, told, plainNotes, links);
  const cut = overflow(passages, [
    ...headings,
    ...entries,
    ...factors.statements,
    ...practices.statements,
    ...actions,
  ]);
  const notes = withinLimits(inOrder([...plainNotes, ...cut, ...audit.missing]));

  return ok({
    ...(title === undefined ? {} : { title }),
    ...(eventDate === undefined ? {} : { eventDate }),
    headings: headings.map(shortened),
    entries: entries.map(shortened),
    factors: factors.statements.map(shortened),
    practices: practices.statements.map(shortened),
    actions: actions.map(shortened),
    notes,
    coverage: {
      lines: audit.lineCount,
      recognised: audit.recognisedCount,
      asNotes: audit.lineCount - audit.recognisedCount,
    },
  });
}

/** Blank lines in its place, so that line numbers stay. */
function withoutFrontMatter(lines: readonly string[], frontMatter: FrontMatter): string {
  return [
    ...Array.from({ length: frontMatter.lineCount }, () => ''),
    ...lines.slice(frontMatter.lineCount),
  ].join('\n');
}

function frontMatterNote(frontMatter: FrontMatter): readonly ImportedNote[] {
  if (frontMatter.rest === '') return [];
  return [{ text: frontMatter.rest, heading: 'Front matter', lines: { from: 1, to: frontMatter.lineCount } }];
}

function titleLine({ titleLine: found }: FrontMatter): readonly ImportedHeading[] {
  if (found === undefined) return [];
  return [{ text: found.text.trim(), section: 'other', lines: { from: found.number, to: found.number } }];
}

/** Front matter, else the first heading of the first rank, else a first heading that names no section. */
function titleOf(frontMatter: FrontMatter, blocks: readonly Block[]): string | undefined {
  const headings = blocks.flatMap((block) => (block.type === 'heading' && block.text !== '' ? [block] : []));
  const first = headings[0];
  const heading =
    headings.find(({ level }) => level === 1)?.text ??
    (first !== undefined && sectionOf(first.text) === undefined ? first.text : undefined);
  const title = frontMatter.title === undefined ? heading : plainText(frontMatter.title);
  return title === undefined || title === '' ? undefined : shortLine(title, LINE_LIMIT);
}

/** Headings, labels, column heads and lines such as "All times in UTC", except heads that were read as the first row of a timeline. */
function headingsOf(
  passages: readonly Passage[],
  inEntries: ReadonlySet<number>,
  context: ReadonlySet<number>,
): readonly ImportedHeading[] {
  return passages.flatMap(({ block, section, marker }, index) => {
    const text = textOf(block).trim();
    const shown = marker || context.has(index);
    return shown && text !== '' && !inEntries.has(index) ? [{ text, section, lines: block.lines }] : [];
  });
}

function shortened<T extends { readonly text: string }>(item: T): T {
  return { ...item, text: pieces(item.text)[0] ?? item.text };
}

/** What `shortened` leaves out, as notes. */
function overflow(passages: readonly Passage[], items: readonly Told[]): readonly ImportedNote[] {
  return items.flatMap(({ text, lines }) => {
    const rest = pieces(text).slice(1);
    const heading = rest.length === 0 ? undefined : headingAt(passages, lines.from);
    return rest.map((piece) => ({ text: piece, lines, ...(heading === undefined ? {} : { heading }) }));
  });
}

function headingAt(passages: readonly Passage[], line: number): string | undefined {
  const heading = passages.find(({ block }) => block.lines.from >= line)?.heading;
  return heading === undefined || heading === '' ? undefined : shortLine(heading);
}

function inOrder(notes: readonly ImportedNote[]): readonly ImportedNote[] {
  return [...notes].sort((a, b) => a.lines.from - b.lines.from);
}

function union(...sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return new Set(sets.flatMap((set) => [...set]));
}
