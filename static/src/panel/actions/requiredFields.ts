/**
 * The further fields that a project insists on when an issue is created. Fields that Debrief fills itself, and fields
 * with a default, are left out; what cannot be filled here is named, so that nobody searches for it.
 */
import * as z from 'zod/mini';
import { typedDocument } from '../../../../src/jira/adf';
import type { ScreenField } from '../../../../src/jira/createScreen';

const FILLED_BY_US: ReadonlySet<string> = new Set([
  'project',
  'issuetype',
  'summary',
  'description',
  'assignee',
  'duedate',
  'priority',
  'labels',
  'issuelinks',
  'reporter',
]);

export interface AskedField {
  readonly id: string;
  readonly name: string;
  readonly control:
    | { readonly type: 'text' }
    /** Jira keeps it as a document. */
    | { readonly type: 'paragraphs' }
    | { readonly type: 'number' }
    | { readonly type: 'date' }
    | { readonly type: 'one-of' | 'some-of'; readonly options: readonly FieldOption[] };
}

interface FieldOption {
  readonly id: string;
  readonly name: string;
}

export interface RequiredFields {
  readonly asked: readonly AskedField[];
  /** Names of required fields of a form that has to be filled in Jira itself. */
  readonly unfillable: readonly string[];
}

export function requiredFields(screen: readonly ScreenField[]): RequiredFields {
  const required = screen.filter(
    (field) => field.required && field.hasDefaultValue !== true && !FILLED_BY_US.has(field.fieldId),
  );
  const read = required.map((field) => ({ field, control: controlOf(field) }));
  return {
    asked: read.flatMap(({ field, control }) =>
      control === undefined ? [] : [{ id: field.fieldId, name: field.name, control }],
    ),
    unfillable: read.flatMap(({ field, control }) => (control === undefined ? [field.name] : [])),
  };
}

/** Fields of Jira's own that can be filled in here, beside the project's. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['components', 'fixVersions', 'versions', 'environment']);

function controlOf(field: ScreenField): AskedField['control'] | undefined {
  if (!field.fieldId.startsWith('customfield_') && !OWN_FIELDS.has(field.fieldId)) return undefined;
  const options = (field.allowedValues ?? []).flatMap(({ id, value, name }) =>
    id === undefined ? [] : [{ id, name: value ?? name ?? id }],
  );
  switch (field.schema.type) {
    case 'string':
      return { type: isDocument(field) ? 'paragraphs' : 'text' };
    case 'number':
      return { type: 'number' };
    case 'date':
      return { type: 'date' };
    case 'option':
      return options.length === 0 ? undefined : { type: 'one-of', options };
    case 'array':
      return options.length === 0 ? undefined : { type: 'some-of', options };
    default:
      return undefined;
  }
}

function isDocument({ fieldId, schema }: ScreenField): boolean {
  return fieldId === 'environment' || schema.custom?.endsWith(':textarea') === true;
}

/** A typed value in the form that Jira's create call takes; undefined clears the field. */
export function toJiraValue(control: AskedField['control'], typed: string | readonly string[]): unknown {
  if (typeof typed !== 'string') return typed.length === 0 ? undefined : typed.map((id) => ({ id }));
  if (typed.trim() === '') return undefined;
  if (control.type === 'paragraphs') return typedDocument(typed);
  if (control.type === 'number') return Number.isFinite(Number(typed)) ? Number(typed) : undefined;
  return control.type === 'one-of' ? { id: typed } : typed;
}

/** As `typedDocument` makes it. */
const typedBefore = z.object({
  type: z.literal('doc'),
  content: z.array(z.object({ content: z.array(z.object({ text: z.string() })) })),
});

/** What a kept value looks like in its control. */
export function fromJiraValue(value: unknown): string | readonly string[] {
  if (Array.isArray(value)) return value.map((one) => idIn(one));
  if (typeof value === 'string') return value;
  const document = typedBefore.safeParse(value);
  if (document.success)
    return document.data.content.map(({ content }) => content.map(({ text }) => text).join('')).join('\n');
  return typeof value === 'number' ? String(value) : idIn(value);
}

function idIn(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('id' in value)) return '';
  return typeof value.id === 'string' ? value.id : '';
}

/** Names of the asked fields that have no value yet. */
export function missingFields(
  asked: readonly AskedField[],
  values: Readonly<Record<string, unknown>> | undefined,
): readonly string[] {
  return asked.filter((field) => values?.[field.id] === undefined).map((field) => field.name);
}
