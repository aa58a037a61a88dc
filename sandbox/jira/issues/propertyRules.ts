/** Entity properties: any JSON value of up to 32,768 characters under a key of up to 255. */
import * as z from 'zod/mini';
import { badRequest, invalidPayload } from '../failure';

const MAX_VALUE_CHARS = 32_768;
const MAX_KEY_CHARS = 255;

/** @throws JiraFailure 400 when the key or the value breaks Jira's limits. */
export function checkProperty(key: string, value: unknown): void {
  if (key.trim() === '' || key.length > MAX_KEY_CHARS)
    throw badRequest(`The property key must have between 1 and ${String(MAX_KEY_CHARS)} characters.`);
  if (value === undefined) throw badRequest('The property value must be a JSON value.');
  if (JSON.stringify(value).length > MAX_VALUE_CHARS)
    throw badRequest(`The value of a property must not exceed ${String(MAX_VALUE_CHARS)} characters.`);
}

const listShape = z.array(z.strictObject({ key: z.string(), value: z.unknown() }));

/** The `properties` member of a create or edit call, checked. */
export function readProperties(raw: unknown): readonly { readonly key: string; readonly value: unknown }[] {
  const list = listShape.safeParse(raw ?? []);
  if (!list.success) throw invalidPayload('properties');
  for (const { key, value } of list.data) checkProperty(key, value);
  return list.data;
}
