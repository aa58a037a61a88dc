/**
 * Posting a comment as the person, and finding one again by the property that was set with it. Jira has no idempotency
 * key, so posting is never repeated by itself.
 */
import * as z from 'zod/mini';
import { jiraId } from '../domain/text';
import type { AdfDoc } from './documentAdf';
import { path, query, type JiraAccess } from './request';
import { send } from './send';

/** Jira's limit for a comment, counted over the document's JSON: the strictest reading. */
export const COMMENT_LIMIT = 32_767;

const created = z.object({ id: jiraId });

/** @returns the id of the comment. @throws JiraError; `outcomeUnknown` when it may have been posted all the same */
export async function postIssueComment(
  access: JiraAccess,
  issueId: string,
  body: AdfDoc,
  property: { readonly key: string; readonly value: unknown },
): Promise<string> {
  const comment = await send(access, {
    call: {
      method: 'POST',
      path: path`/rest/api/3/issue/${issueId}/comment`,
      body: { body, properties: [property] },
    },
    schema: created,
    repeatable: false,
  });
  return comment.id;
}

const PER_PAGE = 100;
/** Newest first: what is looked for was posted a moment ago, or not long before. */
const MOST_PAGES = 5;

const page = z.object({ comments: z.array(z.object({ id: jiraId })) });
const withProperties = z.object({
  values: z.array(
    z.object({
      id: jiraId,
      /** Absent for an account that is no more. */
      author: z.optional(z.object({ accountId: z.optional(z.string()) })),
      properties: z.optional(z.array(z.object({ key: z.string(), value: z.unknown() }))),
    }),
  ),
});

/**
 * Only the list by ids is documented to give properties: https://developer.atlassian.com/cloud/jira/platform/rest/v3/
 * (Get comments by IDs). So one call names the newest comments, and one more reads what was set on them.
 *
 * @param isIt told the value of the property, which anybody who may comment can have written, and whose comment it is on
 * @returns the id of the newest comment with such a property, among the newest 500
 * @throws JiraError when Jira did not say
 */
export async function findIssueComment(
  access: JiraAccess,
  issueId: string,
  key: string,
  isIt: (value: unknown, author: string | undefined) => boolean,
): Promise<string | undefined> {
  for (let startAt = 0; startAt < PER_PAGE * MOST_PAGES; startAt += PER_PAGE) {
    const asked = query({ startAt, maxResults: PER_PAGE, orderBy: '-created' });
    const { comments } = await send(access, {
      call: { method: 'GET', path: path`/rest/api/3/issue/${issueId}/comment` + asked },
      schema: page,
      repeatable: true,
    });
    const ids = comments.map(({ id }) => id);
    const marked = ids.length === 0 ? [] : await readMarked(access, ids, key, isIt);
    const found = ids.find((id) => marked.includes(id));
    if (found !== undefined) return found;
    if (comments.length < PER_PAGE) return undefined;
  }
  return undefined;
}

async function readMarked(
  access: JiraAccess,
  ids: readonly string[],
  key: string,
  isIt: (value: unknown, author: string | undefined) => boolean,
): Promise<readonly string[]> {
  const { values } = await send(access, {
    call: {
      method: 'POST',
      path: `/rest/api/3/comment/list${query({ expand: 'properties' })}`,
      body: { ids: ids.map(Number) },
    },
    schema: withProperties,
    repeatable: true,
  });
  return values
    .filter(({ author, properties }) =>
      properties?.some((property) => property.key === key && isIt(property.value, author?.accountId)),
    )
    .map(({ id }) => id);
}
