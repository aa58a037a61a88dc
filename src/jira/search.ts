/**
 * Reading many issues in two steps: first ids by JQL (Jira gives up to 5,000 ids in one answer when no field is asked
 * for), then fields and properties of those.
 */
import * as z from 'zod/mini';
import { jiraId } from '../domain/text';
import { bulkFetch } from './bulkFetch';
import { JiraError } from './jiraError';
import type { JiraAccess } from './request';
import { issue, type JiraIssue } from './schemas';
import { send } from './send';

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
const IDS_PER_CALL = 5000;
/** Jira reconciles at most 50 issues per search. */
const RECONCILED = 50;

const idPage = z.object({
  issues: z.array(z.object({ id: jiraId })),
  nextPageToken: z.optional(z.nullable(z.string())),
});

/**
 * @param reconcile numeric ids just written, so that the index's lag does not hide them
 * @returns all ids, each once, in the order of the JQL
 */
export async function searchIds(
  access: JiraAccess,
  jql: string,
  reconcile: readonly string[] = [],
): Promise<readonly string[]> {
  const ids: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const page: z.infer<typeof idPage> = await send(access, {
      call: {
        method: 'POST',
        path: '/rest/api/3/search/jql',
        body: {
          jql,
          maxResults: IDS_PER_CALL,
          fields: ['id'],
          ...(nextPageToken === undefined ? {} : { nextPageToken }),
          ...(reconcile.length === 0 ? {} : { reconcileIssues: reconcile.slice(0, RECONCILED).map(Number) }),
        },
      },
      schema: idPage,
      repeatable: true,
    });
    ids.push(...page.issues.map((row) => row.id));
    const next = page.nextPageToken ?? undefined;
    // The same page again and again would never end.
    if (next !== undefined && next === nextPageToken)
      throw new JiraError('malformed', { call: 'POST search/jql' });
    nextPageToken = next;
  } while (nextPageToken !== undefined);
  // A search that runs while issues change can show one on two pages.
  return [...new Set(ids)];
}

const bulk = z.object({ issues: z.array(issue) });

/**
 * @returns the issues that the caller may see, in the order of `ids`; what is missing is gone or out of sight
 * @throws JiraError when one of the calls failed: a part is never passed off as the whole
 */
export async function fetchIssues(
  access: JiraAccess,
  ids: readonly string[],
  what: { readonly fields: readonly string[]; readonly properties?: readonly string[] },
): Promise<readonly JiraIssue[]> {
  const asked = { fields: what.fields, properties: what.properties ?? [] };
  const found = await bulkFetch(access, ids, asked, bulk);
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
