/** One project: whether it can be worked in, and what it is made of. */
import * as z from 'zod/mini';
import { jiraId } from '../domain/text';
import { JiraError } from './jiraError';
import { path, type JiraAccess } from './request';
import { send } from './send';

const project = z.object({
  id: jiraId,
  key: z.string(),
  name: z.string(),
  /** Jira leaves it out of projects that are not. */
  archived: z.optional(z.boolean()),
  issueTypes: z.optional(z.array(z.object({ id: jiraId, name: z.string(), subtask: z.boolean() }))),
});
export type ProjectDetails = z.infer<typeof project>;

/**
 * @returns undefined when it is gone or out of the caller's sight; Jira does not tell these apart
 * @throws JiraError when Jira did not say
 */
export async function readProject(access: JiraAccess, id: string): Promise<ProjectDetails | undefined> {
  try {
    return await send(access, {
      call: { method: 'GET', path: path`/rest/api/3/project/${id}` },
      schema: project,
      repeatable: true,
    });
  } catch (error) {
    if (error instanceof JiraError && error.kind === 'not-found') return undefined;
    throw error;
  }
}

const linkTypes = z.object({
  issueLinkTypes: z.array(
    z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() }),
  ),
});
export type LinkType = z.infer<typeof linkTypes>['issueLinkTypes'][number];

/** How issues of the site can be linked. @throws JiraError */
export async function readLinkTypes(access: JiraAccess): Promise<readonly LinkType[]> {
  const answer = await send(access, {
    call: { method: 'GET', path: '/rest/api/3/issueLinkType' },
    schema: linkTypes,
    repeatable: true,
  });
  return answer.issueLinkTypes;
}
