/** What the columns of a table hold, told by their heads and, where these are silent, by their cells. */
import type { ColumnsBlock, RowBlock } from './blocks';
import { readMoment } from './moments';
import type { Passage } from './passages';

/** A table with the indexes of its passages. */
export interface TablePassages {
  readonly head: { readonly index: number; readonly block: ColumnsBlock } | undefined;
  readonly rows: readonly { readonly index: number; readonly block: RowBlock }[];
}

/** Every table of the document, by its number. */
export function tablesOf(passages: readonly Passage[]): readonly TablePassages[] {
  const tables = new Map<
    number,
    { head: TablePassages['head']; rows: { index: number; block: RowBlock }[] }
  >();
  passages.forEach(({ block }, index) => {
    if (block.type !== 'row' && block.type !== 'columns') return;
    const table = tables.get(block.table) ?? { head: undefined, rows: [] };
    tables.set(block.table, table);
    if (block.type === 'columns') table.head = { index, block };
    else table.rows.push({ index, block });
  });
  return [...tables.values()];
}

export interface TimeColumns {
  /** The column of the day alone, when day and time stand apart. */
  readonly day?: number;
  readonly time: number;
  readonly text: number;
}

const TIME_HEAD = /\b(?:time|when|date|day|timestamp|utc|gmt|cet|at)\b/i;
const DAY_HEAD = /^(?:date|day)$/i;
const TEXT_HEAD =
  /\b(?:event|description|what|details?|activity|message|summary|notes?|happened|entry|action|comment)\b/i;

/** Where a timeline table keeps time and text, or undefined when it is no timeline. */
export function timeColumns(table: TablePassages): TimeColumns | undefined {
  const heads = table.head?.block.cells ?? [];
  const width = Math.max(heads.length, ...table.rows.slice(0, 50).map((row) => row.block.cells.length));
  const columns = Array.from({ length: width }, (_none, column) => column);
  const share = new Map(columns.map((column) => [column, momentShare(table, column)]));
  const timed = columns.filter((column) => (share.get(column) ?? 0) >= 0.5);
  const time =
    timed.find((column) => TIME_HEAD.test(heads[column] ?? '') && !DAY_HEAD.test(heads[column] ?? '')) ??
    timed[0];
  if (time === undefined) return undefined;
  const day = timed.find((column) => column !== time && DAY_HEAD.test(heads[column] ?? ''));
  const others = columns.filter((column) => column !== time && column !== day);
  const text = others.find((column) => TEXT_HEAD.test(heads[column] ?? '')) ?? longest(table, others);
  return text === undefined ? undefined : { time, text, ...(day === undefined ? {} : { day }) };
}

/** The share of filled cells that are a moment and nothing else. */
function momentShare(table: TablePassages, column: number): number {
  const cells = table.rows
    .slice(0, 50)
    .map((row) => row.block.cells[column] ?? '')
    .filter((cell) => cell !== '');
  const moments = cells.filter((cell) => readMoment(cell, '2000-01-01')?.rest === '');
  return cells.length === 0 ? 0 : moments.length / cells.length;
}

function longest(table: TablePassages, columns: readonly number[]): number | undefined {
  const total = (column: number) =>
    table.rows.slice(0, 50).reduce((sum, row) => sum + (row.block.cells[column] ?? '').length, 0);
  return [...columns].sort((a, b) => total(b) - total(a))[0];
}

export interface ActionColumns {
  readonly text: number;
  readonly owner?: number;
  readonly due?: number;
  readonly ticket?: number;
  readonly state?: number;
}

const ACTION_HEAD =
  /\b(?:action|item|task|what|description|to-?do|improvement|recommendation|follow-?up|title|summary)s?\b/i;
const OWNER_HEAD = /\b(?:owner|who|assignee|assigned|responsible|dri|lead|team)s?\b/i;
const DUE_HEAD = /\b(?:due|deadline|by when|when|target|eta|date)\b/i;
const TICKET_HEAD = /\b(?:ticket|issue|link|jira|bug|url|reference|pr|tracking)s?\b/i;
const STATE_HEAD = /\b(?:status|state|done|complete[d]?|progress)\b/i;

/** Which column holds what in a table of actions. */
export function actionColumns(table: TablePassages): ActionColumns | undefined {
  const heads = table.head?.block.cells ?? [];
  const at = (pattern: RegExp, taken: readonly (number | undefined)[]) => {
    const index = heads.findIndex((head, column) => pattern.test(head) && !taken.includes(column));
    return index === -1 ? undefined : index;
  };
  const owner = at(OWNER_HEAD, []);
  const due = at(DUE_HEAD, [owner]);
  const state = at(STATE_HEAD, [owner, due]);
  const ticketFirst = at(TICKET_HEAD, [owner, due, state]);
  const taken = [owner, due, state, ticketFirst];
  const columns = heads.map((_head, column) => column).filter((column) => !taken.includes(column));
  const text = at(ACTION_HEAD, taken) ?? longest(table, columns) ?? ticketFirst;
  if (text === undefined) return undefined;
  const ticket = ticketFirst === text ? undefined : ticketFirst;
  return {
    text,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(ticket === undefined ? {} : { ticket }),
    ...(state === undefined ? {} : { state }),
  };
}

/** A table says by its heads alone that it holds actions when one of them is an owner or a due date. */
export function looksLikeActions(table: TablePassages): boolean {
  const heads = table.head?.block.cells ?? [];
  return (
    heads.some((head) => ACTION_HEAD.test(head)) &&
    heads.some((head) => OWNER_HEAD.test(head) || /\bdue\b/i.test(head))
  );
}
