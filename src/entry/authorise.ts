/**
 * Who may make a call: decided by the Jira permission that the person has on the very issue, whatever the screen showed.
 * The issue is the one the platform names, never one from the payload.
 */
import * as z from 'zod/mini';
import { jiraId } from '../domain/text';
import { ok, refuse, type Result } from '../domain/result';
import { readPermissions } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import type { JiraAccess } from '../jira/request';

const panelContext = z.object({
  extension: z.object({ issue: z.object({ id: z.union([jiraId, z.int()]) }) }),
});

export interface Allowed {
  readonly issueId: string;
  readonly canEdit: boolean;
}

/** @throws JiraError when Jira did not say */
export async function authorise(
  jira: JiraAccess,
  context: unknown,
  needs: 'view' | 'edit',
): Promise<Result<Allowed, { readonly code: 'DENIED' | 'READ_ONLY' }>> {
  const place = panelContext.safeParse(context);
  if (!place.success) return refuse({ code: 'DENIED' });
  const issueId = String(place.data.extension.issue.id);
  const held = await heldOn(jira, issueId);
  if (!held.has('BROWSE_PROJECTS')) return refuse({ code: 'DENIED' });
  const canEdit = held.has('EDIT_ISSUES');
  return needs === 'edit' && !canEdit ? refuse({ code: 'READ_ONLY' }) : ok({ issueId, canEdit });
}

async function heldOn(jira: JiraAccess, issueId: string): Promise<ReadonlySet<string>> {
  try {
    return await readPermissions(jira, issueId, ['BROWSE_PROJECTS', 'EDIT_ISSUES']);
  } catch (error) {
    // 404: the issue is not there for this person. 401 and 403: nobody we may act for.
    if (error instanceof JiraError && (error.kind === 'not-found' || error.kind === 'denied'))
      return new Set();
    throw error;
  }
}
