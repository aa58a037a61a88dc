/** What a change of one field says as an entry: what changed, from what to what, and never who. */
import type { EntryKind } from '../vocabulary';
import type { SuggestionType } from './suggestion';

export interface ChangedField {
  /** Jira's field id, or the field's name where it has no id. */
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The same as people read them. */
  readonly fromText: string | null;
  readonly toText: string | null;
}

interface FieldWords {
  readonly type: SuggestionType;
  readonly kind: EntryKind;
  readonly words: string;
}

/** @returns undefined for fields that tell nothing about the course of the work */
export function fieldWords(change: ChangedField): FieldWords | undefined {
  const { field, fromText, toText } = change;
  switch (field.toLowerCase()) {
    case 'status':
      return { type: 'status', kind: 'milestone', words: `status: ${shown(fromText)} → ${shown(toText)}` };
    case 'assignee':
      return { type: 'assignee', kind: 'handoff', words: assigneeWords(change) };
    case 'duedate':
      return {
        type: 'due',
        kind: 'decision',
        words: changed('due date', dayOf(change.from), dayOf(change.to)),
      };
    case 'fixversions':
    case 'fix version':
      return scope('fix version', fromText, toText);
    case 'timeoriginalestimate':
      return scope('estimate', hours(change.from), hours(change.to));
    case 'issuelinks':
    case 'link':
      return link(fromText, toText);
    default:
      return named(change);
  }
}

/** Fields of Jira Software that have another id on every site. History gives their id or their name. */
function named({ field, fromText, toText }: ChangedField): FieldWords | undefined {
  if (/^sprint$/i.test(field)) return scope('sprint', fromText, toText);
  if (/^story points?( estimate)?$/i.test(field)) return scope('estimate', points(fromText), points(toText));
  return undefined;
}

function scope(what: string, from: string | null, to: string | null): FieldWords {
  return { type: 'scope', kind: 'decision', words: changed(what, from, to) };
}

function changed(what: string, from: string | null, to: string | null): string {
  if (isNone(from)) return `${what} set to ${shown(to)}`;
  return isNone(to) ? `${what} ${shown(from)} taken off` : `${what} ${shown(from)} → ${shown(to)}`;
}

/** Account ids are compared, names are not used. */
function assigneeWords({ from, to }: ChangedField): string {
  if (isNone(from)) return 'assigned';
  return isNone(to) ? 'assignee removed' : 'assignee changed';
}

/** "This issue is blocked by OPS-12" */
function link(from: string | null, to: string | null): FieldWords | undefined {
  const words = (isNone(to) ? from : to)?.replace(/^this issue /i, '');
  if (words === undefined || words.trim() === '') return undefined;
  return { type: 'link', kind: 'response', words: `${isNone(to) ? 'link removed' : 'linked'}: ${words}` };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayOf(value: string | null): string | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(value ?? '');
  return day === null
    ? value
    : `${String(Number(day[3]))} ${MONTHS[Number(day[2]) - 1] ?? ''} ${day[1] ?? ''}`;
}

function hours(seconds: string | null): string | null {
  if (isNone(seconds) || !/^\d+$/.test(seconds ?? '')) return null;
  return `${String(Math.round(Number(seconds) / 360) / 10)} h`;
}

function points(text: string | null): string | null {
  return isNone(text) ? null : `${shown(text)} points`;
}

function isNone(value: string | null): boolean {
  return value === null || value.trim() === '';
}

function shown(value: string | null): string {
  return isNone(value) ? 'none' : (value ?? '').trim();
}
