/**
 * What a project asks for when an issue is created there: work types, and the fields of each type's create screen.
 * Ids differ from project to project in team-managed ones, so nothing is assumed.
 */
import * as z from 'zod/mini';
import { jiraId } from '../domain/text';
import { path, query, type JiraAccess } from './request';
import { send } from './send';

const project = z.object({ id: jiraId, key: z.string(), name: z.string() });
export type JiraProject = z.infer<typeof project>;

/** Projects in which the caller may create issues, by name. @param typed part of a name or key */
export async function findTargetProjects(access: JiraAccess, typed: string): Promise<readonly JiraProject[]> {
  const answer = await send(access, {
    call: {
      method: 'GET',
      path: `/rest/api/3/project/search${query({ action: 'create', query: typed === '' ? undefined : typed, maxResults: 50, orderBy: 'name' })}`,
    },
    schema: z.object({ values: z.array(project) }),
    repeatable: true,
  });
  return answer.values;
}

const issueType = z.object({ id: jiraId, name: z.string(), subtask: z.boolean() });
export type JiraIssueType = z.infer<typeof issueType>;

/** Work types that can stand alone in the project; sub-tasks need a parent and are left out. */
export async function readIssueTypes(
  access: JiraAccess,
  projectId: string,
): Promise<readonly JiraIssueType[]> {
  const answer = await send(access, {
    call: {
      method: 'GET',
      path: path`/rest/api/3/issue/createmeta/${projectId}/issuetypes` + query({ maxResults: 200 }),
    },
    schema: z.object({ issueTypes: z.array(issueType) }),
    repeatable: true,
  });
  return answer.issueTypes.filter((type) => !type.subtask);
}

const screenField = z.object({
  fieldId: z.string(),
  name: z.string(),
  required: z.boolean(),
  hasDefaultValue: z.optional(z.boolean()),
  schema: z.object({ type: z.string(), items: z.optional(z.string()), custom: z.optional(z.string()) }),
  allowedValues: z.optional(
    z.array(
      z.object({ id: z.optional(z.string()), value: z.optional(z.string()), name: z.optional(z.string()) }),
    ),
  ),
});
export type ScreenField = z.infer<typeof screenField>;

/** The fields that may be set when creating this type; what is not listed Jira refuses. */
export async function readCreateScreen(
  access: JiraAccess,
  projectId: string,
  issueTypeId: string,
): Promise<readonly ScreenField[]> {
  const answer = await send(access, {
    call: {
      method: 'GET',
      path:
        path`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${issueTypeId}` +
        query({ maxResults: 200 }),
    },
    schema: z.object({ fields: z.array(screenField) }),
    repeatable: true,
  });
  return answer.fields;
}
