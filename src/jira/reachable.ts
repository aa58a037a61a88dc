/** Who can be written to, whose day it is there, and who may see what they would be told of. */
import * as z from 'zod/mini';
import { accountsInPieces, ACCOUNTS_PER_CALL } from './accountsInPieces';
import { JiraError } from './jiraError';
import { query, type JiraAccess } from './request';
import { send } from './send';

const page = z.object({
  values: z.array(
    z.object({
      accountId: z.string(),
      active: z.boolean(),
      accountType: z.optional(z.string()),
      /** Absent, or the site's, where the profile hides it. */
      timeZone: z.optional(z.nullable(z.string())),
    }),
  ),
});

/** @returns the time zones of those who are people and still there, by account id; UTC where none is told */
export async function readTimeZones(
  access: JiraAccess,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const zones = new Map<string, string>();
  for (const chunk of accountsInPieces(accountIds)) {
    const { values } = await send(access, {
      call: {
        method: 'GET',
        path: `/rest/api/3/user/bulk${query({ accountId: chunk, maxResults: ACCOUNTS_PER_CALL })}`,
      },
      schema: page,
      repeatable: true,
    });
    for (const { accountId, active, accountType, timeZone } of values)
      if (active && accountType !== 'app') zones.set(accountId, timeZone ?? 'UTC');
  }
  return zones;
}

const accounts = z.array(z.object({ accountId: z.string() }));

/** @returns false also for an issue that is gone @throws JiraError when Jira did not say */
export async function seesIssue(access: JiraAccess, issueKey: string, accountId: string): Promise<boolean> {
  try {
    const found = await send(access, {
      call: {
        method: 'GET',
        path: `/rest/api/3/user/viewissue/search${query({ issueKey, accountId, maxResults: 1 })}`,
      },
      schema: accounts,
      repeatable: true,
    });
    return found.some((user) => user.accountId === accountId);
  } catch (error) {
    if (error instanceof JiraError && (error.kind === 'not-found' || error.kind === 'refused')) return false;
    throw error;
  }
}
