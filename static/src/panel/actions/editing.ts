/**
 * An action while somebody changes it: only the fields that they have touched, each with the value that stood there
 * then, so that what others change meanwhile is neither hidden nor written over. Kept by the session until it is in Jira.
 */
import * as z from 'zod/mini';
import type { Input } from '../../../../src/contract/calls';
import { EDITED_FIELDS, type ActionValues, type EditedField } from '../../../../src/domain/actionEdit';
import type { Idea } from '../../../../src/domain/review';
import { LINE_LIMIT, TEXT_LIMIT } from '../../../../src/domain/text';
import type { JiraIssue } from '../../../../src/jira/schemas';

export interface Editing {
  readonly touched: ActionValues;
  readonly seen: ActionValues;
  readonly reason: string;
}

export const UNTOUCHED: Editing = { touched: {}, seen: {}, reason: '' };

const values = z.partialRecord(z.enum(EDITED_FIELDS), z.nullable(z.string()));
const kept = z.object({ touched: values, seen: values, reason: z.string() });

/** @param note as the session kept it; '' when there is none */
export function editingFrom(note: string): Editing {
  try {
    const parsed = kept.safeParse(JSON.parse(note));
    return parsed.success ? parsed.data : UNTOUCHED;
  } catch {
    return UNTOUCHED;
  }
}

export function noteOf(editing: Editing): string {
  return Object.keys(editing.touched).length === 0 ? '' : JSON.stringify(editing);
}

/** What Jira says now, and how we will know, which is the review's own. */
export function valuesNow({ fields }: JiraIssue, { draft }: Idea): Required<ActionValues> {
  return {
    outcome: fields?.summary ?? null,
    owner: fields?.assignee?.accountId ?? null,
    due: fields?.duedate ?? null,
    priority: fields?.priority?.id ?? null,
    verification: draft.verification ?? null,
  };
}

/** A field that is put back to what stood there is not touched any more. */
export function touch(
  editing: Editing,
  field: EditedField,
  value: string | null,
  now: ActionValues,
): Editing {
  const seen = field in editing.seen ? editing.seen[field] : now[field];
  return value === seen
    ? { ...editing, touched: without(editing.touched, [field]), seen: without(editing.seen, [field]) }
    : {
        ...editing,
        touched: { ...editing.touched, [field]: value },
        seen: { ...editing.seen, [field]: seen },
      };
}

/** What Jira has stays. */
export function keepTheirs(editing: Editing, fields: readonly EditedField[]): Editing {
  return { ...editing, touched: without(editing.touched, fields), seen: without(editing.seen, fields) };
}

/** The person has seen what Jira has and wants their own all the same. */
export function seeTheirs(editing: Editing, theirs: ActionValues): Editing {
  return { ...editing, seen: { ...editing.seen, ...theirs } };
}

function without(all: ActionValues, fields: readonly EditedField[]): ActionValues {
  const left = EDITED_FIELDS.filter((field) => field in all && !fields.includes(field));
  return Object.fromEntries(left.map((field) => [field, all[field]]));
}

/** A promise that moves says why; the first date of an action is no move. */
export const dateMoves = ({ touched, seen }: Editing): boolean =>
  touched.due !== undefined && (seen.due ?? null) !== null;

/** @returns the field that cannot be sent as it is, or undefined */
export function unfinished(editing: Editing): EditedField | 'reason' | undefined {
  const { touched } = editing;
  if (!isText(touched.outcome, LINE_LIMIT)) return 'outcome';
  if (touched.due === '' || touched.due === null) return 'due';
  if (!isText(touched.verification, TEXT_LIMIT)) return 'verification';
  return dateMoves(editing) && editing.reason.trim() === '' ? 'reason' : undefined;
}

function isText(text: string | null | undefined, limit: number): boolean {
  if (text === undefined) return true;
  const length = text?.trim().length ?? 0;
  return length > 0 && length <= limit;
}

type Asked = Pick<Input<'action.edit'>, 'changes' | 'seen' | 'reason'>;

export function askedOf({ touched, seen, reason }: Editing): Asked {
  const why = reason.trim();
  return {
    changes: {
      ...(typeof touched.outcome === 'string' ? { outcome: touched.outcome.trim() } : {}),
      ...(typeof touched.owner === 'string' ? { owner: touched.owner } : {}),
      ...(typeof touched.due === 'string' ? { due: touched.due } : {}),
      ...(typeof touched.priority === 'string' ? { priorityId: touched.priority } : {}),
      ...(typeof touched.verification === 'string' ? { verification: touched.verification.trim() } : {}),
    },
    seen: {
      ...(typeof seen.outcome === 'string' ? { outcome: seen.outcome } : {}),
      ...(seen.owner === undefined ? {} : { owner: seen.owner }),
      ...(seen.due === undefined ? {} : { due: seen.due }),
      ...(seen.priority === undefined ? {} : { priorityId: seen.priority }),
      ...(seen.verification === undefined ? {} : { verification: seen.verification }),
    },
    ...(why === '' ? {} : { reason: why }),
  };
}
