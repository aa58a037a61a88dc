/** What is shown as a file for a spreadsheet. Loaded when it is asked for, with the library that writes it. */
import Papa from 'papaparse';
import type { DayOf } from '../../../../src/domain/calendarDays';
import type { ActionRow } from './actionRows';
import { COLUMNS, type ColumnId } from './columns';

/**
 * Beginnings that a spreadsheet takes for a formula, also after a line break or in full-width letters:
 * https://owasp.org/www-community/attacks/CSV_Injection. Anybody who may edit an issue writes its summary.
 * The library's own pattern overlooks a text of two lines.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/**
 * The same further on in a text: where lists are written with semicolons a spreadsheet begins a cell after each of them, and
 * a row at each new line.
 */
const NEXT_CELL = /([;|]\s*|(?<=\S)\s*[\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g;
/** Without it a spreadsheet reads the file in the letters of its own country. */
const BYTE_ORDER_MARK = '\uFEFF';

/** @returns the text of a UTF-8 file: one line of names, then the rows in their order */
export function csvOf(rows: readonly ActionRow[], columns: readonly ColumnId[], dayOf: DayOf): string {
  const fields = columns.map((column) => COLUMNS[column].name);
  const data = rows.map((row) =>
    columns.map((column) => COLUMNS[column].text(row, dayOf).replace(NEXT_CELL, "$1'")),
  );
  return `${BYTE_ORDER_MARK}${Papa.unparse({ fields, data }, { escapeFormulae: FORMULA })}\r\n`;
}

/** "PAY-actions-2026-11-20.csv": safe on every disk. */
export function csvName(projectKey: string, today: string): string {
  return `${projectKey.replace(/[^A-Za-z0-9_-]/g, '')}-actions-${today}.csv`;
}
