/** Fields and properties of many issues: 100 ids a call, all calls at once. */
import type * as z from 'zod/mini';
import { inPieces } from '../domain/inPieces';
import type { JiraAccess } from './request';
import { send } from './send';

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
const ISSUES_PER_CALL = 100;

/**
 * @param ids of any number
 * @param schema of one answer
 * @returns the issues that the caller may see, in no order
 * @throws JiraError when one of the calls failed: a part is never passed off as the whole
 */
export async function bulkFetch<Issue>(
  access: JiraAccess,
  ids: readonly string[],
  what: { readonly fields: readonly string[]; readonly properties?: readonly string[] },
  schema: z.ZodMiniType<{ readonly issues: readonly Issue[] }>,
): Promise<readonly Issue[]> {
  const pages = await Promise.all(
    inPieces(ids, ISSUES_PER_CALL).map((piece) =>
      send(access, {
        call: {
          method: 'POST',
          path: '/rest/api/3/issue/bulkfetch',
          body: { issueIdsOrKeys: piece, ...what },
        },
        schema,
        repeatable: true,
      }),
    ),
  );
  return pages.flatMap((page) => page.issues);
}
