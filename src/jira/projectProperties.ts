/** Properties of a project: any JSON value under a key. */
import * as z from 'zod/mini';
import { JiraError } from './jiraError';
import { path, type JiraAccess } from './request';
import { send } from './send';

const property = z.object({ value: z.unknown() });

/**
 * @returns the value as it stands there, unchecked; undefined when the project has none under this key
 * @throws JiraError when Jira did not say
 */
export async function readProjectProperty(
  access: JiraAccess,
  projectId: string,
  key: string,
): Promise<unknown> {
  try {
    const found = await send(access, {
      call: { method: 'GET', path: path`/rest/api/3/project/${projectId}/properties/${key}` },
      schema: property,
      repeatable: true,
    });
    return found.value;
  } catch (error) {
    if (error instanceof JiraError && error.kind === 'not-found') return undefined;
    throw error;
  }
}

/**
 * Replaces the whole value; Jira's limit is 32,768 characters, and only people who administer the project may write.
 * @throws JiraError
 */
export async function writeProjectProperty(
  access: JiraAccess,
  projectId: string,
  key: string,
  value: unknown,
): Promise<void> {
  await send(access, {
    call: { method: 'PUT', path: path`/rest/api/3/project/${projectId}/properties/${key}`, body: value },
    schema: z.unknown(),
    repeatable: true,
  });
}
