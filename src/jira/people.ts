/** Finding and naming people. Names and pictures are read when shown and never stored. */
import * as z from 'zod/mini';
import { accountsInPieces, ACCOUNTS_PER_CALL } from './accountsInPieces';
import { query, type JiraAccess } from './request';
import { user, type JiraUser } from './schemas';
import { send } from './send';

const page = z.object({ values: z.array(user) });

/** @returns the people Jira knows; who is missing has left or cannot be seen by the caller */
export async function readPeople(
  access: JiraAccess,
  accountIds: readonly string[],
): Promise<readonly JiraUser[]> {
  const pages = await Promise.all(
    accountsInPieces(accountIds).map((piece) =>
      send(access, {
        call: {
          method: 'GET',
          path: `/rest/api/3/user/bulk${query({ accountId: piece, maxResults: ACCOUNTS_PER_CALL })}`,
        },
        schema: page,
        repeatable: true,
      }),
    ),
  );
  return pages.flatMap((found) => found.values);
}

/**
 * People who can own an action in a project. Jira looks through the first 1,000 users only and may return fewer.
 * @param typed part of a name; '' gives the first ones
 */
export function findAssignable(
  access: JiraAccess,
  projectKey: string,
  typed: string,
): Promise<readonly JiraUser[]> {
  return send(access, {
    call: {
      method: 'GET',
      path: `/rest/api/3/user/assignable/search${query({ project: projectKey, query: typed, maxResults: 20 })}`,
    },
    schema: z.array(user),
    repeatable: true,
  });
}
