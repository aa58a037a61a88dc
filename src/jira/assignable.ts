/** Who can be given work in a project. Jira looks through the first users only, so a list may lack people. */
import * as z from 'zod/mini';
import { query, type JiraAccess } from './request';
import { send } from './send';

/** As many as a team has, and no more of everybody's names and pictures than is needed. */
const LISTED = 200;

const accounts = z.array(z.object({ accountId: z.string() }));

/** @returns account ids; empty too when the caller may not look people up @throws JiraError */
export async function listAssignable(access: JiraAccess, projectId: string): Promise<readonly string[]> {
  const found = await send(access, {
    call: {
      method: 'GET',
      path: `/rest/api/3/user/assignable/search${query({ project: projectId, query: '', maxResults: LISTED })}`,
    },
    schema: accounts,
    repeatable: true,
  });
  return found.map(({ accountId }) => accountId);
}

/** @returns false too when the caller may not look people up @throws JiraError */
export async function isAssignable(
  access: JiraAccess,
  projectId: string,
  accountId: string,
): Promise<boolean> {
  const found = await send(access, {
    call: {
      method: 'GET',
      path: `/rest/api/3/user/assignable/search${query({ project: projectId, accountId })}`,
    },
    schema: accounts,
    repeatable: true,
  });
  return found.some((candidate) => candidate.accountId === accountId);
}
