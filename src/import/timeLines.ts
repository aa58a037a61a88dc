/**
 * The timed lines inside one block. Most blocks hold one; a paragraph can hold a whole timeline, one line each, and a
 * list item can hold a second line whose dash was not a list mark.
 */
import type { ProseBlock } from './blocks';
import type { Lines, Section } from './draft';
import { readClosingMoment, readMoment } from './moments';
import type { Moment } from './moments';

export interface TimedLine {
  readonly moment: Moment;
  readonly lines: Lines;
  /** What stands below the block in the document belongs to its last line. */
  readonly last: boolean;
}

/** Sections that speak about the event and do not tell it. */
const NO_FACTS: ReadonlySet<Section> = new Set(['actions', 'causes', 'practices', 'lessons']);

/** Empty when the block holds no moment, or stands where moments are not facts about the event. */
export function timeLines(
  block: ProseBlock,
  section: Section,
  near: string | undefined,
): readonly TimedLine[] {
  if (NO_FACTS.has(section)) return [];
  const chunks = timedChunks(block, section, near);
  return chunks.flatMap((chunk, position) => {
    const last = position === chunks.length - 1;
    const to = last ? block.lines.to : block.lines.from + (chunks[position + 1]?.line ?? 0) - 1;
    const lines = { from: block.lines.from + chunk.line, to: Math.max(to, block.lines.from + chunk.line) };
    return chunk.moment === undefined ? [] : [{ moment: chunk.moment, lines, last }];
  });
}

interface Chunk {
  readonly moment: Moment | undefined;
  /** Line inside the block, from 0. */
  readonly line: number;
}

function timedChunks(block: ProseBlock, section: Section, near: string | undefined): readonly Chunk[] {
  const rows = block.text.split('\n');
  const starts = rows.flatMap((row, line) => {
    const moment =
      line === 0 || section === 'timeline' || hasDayAndTime(row, near) ? readMoment(row, near) : undefined;
    return moment !== undefined && counts(moment, block, section) ? [{ line }] : [];
  });
  if (starts[0]?.line !== 0) {
    const closing = section === 'timeline' ? readClosingMoment(block.text, near) : undefined;
    return closing === undefined ? [] : [{ moment: closing, line: 0 }];
  }
  return starts.map(({ line }, position) => {
    const body = rows.slice(line, starts[position + 1]?.line).join('\n');
    return { line, moment: readMoment(body, near) };
  });
}

function hasDayAndTime(row: string, near: string | undefined): boolean {
  if (!/^\W{0,6}\d{4}-\d{2}-\d{2}/.test(row)) return false;
  return readMoment(row, near)?.clock !== undefined;
}

/** Outside a timeline a line has to be set out like one; a list item with day and time is. */
function counts(moment: Moment, block: ProseBlock, section: Section): boolean {
  if (section === 'timeline') return true;
  if (moment.rest === '' || moment.clock === undefined) return false;
  return moment.separated || (block.type === 'item' && moment.day !== undefined);
}
