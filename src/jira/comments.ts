/** Issues with their comments: when each was written and its first line. Who wrote it is not taken in. */
import * as z from 'zod/mini';
import { jiraId } from '../domain/text';
import { bulkFetch } from './bulkFetch';
import { firstLine } from './firstLine';
import { path, query, type JiraAccess } from './request';
import { send } from './send';

/** Comments of one long thread, newest first. */
const THREAD = 1000;

export interface Comment {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** Empty when it begins with no words. */
  readonly text: string;
  /** Only a role or a group may read it. */
  readonly isRestricted: boolean;
}

export interface CommentedIssue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  /** ISO instant. */
  readonly created: string;
  /** Id of its security level. */
  readonly security: string | undefined;
  readonly comments: readonly Comment[];
  /** False when Jira gave only some of the comments. */
  readonly hasAllComments: boolean;
}

const comment = z.object({
  id: z.string(),
  created: z.string(),
  body: z.optional(z.unknown()),
  visibility: z.optional(z.unknown()),
});
const comments = z.object({ comments: z.array(comment), total: z.optional(z.number()) });
const bulk = z.object({
  issues: z.array(
    z.object({
      id: jiraId,
      key: z.string(),
      fields: z.object({
        summary: z.optional(z.nullable(z.string())),
        created: z.string(),
        security: z.optional(z.nullable(z.object({ id: z.string() }))),
        comment: z.optional(z.nullable(comments)),
      }),
    }),
  ),
});

/**
 * @param ids of any number
 * @returns the issues that the caller may see
 * @throws JiraError
 */
export async function fetchCommented(
  access: JiraAccess,
  ids: readonly string[],
): Promise<readonly CommentedIssue[]> {
  const found = await bulkFetch(access, ids, { fields: ['summary', 'created', 'security', 'comment'] }, bulk);
  return found.map(({ id, key, fields }) => ({
    id,
    key,
    summary: fields.summary ?? '',
    created: new Date(fields.created).toISOString(),
    security: fields.security?.id,
    comments: (fields.comment?.comments ?? []).flatMap(commentOf),
    hasAllComments: (fields.comment?.total ?? 0) <= (fields.comment?.comments.length ?? 0),
  }));
}

/**
 * The newest comments of one issue, for a thread that did not come whole with its issue.
 * @throws JiraError
 */
export async function readComments(access: JiraAccess, issueId: string): Promise<readonly Comment[]> {
  const answer = await send(access, {
    call: {
      method: 'GET',
      path: path`/rest/api/3/issue/${issueId}/comment` + query({ orderBy: '-created', maxResults: THREAD }),
    },
    schema: comments,
    repeatable: true,
  });
  return answer.comments.flatMap(commentOf);
}

function commentOf({ id, created, body, visibility }: z.infer<typeof comment>): readonly Comment[] {
  const time = Date.parse(created);
  if (Number.isNaN(time)) return [];
  const isRestricted = visibility !== undefined && visibility !== null;
  const at = new Date(time).toISOString();
  return [{ id, at, text: isRestricted ? '' : firstLine(body), isRestricted }];
}
