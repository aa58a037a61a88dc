/** Issue properties that the app's manifest declares for searching: `issue.property[key].path` and their aliases. */
import { isDay } from '../dates';
import type { IssueRow } from '../model';
import type { IndexedProperty, Searchable } from '../searchable';
import { firstOf, heldList, instantField, numberField, textField, userField } from './commonFields';
import { OPERATORS, type Field, type FieldIndex, type Held } from './field';

/** @returns undefined when the manifest declares no such alias. */
export function aliasField(name: string, context: Searchable): Field | undefined {
  const lower = name.toLowerCase();
  const declared = context.indexedProperties.find((property) => property.alias?.toLowerCase() === lower);
  return declared && propertyField(name, declared, context);
}

/** @returns undefined when the manifest does not declare that path of that property: Jira never indexed it. */
export function pathField(name: string, key: string, path: string, context: Searchable): Field | undefined {
  const declared = context.indexedProperties.find(
    (property) => property.propertyKey === key && property.path === path,
  );
  return declared && propertyField(name, declared, context);
}

function propertyField(name: string, declared: IndexedProperty, context: Searchable): Field {
  const elements = elementReader(declared, context);
  const index = propertyIndex(declared, context);
  switch (declared.type) {
    case 'number':
      return { ...numberField(name, (row) => heldList(elements(row).filter(isNumber))), index };
    case 'user':
      return { ...userField(name, context, (row) => heldList(elements(row).filter(isString))), index };
    case 'date':
      return instantField(name, context, dateReader(elements));
    case 'text':
      return textField(name, (row) => elements(row).filter(isString).join('\n'));
    case 'string':
      return stringField(name, (row) => heldList(elements(row).flatMap(asExactString)), index);
  }
}

/** Exact, in the case that was stored. */
function stringField(name: string, read: (row: IssueRow) => Held, index: FieldIndex): Field {
  return {
    name,
    kind: 'plain',
    operators: OPERATORS.equality,
    read,
    literal: (text) => [text],
    sortKey: (row) => firstOf(read(row)),
    index,
  };
}

/** The value at the path as a list: several when it is an array, none when it is absent or null. */
function elementReader(
  declared: IndexedProperty,
  context: Searchable,
): (row: IssueRow) => readonly unknown[] {
  const steps = declared.path.split('.');
  return (row) => {
    let value: unknown = context.property(row.id, declared.propertyKey);
    for (const step of steps) value = isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
    if (value === undefined || value === null) return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list;
  };
}

function propertyIndex(declared: IndexedProperty, context: Searchable): FieldIndex {
  return {
    rank: 2,
    rowsWith: (value) => context.issuesByProperty?.(declared.propertyKey, declared.path, String(value)),
  };
}

/**
 * An index holds one moment for all searchers: a day is its first moment in the zone of the site (UTC), while the query's
 * dates are read in the searcher's. Near midnight the two differ, so a query for a day needs a margin (UNVERIFIED on a
 * real site; the stricter reading).
 */
function dateReader(elements: (row: IssueRow) => readonly unknown[]): (row: IssueRow) => Held {
  return (row) =>
    heldList(
      elements(row).flatMap((element) => {
        if (!isString(element)) return [];
        return (isDay(element) ? Date.parse(element) : isoInstant(element)) ?? [];
      }),
    );
}

/** Jira indexes a date-time only with its offset. */
function isoInstant(text: string): number | undefined {
  const instant = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

function asExactString(element: unknown): readonly string[] {
  if (typeof element === 'string') return [element];
  return typeof element === 'number' || typeof element === 'boolean' ? [String(element)] : [];
}

function isString(element: unknown): element is string {
  return typeof element === 'string';
}

function isNumber(element: unknown): element is number {
  return typeof element === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
