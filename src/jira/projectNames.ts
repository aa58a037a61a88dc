/** Projects by what people call them: those of a list that the caller may see, and those that fit what was typed. */
import * as z from 'zod/mini';
import { jiraId } from '../domain/text';
import { query, type JiraAccess } from './request';
import { send } from './send';

const named = z.object({ id: jiraId, key: z.string(), name: z.string() });
export type NamedProject = Readonly<z.infer<typeof named>>;
const found = z.object({ values: z.array(named) });

/** Jira takes 50 ids a call. Source: its OpenAPI document. */
const MOST = 50;

/**
 * @param ids at most 50; an empty list would ask for every project
 * @returns those that the caller may browse, in the order asked for; archived and deleted ones are left out
 * @throws JiraError
 */
export async function readNamedProjects(
  access: JiraAccess,
  ids: readonly string[],
): Promise<readonly NamedProject[]> {
  if (ids.length === 0) return [];
  const { values } = await send(access, {
    call: {
      method: 'GET',
      path: `/rest/api/3/project/search${query({ action: 'browse', id: ids.slice(0, MOST), maxResults: MOST })}`,
    },
    schema: found,
    repeatable: true,
  });
  return ids.flatMap((id) => values.find((project) => project.id === id) ?? []);
}

/** By name. @param typed part of a name or key @throws JiraError */
export async function findProjects(access: JiraAccess, typed: string): Promise<readonly NamedProject[]> {
  const { values } = await send(access, {
    call: {
      method: 'GET',
      path: `/rest/api/3/project/search${query({ action: 'browse', query: typed === '' ? undefined : typed, maxResults: MOST, orderBy: 'name' })}`,
    },
    schema: found,
    repeatable: true,
  });
  return values;
}
