/** Values of custom fields, by kind. They are kept in the form in which replies show them. */
import * as z from 'zod/mini';
import { adfProblem } from '../adf';
import type { Core } from '../core';
import { isDay, isTimestamp } from '../dates';
import type { FieldRow } from '../model';
import { api } from '../present/parts';
import { closedSprints } from '../present/sprint';
import type { FieldContext, ValueResult } from './fieldContext';
import { labelsProblem } from './labels';

const MAX_TEXT_CHARS = 255;

const option = z.union([z.object({ id: z.string() }), z.object({ value: z.string() })]);
const account = z.object({ accountId: z.string() });

/** A complaint, or the value to keep (null clears the field). */
export function readCustomValue(field: FieldRow, raw: unknown, context: FieldContext): ValueResult {
  const { core } = context;
  if (field.kind === 'sprint') return readSprint(field, raw, context);
  if (raw === null) return kept(field, null);
  switch (field.kind) {
    case 'string':
      if (typeof raw !== 'string') return 'Operation value must be a string';
      if (raw.length > MAX_TEXT_CHARS)
        return `The entered text is too long. It exceeds the allowed limit of ${MAX_TEXT_CHARS} characters.`;
      return kept(field, raw === '' ? null : raw);
    case 'textarea':
      return adfProblem(raw) ?? kept(field, raw);
    case 'number':
      return typeof raw === 'number' && Number.isFinite(raw)
        ? kept(field, raw)
        : 'Operation value must be a number';
    case 'date':
      if (typeof raw !== 'string') return 'Operation value must be a string';
      return isDay(raw) ? kept(field, raw) : `Error parsing date string: ${raw}`;
    case 'datetime':
      if (typeof raw !== 'string') return 'Operation value must be a string';
      return isTimestamp(raw) ? kept(field, raw) : `Error parsing time: ${raw}`;
    case 'option':
      return readOption(field, raw, core);
    case 'user':
      return readUser(field, raw, core);
    case 'labels': {
      const result = labelsProblem(raw);
      return typeof result === 'string' ? result : kept(field, result.labels);
    }
    case 'system':
      return `Field '${field.id}' cannot be set. It is not on the appropriate screen, or unknown.`;
  }
}

const kept = (field: FieldRow, value: unknown): ValueResult => ({ patch: { custom: { [field.id]: value } } });

/** One number although the value is shown as a list; the closed sprints of the issue stay. */
function readSprint(field: FieldRow, raw: unknown, { core, issue }: FieldContext): ValueResult {
  const closed = closedSprints(core, issue?.custom[field.id]);
  if (raw === null) return kept(field, closed.length === 0 ? null : closed);
  if (typeof raw !== 'number') return 'Number value expected as the Sprint id.';
  if (!core.db.sprints.has(String(raw))) return `Sprint with id ${String(raw)} is not found.`;
  return kept(field, [...closed.filter((id) => id !== raw), raw]);
}

function readOption(field: FieldRow, raw: unknown, core: Core): ValueResult {
  const wanted = option.safeParse(raw);
  if (!wanted.success) return "Specify a valid 'id' or 'name' for " + field.name;
  const { data } = wanted;
  const found = field.options?.find((each) =>
    'id' in data ? each.id === data.id : each.value === data.value,
  );
  if (found === undefined)
    return 'id' in data ? `Option id '${data.id}' is not valid` : `Option value '${data.value}' is not valid`;
  return kept(field, { self: api(core, `/customFieldOption/${found.id}`), value: found.value, id: found.id });
}

function readUser(field: FieldRow, raw: unknown, core: Core): ValueResult {
  const wanted = account.safeParse(raw);
  if (!wanted.success) return 'expected Object containing a valid account id';
  const user = core.db.users.get(wanted.data.accountId);
  return user?.active === true
    ? kept(field, { accountId: user.accountId })
    : `User '${wanted.data.accountId}' is not valid for this user picker.`;
}
