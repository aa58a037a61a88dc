/**
 * Rich text must be a document that Atlassian's own schema accepts; a string is refused, as Jira refuses it.
 * The schema is the one published in @atlaskit/adf-schema (draft-04; its only draft-04 feature is the `$schema` line).
 */
import Ajv, { type ValidateFunction } from 'ajv';
import fullSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';

/** Jira's limit for a rich text. It is counted here over the JSON, the strictest reading of the documentation. */
const MAX_ADF_CHARS = 32_767;

let validator: ValidateFunction | undefined;

function validate(document: unknown): boolean {
  if (validator === undefined) {
    const { $schema: _draft04, ...schema } = fullSchema;
    validator = new Ajv({ strict: false }).compile(schema);
  }
  return validator(document);
}

/** What is wrong with a value given as rich text, in Jira's words; undefined when nothing is. */
export function adfProblem(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';
  if (JSON.stringify(value).length > MAX_ADF_CHARS) return 'CONTENT_LIMIT_EXCEEDED';
  return validate(value) ? undefined : 'INVALID_INPUT';
}

/** The words of a document, for full-text search and the change history. */
export function adfText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const node: { readonly text?: unknown; readonly content?: unknown } = value;
  const own = typeof node.text === 'string' ? node.text : '';
  const inner = Array.isArray(node.content) ? node.content.map(adfText).join(' ') : '';
  return [own, inner].filter((part) => part !== '').join(' ');
}
