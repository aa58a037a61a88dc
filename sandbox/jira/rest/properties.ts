/** Properties of issues and projects: any JSON value under a key. Reading needs sight, writing the right to edit. */
import { param, type Core, type Request, type Route, type Scope } from '../core';
import { created, failure, noContent, ok, projectMissing } from '../failure';
import { fieldContext } from '../issues/editIssue';
import { checkProperty } from '../issues/propertyRules';
import type { PropertyRow } from '../model';
import { requireAccount } from '../people';
import { api } from '../present/parts';

interface Owner {
  readonly entity: PropertyRow['entity'];
  readonly id: string;
}

interface Kind {
  readonly path: string;
  readonly writeScope: Scope;
  /** The owner, seen by the person. */
  read(request: Request, core: Core): Owner;
  /** The same, with everything that writing needs. */
  write(request: Request, core: Core): Owner;
}

const issueKind: Kind = {
  path: '/issue/{owner}/properties',
  writeScope: 'write:jira-work',
  read: (request, core) => ({
    entity: 'issue',
    id: core.permissions.visibleIssue(request.person, param(request, 'owner')).id,
  }),
  write: (request, core) => {
    const issue = core.permissions.visibleIssue(request.person, param(request, 'owner'));
    requireAccount(request.person);
    const message = 'You do not have permission to edit issues in this project.';
    core.permissions.demand(request.person, issue, 'EDIT_ISSUES', message);
    fieldContext(core, request.person, issue);
    core.writeLimits.count(issue.id);
    return { entity: 'issue', id: issue.id };
  },
};

const projectKind: Kind = {
  path: '/project/{owner}/properties',
  writeScope: 'manage:jira-project',
  read: (request, core) => ({
    entity: 'project',
    id: core.permissions.visibleProject(request.person, param(request, 'owner')).id,
  }),
  write: (request, core) => {
    const project = core.permissions.visibleProject(request.person, param(request, 'owner'));
    requireAccount(request.person);
    const allowed =
      core.permissions.hasGlobal(request.person, 'ADMINISTER') ||
      core.permissions.inProject(request.person, project, 'ADMINISTER_PROJECTS');
    if (!allowed) throw failure(403, 'You cannot edit the configuration of this project.');
    if (project.archived) throw projectMissing(param(request, 'owner'));
    return { entity: 'project', id: project.id };
  },
};

const missing = (key: string) => failure(404, `The property '${key}' does not exist or you cannot see it.`);

const routesOf = (kind: Kind): readonly Route[] => [
  {
    method: 'GET',
    path: kind.path,
    scope: 'read:jira-work',
    handle: (request, core) => {
      const owner = kind.read(request, core);
      const keys = core.db.properties(owner.entity, owner.id).map(({ key }) => ({
        self: api(core, `/${owner.entity}/${owner.id}/properties/${encodeURIComponent(key)}`),
        key,
      }));
      return ok({ keys });
    },
  },
  {
    method: 'GET',
    path: `${kind.path}/{key}`,
    scope: 'read:jira-work',
    handle: (request, core) => {
      const owner = kind.read(request, core);
      const key = param(request, 'key');
      const row = core.db.property(owner.entity, owner.id, key);
      if (row === undefined) throw missing(key);
      return ok({ key, value: row.value });
    },
  },
  {
    method: 'PUT',
    path: `${kind.path}/{key}`,
    scope: kind.writeScope,
    handle: (request, core) => {
      const key = param(request, 'key');
      checkProperty(key, request.body);
      const owner = kind.write(request, core);
      const existed = core.db.property(owner.entity, owner.id, key) !== undefined;
      core.db.putProperty({ entity: owner.entity, entityId: owner.id, key, value: request.body });
      return existed ? ok({}) : created({});
    },
  },
  {
    method: 'DELETE',
    path: `${kind.path}/{key}`,
    scope: kind.writeScope,
    handle: (request, core) => {
      const owner = kind.write(request, core);
      const key = param(request, 'key');
      if (core.db.property(owner.entity, owner.id, key) === undefined) throw missing(key);
      core.db.removeProperty(owner.entity, owner.id, key);
      return noContent();
    },
  },
];

export const propertyRoutes: readonly Route[] = [...routesOf(issueKind), ...routesOf(projectKind)];
