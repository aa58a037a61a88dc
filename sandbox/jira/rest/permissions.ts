/** What a person may do: asked by the person, for one place or for many. */
import * as z from 'zod/mini';
import type { Core, Request, Route } from '../core';
import { badRequest, failure, fieldFailure, ok } from '../failure';
import { permissionByKey, type PermissionKey } from '../permissionKeys';
import type { Person } from '../people';
import { listParam, readBody } from './input';

const MAX_ENTITIES = 1_000;

const NOBODY: Person = { kind: 'user', accountId: undefined, row: undefined };

const entityId = z.union([z.int(), z.string().check(z.regex(/^\d+$/))]);
const checkShape = z.strictObject({
  accountId: z.optional(z.string()),
  globalPermissions: z.optional(z.nullable(z.array(z.string()))),
  projectPermissions: z.optional(
    z.nullable(
      z.array(
        z.strictObject({
          permissions: z.array(z.string()),
          projects: z.optional(z.nullable(z.array(entityId))),
          issues: z.optional(z.nullable(z.array(entityId))),
        }),
      ),
    ),
  ),
});

export const permissionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/mypermissions',
    scope: 'read:jira-work',
    query: ['permissions', 'projectKey', 'projectId', 'issueKey', 'issueId'],
    handle: (request, core) => {
      const keys = listParam(request, 'permissions');
      if (keys.length === 0) throw badRequest("The 'permissions' query parameter is required.");
      const wanted = recognised(keys);
      const holds = placeOf(request, core);
      request.cost.identities += wanted.length;
      return ok({
        permissions: Object.fromEntries(
          wanted.map((permission) => [
            permission.key,
            {
              id: permission.id,
              key: permission.key,
              name: permission.name,
              type: permission.type,
              description: permission.name,
              havePermission:
                permission.type === 'GLOBAL'
                  ? core.permissions.hasGlobal(request.person, permission.key)
                  : holds(permission.key),
            },
          ]),
        ),
      });
    },
  },
  {
    method: 'POST',
    path: '/permissions/check',
    scope: 'read:jira-work',
    handle: check,
  },
];

/** @throws JiraFailure 400 naming the keys that Jira does not have. */
function recognised(keys: readonly string[], type?: PermissionKey['type']): readonly PermissionKey[] {
  const errors = new Map<string, string>();
  const found = [...new Set(keys)].flatMap((key) => {
    const permission = permissionByKey(key);
    if (permission !== undefined && (type === undefined || permission.type === type)) return [permission];
    errors.set(key, 'Unrecognized permission');
    return [];
  });
  if (errors.size > 0) throw fieldFailure(Object.fromEntries(errors));
  return found;
}

/** The place that the question is about: an issue, a project, or anywhere on the site. */
function placeOf({ query, person }: Request, core: Core): (key: string) => boolean {
  const issueText = query.get('issueId') ?? query.get('issueKey');
  if (issueText !== null) {
    const issue = core.permissions.visibleIssue(person, issueText);
    return (key) => core.permissions.onIssue(person, issue, key);
  }
  const projectText = query.get('projectId') ?? query.get('projectKey');
  if (projectText !== null) {
    const project = core.permissions.visibleProject(person, projectText);
    return (key) => core.permissions.inProject(person, project, key);
  }
  return (key) =>
    [...core.db.projects.values()].some((project) => core.permissions.inProject(person, project, key));
}

function check(request: Request, core: Core) {
  const body = readBody(request, checkShape);
  const person = subject(request, core, body.accountId);
  const globals = recognised(body.globalPermissions ?? [], 'GLOBAL');
  const grants: { permission: string; issues: number[]; projects: number[] }[] = [];
  for (const entry of body.projectPermissions ?? []) {
    const keys = entry.permissions.filter((key) => key !== '');
    if (keys.length === 0) throw badRequest('At least one project permission must be provided.');
    const projects = distinct(entry.projects);
    const issues = distinct(entry.issues);
    if (projects.length > MAX_ENTITIES || issues.length > MAX_ENTITIES)
      throw badRequest(`At most ${String(MAX_ENTITIES)} projects and issues can be checked.`);
    for (const { key } of recognised(keys, 'PROJECT')) {
      request.cost.identities += 1;
      grants.push({
        permission: key,
        issues: issues.filter((id) => {
          const issue = core.db.issue(String(id));
          return issue !== undefined && core.permissions.onIssue(person, issue, key);
        }),
        projects: projects.filter((id) => {
          const project = core.db.projects.get(String(id));
          return project !== undefined && core.permissions.inProject(person, project, key);
        }),
      });
    }
  }
  return ok({
    globalPermissions: globals.map(({ key }) => key).filter((key) => core.permissions.hasGlobal(person, key)),
    projectPermissions: grants,
  });
}

/** Asking about somebody else needs Administer Jira; asking about oneself needs nothing. */
function subject(request: Request, core: Core, accountId: string | undefined): Person {
  if (accountId === undefined || accountId === request.person.accountId) return request.person;
  if (!core.permissions.hasGlobal(request.person, 'ADMINISTER'))
    throw failure(403, 'Only Jira administrators can perform this operation.');
  const row = core.db.users.get(accountId);
  if (row === undefined) throw fieldFailure({ accountId: 'The account ID is not valid.' });
  // Whoever is deactivated may do nothing, which is an answer and no error.
  return row.active ? { kind: 'user', accountId, row } : NOBODY;
}

const distinct = (ids: readonly (string | number)[] | null | undefined): readonly number[] => [
  ...new Set((ids ?? []).map(Number)),
];
