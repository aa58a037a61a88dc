/** The order of the table: by one column, newest first within it; what a row has nothing to say about stands at the end. */
import type { ActionsOrder } from '../../../../src/usecases/readActionsSearch';
import type { ActionRow } from './actionRows';
import { COLUMNS, isColumn, type ColumnId } from './columns';

export interface Sort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** @param text as it stands in the address: `-due`. @returns undefined for nothing, and for no column of ours */
export function sortFrom(text: string): Sort | undefined {
  const column = text.replace(/^-/, '');
  return isColumn(column) ? { column, descending: text.startsWith('-') } : undefined;
}

export const sortText = ({ column, descending }: Sort): string => `${descending ? '-' : ''}${column}`;

/** What a press on the head of a column asks for: that column, or the other direction when it leads already. */
export function nextSort(now: Sort | undefined, column: ColumnId): Sort {
  const descending = now?.column === column ? !now.descending : COLUMNS[column].descendingFirst === true;
  return { column, descending };
}

/** Without `numeric`: comparing digit by digit is many times faster, and keys are filled with zeros already. */
const words = new Intl.Collator();

interface Keyed {
  readonly row: ActionRow;
  readonly key: string | number;
}

/** @param rows newest first. @returns the same where nothing is asked for */
export function inOrder(rows: readonly ActionRow[], sort: Sort | undefined): readonly ActionRow[] {
  if (sort === undefined) return rows;
  const { order } = COLUMNS[sort.column];
  const keyed: Keyed[] = [];
  const without: ActionRow[] = [];
  for (const row of rows) {
    const key = order(row);
    if (key === undefined || key === '') without.push(row);
    else keyed.push({ row, key });
  }
  const direction = sort.descending ? -1 : 1;
  keyed.sort((a, b) => direction * compare(a.key, b.key));
  return [...keyed.map(({ row }) => row), ...without];
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));
}

/** @returns undefined where Jira cannot order by that column */
export function jiraOrder(sort: Sort | undefined): ActionsOrder | undefined {
  const jira = sort && COLUMNS[sort.column].jira;
  return jira && { by: jira.by, descending: sort.descending !== (jira.reversed === true) };
}
