/** What a site calls its statuses, and which of its fields holds the planned start. */
import * as z from 'zod/mini';
import type { JiraAccess } from './request';
import { statusCategoryKey, type StatusCategoryKey } from './schemas';
import { send } from './send';

const statuses = z.array(z.object({ id: z.string(), statusCategory: z.object({ key: statusCategoryKey }) }));

/**
 * @returns status id -> its category; a status that no workflow uses any more is absent
 * @throws JiraError
 */
export async function readStatusCategories(
  access: JiraAccess,
): Promise<ReadonlyMap<string, StatusCategoryKey>> {
  const found = await send(access, {
    call: { method: 'GET', path: '/rest/api/3/status' },
    schema: statuses,
    repeatable: true,
  });
  return new Map(found.map(({ id, statusCategory }) => [id, statusCategory.key]));
}

const fields = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    /** As it was called before the reader's language. */
    untranslatedName: z.optional(z.string()),
    schema: z.optional(z.object({ type: z.optional(z.string()) })),
  }),
);

export interface StartField {
  readonly id: string;
  /** What the history of an issue calls it. */
  readonly name: string;
}

/** Jira's own field for plans, and the one that Plans adds. */
const START_NAMES = ['start date', 'target start'];

/** @returns undefined where the site has none @throws JiraError */
export async function readStartField(access: JiraAccess): Promise<StartField | undefined> {
  const found = await send(access, {
    call: { method: 'GET', path: '/rest/api/3/field' },
    schema: fields,
    repeatable: true,
  });
  const days = found.filter(({ schema }) => schema?.type === 'date');
  return START_NAMES.flatMap((wanted) =>
    days.filter(({ name, untranslatedName }) => (untranslatedName ?? name).toLowerCase() === wanted),
  ).map(({ id, name }) => ({ id, name }))[0];
}
