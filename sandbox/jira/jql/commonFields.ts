/** Field builders shared by system fields, custom fields and issue properties. */
import type { ChangeItem, IssueRow } from '../model';
import type { Searchable } from '../searchable';
import { dateLiteral, dayNumberAt } from './dates';
import { natural, OPERATORS, type Field, type Held, type HistoryReading, type Value } from './field';
import { invalidDate, invalidNumber, notSupportedHere, unknownValue } from './refusal';

type Read = (row: IssueRow) => Held;

export function userField(name: string, context: Searchable, read: Read, historyOf?: string): Field {
  return {
    name,
    kind: 'user',
    operators: OPERATORS.equality,
    read,
    literal(text) {
      const accountId = context.accountIdOf(text);
      if (accountId === undefined) throw unknownValue(name, text);
      return [accountId];
    },
    history: historyOf === undefined ? undefined : historyById(historyOf),
    sortKey: (row) => firstOf(read(row)),
  };
}

/** A moment, compared to the millisecond. */
export function instantField(name: string, context: Searchable, read: Read): Field {
  return {
    name,
    kind: 'instant',
    operators: OPERATORS.ordered,
    read,
    literal: (text) => [instantLiteral(name, text, context)],
    fromInstant: (instant) => instant,
    compare: natural,
    sortKey: (row) => firstOf(read(row)),
    descendsByDefault: true,
  };
}

/** A calendar day: a moment is taken as the searcher's day that holds it. Values are YYYYMMDD numbers. */
export function dayField(name: string, context: Searchable, read: Read): Field {
  const fromInstant = (instant: number): Value => dayNumberAt(instant, context.timeZone);
  return {
    name,
    kind: 'day',
    operators: OPERATORS.ordered,
    read,
    literal: (text) => [fromInstant(instantLiteral(name, text, context))],
    fromInstant,
    compare: natural,
    sortKey: (row) => firstOf(read(row)),
    descendsByDefault: true,
  };
}

function instantLiteral(name: string, text: string, context: Searchable): number {
  if (/^-?\d+$/.test(text))
    throw notSupportedHere(`a plain number as a date ('${text}' for field '${name}')`);
  const instant = dateLiteral(text, context);
  if (instant === undefined) throw invalidDate(name, text);
  return instant;
}

export function numberField(name: string, read: Read): Field {
  return {
    name,
    kind: 'plain',
    operators: OPERATORS.ordered,
    read,
    literal(text) {
      const number = text.trim() === '' ? NaN : Number(text);
      if (!Number.isFinite(number)) throw invalidNumber(name, text);
      return [number];
    },
    compare: natural,
    sortKey: (row) => firstOf(read(row)),
  };
}

/** Text that only `~` searches. */
export function textField(name: string, textOf: (row: IssueRow) => string): Field {
  return {
    name,
    kind: 'plain',
    operators: OPERATORS.text,
    read: (row) => textOf(row) || null,
    literal: (text) => [text],
    matches: (row, query) => query.test(textOf(row)),
    sortKey: (row) => textOf(row).toLowerCase() || null,
  };
}

/** Change items carry ids in `from` and `to`. */
export function historyById(fieldId: string): HistoryReading {
  return {
    owns: (item) => isAbout(item, fieldId),
    before: (item) => item.from,
    after: (item) => item.to,
  };
}

export function isAbout(item: ChangeItem, fieldId: string): boolean {
  return item.fieldId === undefined ? item.field.toLowerCase() === fieldId : item.fieldId === fieldId;
}

/** What a row with several values is sorted by: the smallest. */
export function firstOf(held: Held): Value | null {
  if (held === null || typeof held !== 'object') return held;
  return held.reduce<Value | null>((least, value) => (least === null || value < least ? value : least), null);
}

/** Keeps "nothing" and "an empty list" the same thing, EMPTY. */
export function heldList(values: readonly Value[]): Held {
  return values.length === 0 ? null : values;
}
