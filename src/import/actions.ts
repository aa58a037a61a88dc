/**
 * Action items: the list items and table rows of an action section (its paragraphs where it has neither), check lists
 * of a document without such a section, and lines that call themselves an action. Nested items are items of their own
 * that remember what they stand under.
 */
import { LINE_LIMIT } from '../domain/text';
import { readActionHints, saysDoneIn, ticketIn } from './actionHints';
import type { ActionHints } from './actionHints';
import type { ProseBlock, RowBlock } from './blocks';
import { findDay } from './days';
import type { ImportedAction, Lines } from './draft';
import { continuationOf, textWithin } from './passages';
import type { Passage } from './passages';
import { isPlaceholder } from './placeholders';
import { pieces, shortLine } from './pieces';
import { oneLine } from './plainText';
import { actionColumns, looksLikeActions, tablesOf } from './tableColumns';
import type { ActionColumns, TablePassages } from './tableColumns';

export interface FoundActions {
  readonly actions: readonly ImportedAction[];
  readonly taken: ReadonlySet<number>;
}

const CALLED_ACTION = /^(?:action(?: item)?|to-?do|follow-?up)\s*:\s*\S/i;

export function findActions(
  passages: readonly Passage[],
  alreadyTaken: ReadonlySet<number>,
  eventDay: string | undefined,
): FoundActions {
  const found = new Map<number, ImportedAction>();
  const taken = new Set<number>();
  const tableRows = rowsWithColumns(passages);
  const hasSection = passages.some(({ section, marker }) => section === 'actions' && !marker);
  const listed = sectionsWithItems(passages);

  passages.forEach((passage, index) => {
    const { block, section } = passage;
    if (taken.has(index) || alreadyTaken.has(index) || passage.marker || block.quoted) return;
    if (block.type === 'row') {
      const columns = tableRows.get(index);
      const action =
        columns === undefined ? undefined : rowAction(block, columns, passage.completed, eventDay);
      if (action === undefined) return;
      found.set(index, action);
      taken.add(index);
      return;
    }
    if (block.type !== 'item' && block.type !== 'paragraph') return;
    if (isPlaceholder(block.text)) return;
    const inSection = section === 'actions' && (block.type === 'item' || !listed.has(passage.heading ?? ''));
    const wanted =
      (inSection && !isLeadIn(passages, index)) ||
      (!hasSection && block.type === 'item' && block.checked !== undefined) ||
      (section !== 'timeline' && CALLED_ACTION.test(block.text));
    if (!wanted) return;
    const below = continuationOf(passages, index).filter((next) => !alreadyTaken.has(next));
    const parent = parentOf(passages, index);
    const under =
      parent === undefined ? undefined : (found.get(parent)?.summary ?? groupName(passages[parent]));
    found.set(
      index,
      proseAction(
        passage,
        block,
        textWithin(passages, below, block.depth),
        under,
        eventDay,
        passages[below.at(-1) ?? index],
      ),
    );
    taken.add(index);
    below.forEach((next) => taken.add(next));
  });
  return { actions: [...found.values()], taken };
}

function proseAction(
  passage: Passage,
  block: ProseBlock,
  details: string,
  under: string | undefined,
  eventDay: string | undefined,
  last: Passage | undefined,
): ImportedAction {
  const lead = oneLine(block.text).replace(/^(?:action(?: item)?|to-?do)\s*:\s*/i, '');
  const text = details === '' ? oneLine(block.text) : `${oneLine(block.text)}\n${details}`;
  const hints = readActionHints(lead, eventDay);
  const name =
    block.label?.rest === '' || block.label === undefined ? undefined : shortLine(block.label.text);
  const lines: Lines = { from: block.lines.from, to: Math.max(block.lines.to, last?.block.lines.to ?? 0) };
  const summary = name === undefined || name.length < 8 ? hints.summary : name;
  const done = hints.done || block.struck || passage.completed;
  return assemble({ ...hints, summary, done }, text, block.checked, under, lines);
}

function rowAction(
  row: RowBlock,
  columns: ActionColumns,
  completed: boolean,
  eventDay: string | undefined,
): ImportedAction | undefined {
  const cell = (column: number | undefined) => (column === undefined ? '' : (row.cells[column] ?? ''));
  const what = cell(columns.text);
  if (isPlaceholder(what)) return undefined;
  const others = row.cells
    .map((text, column) => ({ text, column, head: row.header[column] ?? '' }))
    .filter(({ text, column }) => text !== '' && column !== columns.text)
    .map(({ text, head }) => (head === '' ? text : `${head}: ${text}`));
  const hints = readActionHints(what, eventDay);
  const ownerCell = cell(columns.owner).replace(/^@/, '');
  const owner = isPlaceholder(ownerCell) ? hints.ownerHint : shortLine(ownerCell);
  const due = findDay(cell(columns.due), eventDay)?.day ?? hints.due;
  const ticket = ticketIn(cell(columns.ticket)) ?? hints.ticket;
  const state = cell(columns.state);
  const merged: ActionHints = {
    summary: hints.summary,
    done: hints.done || completed || saysDoneIn(state),
    ...(owner === undefined ? {} : { ownerHint: owner }),
    ...(due === undefined ? {} : { due }),
    ...(ticket === undefined ? {} : { ticket }),
  };
  const known = state === '' ? undefined : merged.done;
  return assemble(merged, [what, ...others].join('\n'), known, undefined, row.lines);
}

/** `known` is what a box or a status column says; without one, `done` appears only when the words say so. */
function assemble(
  hints: ActionHints,
  text: string,
  known: boolean | undefined,
  under: string | undefined,
  lines: Lines,
): ImportedAction {
  const { done, ...rest } = hints;
  const says = done || known === true ? true : known;
  return {
    ...rest,
    text,
    ...(says === undefined ? {} : { done: says }),
    ...(under === undefined ? {} : { under: shortLine(under, LINE_LIMIT) }),
    lines,
  };
}

/** `Monitoring:` with items below it names a group and is no action. */
function isLeadIn(passages: readonly Passage[], index: number): boolean {
  const block = passages[index]?.block;
  const next = passages[index + 1]?.block;
  if (block === undefined || (block.type !== 'item' && block.type !== 'paragraph')) return false;
  const leads = next?.type === 'item' && next.depth > (block.type === 'item' ? block.depth : block.depth - 1);
  return leads && block.text.endsWith(':') && block.text.length <= 100;
}

function parentOf(passages: readonly Passage[], index: number): number | undefined {
  const depth = passages[index]?.block.depth ?? 0;
  if (passages[index]?.block.type !== 'item' || depth < 2) return undefined;
  for (let before = index - 1; before >= 0; before -= 1) {
    const passage = passages[before];
    if (passage?.block.type === 'item' && passage.block.depth < depth)
      return passage.marker ? undefined : before;
    if (passage === undefined || passage.marker || passage.block.depth === 0) return undefined;
  }
  return undefined;
}

function groupName(passage: Passage | undefined): string | undefined {
  const block = passage?.block;
  if (block?.type !== 'item') return undefined;
  return pieces(oneLine(block.text).replace(/:$/, ''), LINE_LIMIT)[0];
}

/** Headings of action sections that hold a list or a table: paragraphs there introduce, they are no actions. */
function sectionsWithItems(passages: readonly Passage[]): ReadonlySet<string> {
  const withItems = passages.filter(
    ({ block, section, marker }) =>
      section === 'actions' && !marker && (block.type === 'item' || block.type === 'row'),
  );
  return new Set(withItems.map(({ heading }) => heading ?? ''));
}

function rowsWithColumns(passages: readonly Passage[]): ReadonlyMap<number, ActionColumns> {
  const byRow = new Map<number, ActionColumns>();
  for (const table of tablesOf(passages)) {
    const columns = holdsActions(passages, table) ? actionColumns(table) : undefined;
    if (columns !== undefined) table.rows.forEach((row) => byRow.set(row.index, columns));
  }
  return byRow;
}

function holdsActions(passages: readonly Passage[], table: TablePassages): boolean {
  const first = table.rows[0]?.index;
  return (first !== undefined && passages[first]?.section === 'actions') || looksLikeActions(table);
}
