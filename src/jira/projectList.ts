/** All projects of the site that the caller sees and that are not archived, with their lead and one property. */
import * as z from 'zod/mini';
import { jiraId } from '../domain/text';
import { JiraError } from './jiraError';
import { query, type JiraAccess } from './request';
import { send } from './send';

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-search-get */
const PER_PAGE = 50;

const page = z.object({
  isLast: z.boolean(),
  values: z.array(
    z.object({
      id: jiraId,
      archived: z.optional(z.boolean()),
      lead: z.optional(z.nullable(z.object({ accountId: z.string(), active: z.boolean() }))),
      properties: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
});
type Page = z.infer<typeof page>;

export interface ListedProject {
  readonly id: string;
  /** Account id; absent without a lead who is still there. */
  readonly lead?: string | undefined;
  /** As it stands there, unchecked; undefined when the project has none. */
  readonly property: unknown;
}

/** @returns each once, by rising id: keys can change between two calls @throws JiraError */
export async function listProjects(
  access: JiraAccess,
  propertyKey: string,
): Promise<readonly ListedProject[]> {
  const found: Page['values'] = [];
  for (let last = false; !last;) {
    const { isLast, values }: Page = await send(access, {
      call: {
        method: 'GET',
        path: `/rest/api/3/project/search${query({
          startAt: found.length,
          maxResults: PER_PAGE,
          status: 'live',
          expand: 'lead',
          properties: propertyKey,
          orderBy: 'key',
        })}`,
      },
      schema: page,
      repeatable: true,
    });
    // The same page again and again would never end.
    if (!isLast && values.length === 0) throw new JiraError('malformed', { call: 'GET project/search' });
    found.push(...values);
    last = isLast;
  }
  const live = found
    .filter(({ archived }) => archived !== true)
    .map(({ id, lead, properties }): [string, ListedProject] => [
      id,
      { id, lead: lead?.active === true ? lead.accountId : undefined, property: properties?.[propertyKey] },
    ]);
  return [...new Map(live).values()].sort((a, b) => Number(a.id) - Number(b.id));
}
