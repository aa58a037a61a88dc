/**
 * Who may make a call: decided by the Jira permission that the person has on the very issue or project, whatever the
 * screen showed. Which one it is the platform says; only a call that is about another issue names it in its payload.
 */
import * as z from 'zod/mini';
import { jiraId } from '../domain/text';
import { ok, refuse, type Result } from '../domain/result';
import { readPermissions, type Permitted } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import type { JiraAccess } from '../jira/request';

/** Written as Jira writes it: with a zero before it Jira finds the same issue, and storage another one. */
const plainId = jiraId.check(z.refine((text) => !text.startsWith('0')));
const anyId = z.union([plainId, z.int()]);
const issuePlace = z.object({ extension: z.object({ issue: z.object({ id: anyId }) }) });
const projectPlace = z.object({ extension: z.object({ project: z.object({ id: anyId }) }) });
const named = z.object({ reviewedIssueId: plainId });

export interface Allowed {
  readonly issueId: string;
  readonly canEdit: boolean;
}

type OnIssue = Result<Allowed, { readonly code: 'DENIED' | 'READ_ONLY' }>;
type OnProject = Result<{ readonly projectId: string }, { readonly code: 'DENIED' | 'ADMINS_ONLY' }>;

/** A call about the issue on which Jira shows the panel. @throws JiraError when Jira did not say */
export async function authorise(
  jira: JiraAccess,
  context: unknown,
  needs: 'view' | 'edit',
): Promise<OnIssue> {
  const place = issuePlace.safeParse(context);
  return place.success ? onIssue(jira, String(place.data.extension.issue.id), needs) : denied;
}

/** A call about the issue that its payload names. @throws JiraError when Jira did not say */
export async function authoriseNamed(
  jira: JiraAccess,
  payload: unknown,
  needs: 'view' | 'edit',
): Promise<OnIssue> {
  const place = named.safeParse(payload);
  return place.success ? onIssue(jira, place.data.reviewedIssueId, needs) : denied;
}

/** A call about the project on whose page it is made. @throws JiraError when Jira did not say */
export async function authoriseProject(
  jira: JiraAccess,
  context: unknown,
  needs: 'view' | 'administer',
): Promise<OnProject> {
  const place = projectPlace.safeParse(context);
  if (!place.success) return denied;
  const projectId = String(place.data.extension.project.id);
  const held = await heldOn(jira, { projectId }, ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS']);
  if (!held.has('BROWSE_PROJECTS')) return denied;
  const administers = held.has('ADMINISTER_PROJECTS');
  return needs === 'administer' && !administers ? refuse({ code: 'ADMINS_ONLY' }) : ok({ projectId });
}

const denied = refuse({ code: 'DENIED' } as const);

async function onIssue(jira: JiraAccess, issueId: string, needs: 'view' | 'edit'): Promise<OnIssue> {
  const held = await heldOn(jira, { issueId }, ['BROWSE_PROJECTS', 'EDIT_ISSUES']);
  if (!held.has('BROWSE_PROJECTS')) return denied;
  const canEdit = held.has('EDIT_ISSUES');
  return needs === 'edit' && !canEdit ? refuse({ code: 'READ_ONLY' }) : ok({ issueId, canEdit });
}

async function heldOn(
  jira: JiraAccess,
  on: Permitted,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  try {
    return await readPermissions(jira, on, keys);
  } catch (error) {
    // 404: it is not there for this person. 401 and 403: nobody we may act for.
    if (error instanceof JiraError && (error.kind === 'not-found' || error.kind === 'denied'))
      return new Set();
    throw error;
  }
}
