/** Reads query parameters and bodies; what has another shape than documented is refused as Jira refuses it. */
import type * as z from 'zod/mini';
import type { Request } from '../core';
import { badRequest, invalidPayload } from '../failure';

/** @throws JiraFailure 400 naming the first member that has the wrong shape. */
export function readBody<Schema extends z.ZodMiniType>(request: Request, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(request.body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.map(String).join('.');
  throw invalidPayload(where === undefined || where === '' ? undefined : where);
}

/** A comma-separated list; parameters given more than once are joined. */
export function listParam(request: Request, name: string): readonly string[] {
  return request.query
    .getAll(name)
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** A whole number of at least 0. @throws JiraFailure 400 for anything else. */
export function numberParam(request: Request, name: string, standard: number): number {
  const text = request.query.get(name);
  if (text === null) return standard;
  if (!/^\d{1,9}$/.test(text)) throw badRequest(`The query parameter '${name}' must be a whole number.`);
  return Number(text);
}

export function flagParam(request: Request, name: string, standard: boolean): boolean {
  const text = request.query.get(name);
  if (text === null) return standard;
  if (text !== 'true' && text !== 'false')
    throw badRequest(`The query parameter '${name}' must be true or false.`);
  return text === 'true';
}

/** `expand` and the like in a body: one comma-separated string. */
export const splitList = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
