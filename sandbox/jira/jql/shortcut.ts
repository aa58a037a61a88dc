/** Indexes that spare a search from looking at every row. */
import type { IssueRow } from '../model';
import type { Test } from './matching';

/** Rows among which every match is found. */
export interface Shortcut {
  /** Lower finds fewer rows. */
  readonly rank: number;
  /** Undefined when the site turns out to keep no such index. */
  rows(): Iterable<IssueRow> | undefined;
}

export interface CompiledClause {
  readonly test: Test;
  /** Any one of them will do. */
  readonly shortcuts: readonly Shortcut[];
}

export function cheapestFirst(shortcuts: readonly Shortcut[]): readonly Shortcut[] {
  return shortcuts.toSorted((left, right) => left.rank - right.rank);
}

/** The rows of all parts, each once; undefined when one part is unknown. */
export function distinctRows(
  parts: readonly (Iterable<IssueRow> | undefined)[],
): Iterable<IssueRow> | undefined {
  const rows = new Map<string, IssueRow>();
  for (const part of parts) {
    if (part === undefined) return undefined;
    for (const row of part) rows.set(row.id, row);
  }
  return rows.values();
}
