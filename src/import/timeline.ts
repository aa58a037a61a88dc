/**
 * Timeline entries: table rows, list items and paragraphs that begin (or, in a list of key events, end) with a moment.
 * Without a date anywhere a line stays a note, because an entry needs one.
 */
import type { ProseBlock } from './blocks';
import { dayAfter, findDay } from './days';
import type { Clock } from './days';
import type { ImportedEntry, Lines, Section } from './draft';
import { guessEntryKind } from './entryKinds';
import { readMoment } from './moments';
import type { Moment } from './moments';
import { subtreeOf, textWithin } from './passages';
import type { Passage } from './passages';
import { firstAddress, oneLine } from './plainText';
import { looksLikeActions, tablesOf, timeColumns } from './tableColumns';
import { timeLines } from './timeLines';
import { toUtc, zoneStated } from './timeZones';
import type { Zone } from './timeZones';

export interface FoundEntries {
  readonly entries: readonly ImportedEntry[];
  /** Indexes of the passages that are told by the entries. */
  readonly taken: ReadonlySet<number>;
}

/** What has been said so far about when things happened. */
interface Running {
  zone: Zone;
  day: string | undefined;
  /** Minutes of the last time that took its day from the context; resets with a new day. */
  lastMinutes: number | undefined;
}

/** A time of day that lies this much before the one above it belongs to the next day. Minutes. */
const NEXT_DAY = 8 * 60;
/** Sections in which `14:05 – …` is not about the event. */
const NOT_A_TIMELINE: ReadonlySet<Section> = new Set(['actions', 'causes', 'practices', 'lessons']);

/** `eventDay` dates lines that give a time alone; `zone` holds where neither line nor document names one. */
export function findEntries(
  passages: readonly Passage[],
  eventDay: string | undefined,
  zone: Zone,
): FoundEntries {
  const entries: ImportedEntry[] = [];
  const taken = new Set<number>();
  const running: Running = { zone, day: eventDay, lastMinutes: undefined };
  const tableByRow = timelineTables(passages);

  const add = (moment: Moment, text: string, lines: Lines) => {
    const at = instantOf(moment, running);
    const body = moment.until === undefined ? text : `${text} (until ${moment.until})`;
    if (at === undefined || text.trim() === '') return false;
    const evidenceUrl = firstAddress(text);
    entries.push({
      at,
      written: moment.written,
      text: body,
      kind: guessEntryKind(oneLine(text)),
      ...(evidenceUrl === undefined ? {} : { evidenceUrl }),
      lines,
    });
    return true;
  };

  passages.forEach((passage, index) => {
    const { block, section } = passage;
    if (taken.has(index)) return;
    if (passage.marker || (block.type === 'paragraph' && setsTheScene(block, section))) {
      takeContext(passage, running, eventDay);
      if (block.type !== 'columns') return;
    }
    if (block.type === 'row' || block.type === 'columns') {
      const columns = tableByRow.get(index);
      if (columns === undefined) return;
      const day = columns.day === undefined ? '' : `${block.cells[columns.day] ?? ''} `;
      const moment = readMoment(`${day}${block.cells[columns.time] ?? ''}`, running.day ?? eventDay);
      if (moment === undefined || moment.rest !== '') return;
      const heads = block.type === 'row' ? block.header : [];
      const others = block.cells
        .map((cell, column) => ({ cell, head: heads[column] ?? '', column }))
        .filter(
          ({ cell, column }) => cell !== '' && ![columns.day, columns.time, columns.text].includes(column),
        )
        .map(({ cell, head }) => (head === '' ? cell : `${head}: ${cell}`));
      const text = [block.cells[columns.text] ?? '', ...others].filter((part) => part !== '').join('\n');
      if (add(moment, text, block.lines)) taken.add(index);
      return;
    }
    if ((block.type !== 'item' && block.type !== 'paragraph') || block.quoted) return;
    for (const line of timeLines(block, section, running.day ?? eventDay)) {
      const below = line.last
        ? subtreeOf(passages, index).filter((next) => !isTimed(passages[next], running.day))
        : [];
      const details = textWithin(passages, below, block.depth);
      const text = details === '' ? oneLine(line.moment.rest) : `${oneLine(line.moment.rest)}\n${details}`;
      const last = below.at(-1);
      const to = last === undefined ? line.lines.to : (passages[last]?.block.lines.to ?? line.lines.to);
      if (!add(line.moment, text, { from: line.lines.from, to })) continue;
      taken.add(index);
      below.forEach((next) => taken.add(next));
    }
  });
  return { entries, taken };
}

/** Rows (and heads that are rows in truth) of the tables that are timelines. */
function timelineTables(passages: readonly Passage[]) {
  const byRow = new Map<number, NonNullable<ReturnType<typeof timeColumns>>>();
  for (const table of tablesOf(passages)) {
    const first = table.rows[0]?.index ?? table.head?.index;
    const section = first === undefined ? 'other' : (passages[first]?.section ?? 'other');
    const columns = NOT_A_TIMELINE.has(section) || looksLikeActions(table) ? undefined : timeColumns(table);
    if (columns === undefined) continue;
    table.rows.forEach((row) => byRow.set(row.index, columns));
    if (table.head !== undefined) byRow.set(table.head.index, columns);
  }
  return byRow;
}

/** A paragraph that only says which day or which time zone follows. It stays in the draft as a note. */
function setsTheScene(block: ProseBlock, section: Section): boolean {
  if (block.depth > 0 || block.quoted || block.text.length > 300) return false;
  if (zoneStated(block.text) !== undefined) return true;
  const inTimeline = section === 'timeline' || section === 'summary';
  return inTimeline && readMoment(block.text, undefined)?.rest === '';
}

function takeContext(passage: Passage, running: Running, eventDay: string | undefined): void {
  const { block, section } = passage;
  const text = block.type === 'columns' ? block.cells.join(' | ') : block.type === 'row' ? '' : block.text;
  running.zone = zoneStated(text) ?? running.zone;
  const dated = section === 'timeline' || block.type === 'paragraph' ? findDay(text, eventDay) : undefined;
  if (dated !== undefined) running.day = dated.day;
  else if (block.type === 'heading' && block.level <= 2) running.day = eventDay;
  if (block.type !== 'columns') running.lastMinutes = undefined;
}

function isTimed(passage: Passage | undefined, day: string | undefined): boolean {
  const block = passage?.block;
  return block?.type === 'item' && readMoment(block.text, day)?.clock !== undefined;
}

/** ISO in UTC, or the day alone; undefined when no day is known. Moves `running` on. */
function instantOf(moment: Moment, running: Running): string | undefined {
  if (moment.day !== undefined) {
    running.day = moment.day;
    running.lastMinutes = undefined;
  }
  if (running.day === undefined) return undefined;
  const { clock } = moment;
  if (clock === undefined) return running.day;
  const minutes = clock.hour * 60 + clock.minute;
  const passedMidnight =
    moment.day === undefined &&
    running.lastMinutes !== undefined &&
    minutes <= running.lastMinutes - NEXT_DAY;
  if (passedMidnight) running.day = dayAfter(running.day);
  running.lastMinutes = minutes;
  return utc(running.day, clock, moment.zone ?? running.zone);
}

function utc(day: string, clock: Clock, zone: Zone): string {
  const local =
    Date.parse(`${day}T00:00:00Z`) + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000;
  return `${new Date(toUtc(local, zone)).toISOString().slice(0, 19)}Z`;
}
