/** Fields whose values are issues or projects: `project`, `key` under its names, `parent`. */
import type { IssueRow } from '../model';
import type { Searchable } from '../searchable';
import { OPERATORS, type Field, type Value } from './field';
import { invalidKey, unknownIssue, unknownValue } from './refusal';

export function projectField(name: string, context: Searchable): Field {
  return {
    name,
    kind: 'plain',
    operators: OPERATORS.equality,
    read: (row) => row.projectId,
    literal(text) {
      const id = context.projectIdOf(text);
      if (id === undefined) throw unknownValue(name, text);
      return [id];
    },
    sortKey: (row) => splitKey(row.key).project,
    index: { rank: 3, rowsWith: (value) => context.issuesOfProject?.(String(value)) },
  };
}

/** Values are issue ids, so that the key an issue had before it moved still finds it. */
export function issueField(name: string, context: Searchable): Field {
  return {
    name,
    kind: 'issue',
    operators: OPERATORS.ordered,
    read: (row) => row.id,
    literal: (text) => [issueNamed(text, name, context).id],
    compare: (held, literal) => compareKeys(held, literal, context),
    sortKey: (row) => sortableKey(row.key),
    index: {
      rank: 1,
      rowsWith(value) {
        const row = context.issueById(String(value));
        return row ? [row] : [];
      },
    },
  };
}

export function parentField(name: string, context: Searchable): Field {
  return {
    name,
    kind: 'issue',
    operators: OPERATORS.equality,
    read: (row) => row.parentId,
    literal: (text) => [issueNamed(text, name, context).id],
    sortKey(row) {
      const parent = row.parentId === null ? undefined : context.issueById(row.parentId);
      return parent ? sortableKey(parent.key) : null;
    },
  };
}

const KEY = /^[A-Za-z][A-Za-z0-9_]*-\d+$/;

function issueNamed(text: string, field: string, context: Searchable): IssueRow {
  if (!/^\d+$/.test(text) && !KEY.test(text)) throw invalidKey(field, text);
  const row = /^\d+$/.test(text) ? context.issueById(text) : context.issueByKey(text.toUpperCase());
  if (!row) throw unknownIssue(field, text);
  return row;
}

/** Keys have an order only within one project. */
function compareKeys(held: Value, literal: Value, context: Searchable): number | undefined {
  const left = context.issueById(String(held));
  const right = context.issueById(String(literal));
  if (!left || left.projectId !== right?.projectId) return undefined;
  return splitKey(left.key).number - splitKey(right.key).number;
}

function splitKey(key: string): { readonly project: string; readonly number: number } {
  const dash = key.lastIndexOf('-');
  return { project: key.slice(0, dash), number: Number(key.slice(dash + 1)) };
}

/** `A-9` before `A-10`: the number is padded to the widest that a project reaches. */
function sortableKey(key: string): string {
  const { project, number } = splitKey(key);
  return `${project}-${String(number).padStart(10, '0')}`;
}
