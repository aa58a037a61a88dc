/** Changing an issue's labels one by one: what others add or take away at the same time stays. */
import * as z from 'zod/mini';
import { JiraError } from './jiraError';
import { path, query, type JiraAccess } from './request';
import { send } from './send';

export interface LabelEdit {
  readonly remove: readonly string[];
  readonly add: readonly string[];
}

/**
 * Without mail to those who watch the issue, where the caller may say so: only administrators may.
 * @throws JiraError `refused` when the issue's screen has no labels
 */
export async function editLabels(access: JiraAccess, issueId: string, edit: LabelEdit): Promise<void> {
  try {
    await write(access, issueId, edit, 'false');
  } catch (error) {
    if (!(error instanceof JiraError) || error.kind !== 'denied') throw error;
    await write(access, issueId, edit, undefined);
  }
}

async function write(
  access: JiraAccess,
  issueId: string,
  { remove, add }: LabelEdit,
  notifyUsers: 'false' | undefined,
): Promise<void> {
  const labels = [...remove.map((label) => ({ remove: label })), ...add.map((label) => ({ add: label }))];
  await send(access, {
    call: {
      method: 'PUT',
      path: path`/rest/api/3/issue/${issueId}` + query({ notifyUsers }),
      body: { update: { labels } },
    },
    schema: z.unknown(),
    repeatable: true,
  });
}
