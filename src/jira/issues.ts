/** Reading one issue, creating and changing one, linking two, and writing an issue property. */
import * as z from 'zod/mini';
import { issueKey, jiraId } from '../domain/text';
import { JiraError } from './jiraError';
import { path, query, type JiraAccess } from './request';
import { issue, type JiraIssue } from './schemas';
import { send } from './send';

/**
 * @param idOrKey numeric id or key; the answer names the current key of a moved issue
 * @throws JiraError `not-found` when the person may not see it or it does not exist
 */
export function readIssue(
  access: JiraAccess,
  idOrKey: string,
  what: { readonly fields: readonly string[]; readonly properties?: readonly string[] },
): Promise<JiraIssue> {
  const asked = query({
    fields: what.fields.join(','),
    properties: what.properties?.join(','),
  });
  return send(access, {
    call: { method: 'GET', path: path`/rest/api/3/issue/${idOrKey}` + asked },
    schema: issue,
    repeatable: true,
  });
}

const permissions = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

/** What a permission is asked for: an issue, or a project as a whole. */
export type Permitted = { readonly issueId: string } | { readonly projectId: string };

/**
 * Which of the permissions the caller has on this very issue or project; a project-level yes does not imply one on each
 * of its issues.
 * @returns the keys that are held; none when it cannot be seen
 * @throws JiraError when Jira did not say
 */
export async function readPermissions(
  access: JiraAccess,
  on: Permitted,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const answer = await send(access, {
    call: {
      method: 'GET',
      path: `/rest/api/3/mypermissions${query({ ...on, permissions: keys.join(',') })}`,
    },
    schema: permissions,
    repeatable: true,
  });
  return new Set(keys.filter((key) => answer.permissions[key]?.havePermission === true));
}

export interface NewIssue {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update?: Readonly<Record<string, unknown>>;
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
}

const created = z.object({ id: jiraId, key: issueKey });

/** Never repeated by itself: Jira has no idempotency key. Properties are set in the same request. */
export function createIssue(
  access: JiraAccess,
  body: NewIssue,
): Promise<{ readonly id: string; readonly key: string }> {
  return send(access, {
    call: { method: 'POST', path: '/rest/api/3/issue', body },
    schema: created,
    repeatable: false,
  });
}

/** Sets fields of an issue: all of them, or none where Jira refuses one. Doing it twice is the same as doing it once. */
export async function editIssue(
  access: JiraAccess,
  issueId: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  await send(access, {
    call: { method: 'PUT', path: path`/rest/api/3/issue/${issueId}`, body: { fields } },
    schema: z.unknown(),
    repeatable: true,
  });
}

/** The link between a review's issue and its actions: every Jira site ships this type. */
export const LINK_TYPE = 'Relates';

/** Jira accepts the same link twice without a word, so this is not repeated either. */
export async function linkIssues(
  access: JiraAccess,
  link: { readonly type: string; readonly inwardIssueId: string; readonly outwardIssueId: string },
): Promise<void> {
  await send(access, {
    call: {
      method: 'POST',
      path: '/rest/api/3/issueLink',
      body: {
        type: { name: link.type },
        inwardIssue: { id: link.inwardIssueId },
        outwardIssue: { id: link.outwardIssueId },
      },
    },
    schema: z.unknown(),
    repeatable: false,
  });
}

/** Replaces the whole value; Jira's limit is 32,768 characters. */
export async function writeIssueProperty(
  access: JiraAccess,
  issueId: string,
  key: string,
  value: unknown,
): Promise<void> {
  await send(access, {
    call: { method: 'PUT', path: path`/rest/api/3/issue/${issueId}/properties/${key}`, body: value },
    schema: z.unknown(),
    repeatable: true,
  });
}

/** Removes the property; where there is none, nothing is to be done. */
export async function removeIssueProperty(access: JiraAccess, issueId: string, key: string): Promise<void> {
  try {
    await send(access, {
      call: { method: 'DELETE', path: path`/rest/api/3/issue/${issueId}/properties/${key}` },
      schema: z.unknown(),
      repeatable: true,
    });
  } catch (error) {
    if (!(error instanceof JiraError && error.kind === 'not-found')) throw error;
  }
}
