/**
 * Timeline entries: table rows, list items and paragraphs that begin (or, in a list of key events, end) with a moment.
 * Without a date anywhere a line stays a note, because an entry needs one.
 */
import type { ColumnsBlock, ProseBlock, RowBlock } from './blocks';
import type { ImportedEntry, Lines, Section } from './draft';
import { guessEntryKind } from './entryKinds';
import { readMoment } from './moments';
import type { Moment } from './moments';
import { listAfter, subtreeOf, textWithin } from './passages';
import type { Passage } from './passages';
import { firstAddress, oneLine } from './plainText';
import { looksLikeActions, tablesOf, timeColumns } from './tableColumns';
import type { TimeColumns } from './tableColumns';
import { hear, instantOf, startClock } from './timelineClock';
import type { TimelineClock } from './timelineClock';
import { timeLines } from './timeLines';
import { zoneStated } from './timeZones';
import type { Zone } from './timeZones';

export interface FoundEntries {
  readonly entries: readonly ImportedEntry[];
  /** Indexes of the passages that are told by the entries. */
  readonly taken: ReadonlySet<number>;
  /** Indexes of the passages that only say which day or time zone follows. */
  readonly context: ReadonlySet<number>;
}

/** Characters. "All times in UTC." says nothing else; in a longer paragraph there is more to keep as a note. */
const LONGEST_CONTEXT = 80;
/** Sections whose tables are about something else, even with a column of dates. */
const NO_TIMELINE_TABLES: ReadonlySet<Section> = new Set(['actions', 'causes', 'practices', 'lessons']);

/** `eventDay` dates lines that give a time alone; `zone` holds where neither line nor document names one. */
export function findEntries(
  passages: readonly Passage[],
  eventDay: string | undefined,
  zone: Zone,
): FoundEntries {
  const entries: ImportedEntry[] = [];
  const taken = new Set<number>();
  const context = new Set<number>();
  const clock = startClock(eventDay, zone);
  const tables = timelineTables(passages);

  passages.forEach((passage, index) => {
    const { block } = passage;
    if (taken.has(index)) return;
    if (passage.marker) hear(clock, passage);
    if (block.type === 'row' || block.type === 'columns') {
      const entry = rowEntry(block, tables.get(index), clock);
      if (entry === undefined) return;
      entries.push(entry);
      taken.add(index);
    } else if ((block.type === 'item' || block.type === 'paragraph') && !block.quoted && !passage.marker) {
      if (setsTheScene(block, passage.section)) {
        hear(clock, passage);
        if (block.text.length <= LONGEST_CONTEXT) context.add(index);
        return;
      }
      const found = proseEntries(passages, index, block, clock);
      entries.push(...found.entries);
      found.taken.forEach((one) => taken.add(one));
    }
  });
  return { entries, taken, context };
}

function rowEntry(
  block: RowBlock | ColumnsBlock,
  columns: TimeColumns | undefined,
  clock: TimelineClock,
): ImportedEntry | undefined {
  if (columns === undefined) return undefined;
  const day = columns.day === undefined ? '' : `${block.cells[columns.day] ?? ''} `;
  const moment = readMoment(`${day}${block.cells[columns.time] ?? ''}`, clock.day);
  if (moment?.rest !== '') return undefined;
  const heads = block.type === 'row' ? block.header : [];
  const read = [columns.day, columns.time, columns.text];
  const others = block.cells
    .map((cell, column) => ({ cell, head: heads[column] ?? '', column }))
    .filter(({ cell, column }) => cell !== '' && !read.includes(column))
    .map(({ cell, head }) => (head === '' ? cell : `${head}: ${cell}`));
  const text = [block.cells[columns.text] ?? '', ...others].filter((part) => part !== '').join('\n');
  return toEntry(moment, text, block.lines, clock);
}

/** The entries that one block holds, with what stands below it in the document. */
function proseEntries(
  passages: readonly Passage[],
  index: number,
  block: ProseBlock,
  clock: TimelineClock,
): { readonly entries: readonly ImportedEntry[]; readonly taken: readonly number[] } {
  const entries: ImportedEntry[] = [];
  const taken: number[] = [];
  const section = passages[index]?.section ?? 'other';
  for (const line of timeLines(block, section, clock.day)) {
    const inside = line.last ? [...subtreeOf(passages, index), ...listAfter(passages, index)] : [];
    const below = inside.filter((one) => !isTimed(passages[one], clock.day));
    const details = textWithin(passages, below, block.depth);
    const own = oneLine(line.moment.rest);
    const to = passages[below.at(-1) ?? index]?.block.lines.to ?? line.lines.to;
    const lines = {
      from: line.lines.from,
      to: below.length === 0 ? line.lines.to : Math.max(to, line.lines.to),
    };
    const entry = toEntry(line.moment, details === '' ? own : `${own}\n${details}`, lines, clock);
    if (entry === undefined) continue;
    entries.push(entry);
    taken.push(index, ...below);
  }
  return { entries, taken };
}

function toEntry(
  moment: Moment,
  text: string,
  lines: Lines,
  clock: TimelineClock,
): ImportedEntry | undefined {
  const at = instantOf(moment, clock);
  if (at === undefined || text.trim() === '') return undefined;
  const until = moment.until === undefined ? '' : ` (until ${moment.until})`;
  const roughly = moment.roughly === undefined ? '' : ` (${moment.roughly})`;
  const evidenceUrl = firstAddress(text);
  return {
    at,
    written: moment.written,
    text: `${text}${until}${roughly}`,
    kind: guessEntryKind(oneLine(text)),
    ...(evidenceUrl === undefined ? {} : { evidenceUrl }),
    lines,
  };
}

/** Rows (and heads that are rows in truth) of the tables that are timelines. */
function timelineTables(passages: readonly Passage[]): ReadonlyMap<number, TimeColumns> {
  const byRow = new Map<number, TimeColumns>();
  for (const table of tablesOf(passages)) {
    const first = table.rows[0]?.index ?? table.head?.index;
    const section = first === undefined ? 'other' : (passages[first]?.section ?? 'other');
    const isOther = NO_TIMELINE_TABLES.has(section) || (section !== 'timeline' && looksLikeActions(table));
    const columns = isOther ? undefined : timeColumns(table);
    if (columns === undefined) continue;
    table.rows.forEach((row) => byRow.set(row.index, columns));
    if (table.head !== undefined) byRow.set(table.head.index, columns);
  }
  return byRow;
}

/** A paragraph that says which day or which time zone follows. */
function setsTheScene(block: ProseBlock, section: Section): boolean {
  if (block.type !== 'paragraph' || block.depth > 0 || block.text.length > 300) return false;
  if (zoneStated(block.text) !== undefined) return true;
  const moment =
    section === 'timeline' || section === 'summary' ? readMoment(block.text, undefined) : undefined;
  return moment?.rest === '' && moment.clock === undefined;
}

function isTimed(passage: Passage | undefined, day: string | undefined): boolean {
  const block = passage?.block;
  return block?.type === 'item' && readMoment(block.text, day)?.clock !== undefined;
}
