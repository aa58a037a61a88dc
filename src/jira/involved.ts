/** Who has had to do with an issue: its assignee and reporter, who changed it, and who commented on it. */
import * as z from 'zod/mini';
import { path, query, type JiraAccess } from './request';
import { user, type JiraUser } from './schemas';
import { send } from './send';

/** Changes that are looked through, as Jira orders them. */
const MOST_CHANGES = 1000;

/** Apps change and comment as well; they take part in no meeting. */
const author = z.extend(user, { accountType: z.optional(z.string()) });
const person = z.optional(z.nullable(author));
const issue = z.object({
  fields: z.object({
    assignee: person,
    reporter: person,
    comment: z.optional(z.nullable(z.object({ comments: z.array(z.object({ author: person })) }))),
  }),
});
const changelog = z.object({
  issueChangeLogs: z.array(z.object({ changeHistories: z.array(z.object({ author: person })) })),
});

/**
 * @returns people who are active, each once: who worked on it first, then who talked about it
 * @throws JiraError
 */
export async function readInvolved(access: JiraAccess, issueId: string): Promise<readonly JiraUser[]> {
  const [{ fields }, { issueChangeLogs }] = await Promise.all([
    send(access, {
      call: {
        method: 'GET',
        path: path`/rest/api/3/issue/${issueId}` + query({ fields: 'assignee,reporter,comment' }),
      },
      schema: issue,
      repeatable: true,
    }),
    send(access, {
      call: {
        method: 'POST',
        path: '/rest/api/3/changelog/bulkfetch',
        body: { issueIdsOrKeys: [issueId], maxResults: MOST_CHANGES },
      },
      schema: changelog,
      repeatable: true,
    }),
  ]);
  const all = [
    fields.assignee,
    ...issueChangeLogs.flatMap(({ changeHistories }) => changeHistories.map((change) => change.author)),
    ...(fields.comment?.comments ?? []).map((comment) => comment.author),
    fields.reporter,
  ];
  const byId = new Map(
    all.flatMap((one) => (one?.active === true && one.accountType !== 'app' ? [[one.accountId, one]] : [])),
  );
  return [...byId.values()];
}
