/**
 * Reads `fields` and `update` of a create, edit or transition call against a screen.
 * Every complaint is collected under its field, as Jira answers them all at once.
 */
import * as z from 'zod/mini';
import { fieldFailure, invalidPayload, unknownToSandbox } from '../failure';
import type { ScreenField } from '../model';
import { fieldById } from './catalogue';
import { offScreen, offeredFields, type FieldContext, type IssuePatch } from './fieldContext';
import { sortedLabels } from './labels';
import { readValue } from './readValue';

export interface Edits {
  readonly patch: IssuePatch;
  /** Raw values of `update.issuelinks[].add`, read by the link rules. */
  readonly links: readonly unknown[];
  /** Ids of the fields that the call names. */
  readonly named: ReadonlySet<string>;
  readonly errors: Readonly<Record<string, string>>;
}

const operation = z.record(z.string(), z.unknown());
const updates = z.record(z.string(), z.array(operation));
const values = z.record(z.string(), z.unknown());

/** @throws JiraFailure 400 when `fields` or `update` is no object of the documented shape. */
export function readEdits(
  context: FieldContext,
  screen: readonly ScreenField[],
  rawFields: unknown,
  rawUpdate: unknown,
  /** Fields that are read elsewhere (project and issue type of a new issue). */
  elsewhere: readonly string[] = [],
): Edits {
  const fields = values.safeParse(rawFields ?? {});
  const update = updates.safeParse(rawUpdate ?? {});
  if (!fields.success) throw invalidPayload('fields');
  if (!update.success) throw invalidPayload('update');
  const offered = offeredFields(context, screen);
  const errors = new Map<string, string>();
  const links: unknown[] = [];
  let patch: IssuePatch = {};
  const take = (fieldId: string, raw: unknown): void => {
    const result = readValue(fieldId, raw, { ...context, ...withPatch(context, patch) });
    if (typeof result === 'string') errors.set(fieldId, result);
    else patch = merge(patch, result.patch);
  };
  for (const [fieldId, raw] of Object.entries(fields.data)) {
    if (elsewhere.includes(fieldId)) continue;
    if (!offered.has(fieldId)) errors.set(fieldId, offScreen(fieldId));
    else if (fieldId === 'issuelinks')
      errors.set(fieldId, "Field 'issuelinks' can only be changed with 'update'.");
    else take(fieldId, raw);
  }
  for (const [fieldId, operations] of Object.entries(update.data)) {
    if (Object.hasOwn(fields.data, fieldId))
      throw fieldFailure({
        [fieldId]: `Field '${fieldId}' cannot be changed by 'fields' and 'update' in the same request.`,
      });
    if (fieldId === 'comment' || fieldId === 'worklog') throw unknownToSandbox(`update.${fieldId}`);
    if (!offered.has(fieldId)) errors.set(fieldId, offScreen(fieldId));
    else if (fieldId === 'issuelinks') links.push(...readAdds(operations));
    else for (const each of operations) applyVerb(context, patch, fieldId, each, take, errors);
  }
  return {
    patch,
    links,
    errors: Object.fromEntries(errors),
    named: new Set([...Object.keys(fields.data), ...Object.keys(update.data)]),
  };
}

const withPatch = ({ issue }: FieldContext, patch: IssuePatch): Partial<FieldContext> =>
  issue === undefined ? {} : { issue: { ...issue, ...patch } };

const merge = (patch: IssuePatch, next: IssuePatch): IssuePatch => ({
  ...patch,
  ...next,
  ...(next.custom === undefined ? {} : { custom: { ...patch.custom, ...next.custom } }),
});

function readAdds(operations: readonly Readonly<Record<string, unknown>>[]): unknown[] {
  return operations.map((each) => {
    const verbs = Object.keys(each);
    if (verbs.length !== 1 || verbs[0] !== 'add')
      throw fieldFailure({ issuelinks: 'Only add is supported.' });
    return each['add'];
  });
}

function applyVerb(
  context: FieldContext,
  patch: IssuePatch,
  fieldId: string,
  operations: Readonly<Record<string, unknown>>,
  take: (fieldId: string, raw: unknown) => void,
  errors: Map<string, string>,
): void {
  const known = fieldById(context.core, fieldId)?.operations ?? [];
  for (const [verb, raw] of Object.entries(operations)) {
    if (!known.includes(verb))
      errors.set(fieldId, `Field with id '${fieldId}' does not support operation '${verb}'`);
    else if (verb === 'set') take(fieldId, raw);
    else take(fieldId, changedList(context, patch, fieldId, verb, raw));
  }
}

/** The list that `add` or `remove` leads to, in the form in which `set` takes it. */
function changedList(
  { issue, project }: FieldContext,
  patch: IssuePatch,
  fieldId: string,
  verb: string,
  raw: unknown,
): unknown {
  if (fieldId === 'components') {
    const ids = patch.componentIds ?? issue?.componentIds ?? [];
    const current: unknown[] = ids.map((id) => ({ id }));
    if (verb === 'add') return [...current, raw];
    const named = z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]).safeParse(raw);
    if (!named.success) return raw;
    const { data } = named;
    const gone = project.components.find((each) =>
      'id' in data ? each.id === data.id : each.name === data.name,
    );
    return ids.filter((id) => id !== gone?.id).map((id) => ({ id }));
  }
  const custom = { ...issue?.custom, ...patch.custom }[fieldId];
  const held = fieldId === 'labels' ? (patch.labels ?? issue?.labels ?? []) : custom;
  const current: readonly unknown[] = Array.isArray(held) ? held : [];
  if (verb === 'remove') return current.filter((label) => label !== raw);
  return typeof raw === 'string' ? sortedLabels([...current.map(String), raw]) : [...current, raw];
}
