/** ORDER BY: several keys, each ascending or descending; EMPTY is the greatest value, so it ends an ascending list. */
import type { OrderBy } from '@atlaskit/jql-ast';
import type { IssueRow } from '../model';
import type { Searchable } from '../searchable';
import type { Value } from './field';
import { fieldName, lookUpField } from './fieldLookup';
import { JqlRefusal, notSortable } from './refusal';

interface SortKey {
  readonly keyOf: (row: IssueRow) => Value | null;
  readonly sign: 1 | -1;
}

export type Arrange = (rows: readonly IssueRow[]) => IssueRow[];

/** @param errors receives one message per field that cannot be sorted by. */
export function compileOrder(order: OrderBy | undefined, context: Searchable, errors: string[]): Arrange {
  const keys: SortKey[] = [];
  for (const { field: node, direction } of order?.fields ?? []) {
    try {
      const field = lookUpField(node, context);
      if (!field?.sortKey) throw notSortable(fieldName(node));
      const descending = direction ? direction.value === 'DESC' : field.descendsByDefault === true;
      keys.push({ keyOf: field.sortKey, sign: descending ? -1 : 1 });
    } catch (thrown) {
      if (!(thrown instanceof JqlRefusal)) throw thrown;
      errors.push(thrown.message);
    }
  }
  return (rows) => arrange(rows, keys);
}

/** Each key is worked out once per row. Ties, and queries without ORDER BY, show the newest issue first. */
function arrange(rows: readonly IssueRow[], keys: readonly SortKey[]): IssueRow[] {
  return rows
    .map((row) => ({ row, id: Number(row.id), values: keys.map((key) => key.keyOf(row)) }))
    .sort((left, right) => {
      for (const [position, key] of keys.entries()) {
        const order = compareKeys(left.values[position] ?? null, right.values[position] ?? null);
        if (order !== 0) return order * key.sign;
      }
      return right.id - left.id;
    })
    .map((entry) => entry.row);
}

function compareKeys(left: Value | null, right: Value | null): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -1 : 1;
}
