/** What a searchable field is to the evaluator: how it is read, how literals are understood, what may be asked. */
import type { OperatorValue } from '@atlaskit/jql-ast';
import type { ChangeItem, IssueRow } from '../model';
import type { TextQuery } from './textQuery';

/** Comparable value of a field: ids and names are strings, numbers and instants (ms) are numbers. */
export type Value = string | number;

/** What a row holds in a field: nothing (EMPTY), one value, or several of which any may match. */
export type Held = Value | null | readonly Value[];

/** What functions may yield for a field. `day` and `instant` both take date functions. */
export type FieldKind = 'user' | 'instant' | 'day' | 'issue' | 'plain';

export interface HistoryReading {
  /** Whether a change item is about this field. */
  owns(item: ChangeItem): boolean;
  before(item: ChangeItem): Value | null;
  after(item: ChangeItem): Value | null;
}

/** A way to the rows that hold a value without looking at all of them. */
export interface FieldIndex {
  /** Lower finds fewer rows: when several clauses have an index, the lowest is used. */
  readonly rank: number;
  /** Undefined when the site keeps no such index after all. */
  rowsWith(value: Value): Iterable<IssueRow> | undefined;
}

export interface Field {
  /** As the person wrote it: Jira's messages quote it back. */
  readonly name: string;
  readonly kind: FieldKind;
  /** All but WAS and CHANGED. */
  readonly operators: ReadonlySet<OperatorValue>;
  read(row: IssueRow): Held;
  /**
   * Values that a literal stands for (a status name can mean several ids; null is EMPTY, as for `Unresolved`).
   * @throws JqlRefusal when Jira knows no such value.
   */
  literal(text: string): readonly (Value | null)[];
  /** What a date function's instant (ms) means here; present on date fields. */
  fromInstant?: ((instant: number) => Value) | undefined;
  /** For `<` and `>`: negative when `held` is less than `literal`, undefined when they cannot be compared. */
  compare?: ((held: Value, literal: Value) => number | undefined) | undefined;
  /** For `~`: whether the text of the row matches; empty text never does. */
  matches?: ((row: IssueRow, query: TextQuery) => boolean) | undefined;
  /** Absent: Jira keeps no searchable history of the field. */
  readonly history?: HistoryReading | undefined;
  /** Sort key; null sorts as the greatest, as in Jira. Absent: the field cannot be sorted by. */
  sortKey?: ((row: IssueRow) => Value | null) | undefined;
  /** Direction when ORDER BY names none. */
  readonly descendsByDefault?: boolean | undefined;
  readonly index?: FieldIndex | undefined;
}

const EMPTINESS: readonly OperatorValue[] = ['is', 'is not'];
const EQUALITY: readonly OperatorValue[] = ['=', '!=', 'in', 'not in', ...EMPTINESS];
const ORDER: readonly OperatorValue[] = ['<', '<=', '>', '>='];
/** The operator families of Jira's field reference; WAS and CHANGED go by `history`. */
export const OPERATORS = {
  equality: new Set(EQUALITY),
  ordered: new Set([...EQUALITY, ...ORDER]),
  text: new Set<OperatorValue>(['~', '!~', ...EMPTINESS]),
  contains: new Set<OperatorValue>(['~']),
} as const;

/** Compares numbers, or strings by code point. */
export function natural(held: Value, literal: Value): number {
  return held < literal ? -1 : held > literal ? 1 : 0;
}
