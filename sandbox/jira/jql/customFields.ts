/** Custom fields, by `cf[10010]` or by name: how each kind is stored (raw REST values) and searched. */
import type { IssueRow } from '../model';
import type { Searchable } from '../searchable';
import { adfText } from '../adf';
import { dayField, firstOf, heldList, instantField, numberField, textField, userField } from './commonFields';
import { dayNumberOf } from './dates';
import { OPERATORS, type Field } from './field';
import { notSupportedHere } from './refusal';

const BY_ID = /^cf\s*\[\s*(\d+)\s*\]$/i;
/** Jira's editor writes `"Team[Dropdown]"` when it knows the type of a field. */
const WITH_TYPE = /^(.+)\[[^\]]+\]$/;

/** @returns undefined when the site has no such custom field. */
export function customField(name: string, context: Searchable): Field | undefined {
  const id = BY_ID.exec(name)?.[1];
  const plain = WITH_TYPE.exec(name)?.[1];
  const found =
    id === undefined
      ? (context.customFieldOf(name) ?? (plain === undefined ? undefined : context.customFieldOf(plain)))
      : context.customFieldOf(`customfield_${id}`);
  return found && fieldOfKind(name, found.id, found.kind, context);
}

function fieldOfKind(name: string, id: string, kind: string, context: Searchable): Field {
  const raw = (row: IssueRow): unknown => row.custom[id] ?? null;
  const strings = (row: IssueRow, pick: (value: unknown) => string | undefined): readonly string[] => {
    const value = raw(row);
    return (Array.isArray(value) ? value : [value]).flatMap((element) => pick(element) ?? []);
  };
  switch (kind) {
    case 'string':
      return textField(name, (row) => asText(raw(row)) ?? '');
    case 'textarea':
      return textField(name, (row) => asText(raw(row)) ?? adfText(raw(row)));
    case 'number':
      return numberField(name, (row) => asNumber(raw(row)));
    case 'date':
      return dayField(name, context, (row) => dayNumberOf(asText(raw(row)) ?? ''));
    case 'datetime':
      return instantField(name, context, (row) => asNumber(Date.parse(asText(raw(row)) ?? '')));
    case 'user':
      return userField(name, context, (row) =>
        heldList(strings(row, (value) => asText(member(value, 'accountId')))),
      );
    case 'option': {
      const names = (row: IssueRow): readonly string[] =>
        strings(row, (value) => asText(value) ?? asText(member(value, 'value')));
      const ids = (row: IssueRow): readonly string[] => strings(row, (value) => asText(member(value, 'id')));
      return { ...choiceField(name, names), read: (row) => heldList(folded([...names(row), ...ids(row)])) };
    }
    case 'labels':
      return choiceField(name, (row) => strings(row, asText));
    default:
      throw notSupportedHere(`the custom field '${name}' of kind '${kind}'`);
  }
}

/** Options and labels: whole values in any case. Which options exist is not known here, so an unused one is no error. */
function choiceField(name: string, choices: (row: IssueRow) => readonly string[]): Field {
  return {
    name,
    kind: 'plain',
    operators: OPERATORS.equality,
    read: (row) => heldList(folded(choices(row))),
    literal: (text) => [text.toLowerCase()],
    sortKey: (row) => firstOf(folded(choices(row))),
  };
}

function folded(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.toLowerCase());
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function member(value: unknown, key: 'accountId' | 'id' | 'value'): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
