/** Properties of issues and projects: any JSON value under a key. Reading needs sight, writing the right to edit. */
import { param, type Core, type Request, type Route, type Scope } from '../core';
import { created, failure, noContent, ok, projectMissing } from '../failure';
import { fieldContext } from '../issues/editIssue';
import { checkProperty } from '../issues/propertyRules';
import type { IssueRow, ProjectRow, PropertyRow } from '../model';
import { requireAccount } from '../people';
import { api } from '../present/parts';

interface Kind<Row> {
  readonly entity: PropertyRow['entity'];
  readonly writeScope: Scope;
  /** The owner, seen by the person. */
  find(request: Request, core: Core): Row;
  /** @throws JiraFailure unless the person has everything that writing needs */
  allowWriting(request: Request, core: Core, owner: Row): void;
}

const issueKind: Kind<IssueRow> = {
  entity: 'issue',
  writeScope: 'write:jira-work',
  find: (request, core) => core.permissions.visibleIssue(request.person, param(request, 'owner')),
  allowWriting: (request, core, issue) => {
    requireAccount(request.person);
    const message = 'You do not have permission to edit issues in this project.';
    core.permissions.demand(request.person, issue, 'EDIT_ISSUES', message);
    fieldContext(core, request.person, issue);
    core.writeLimits.count(issue.id);
  },
};

const projectKind: Kind<ProjectRow> = {
  entity: 'project',
  writeScope: 'manage:jira-project',
  find: (request, core) => core.permissions.visibleProject(request.person, param(request, 'owner')),
  allowWriting: (request, core, project) => {
    requireAccount(request.person);
    const allowed =
      core.permissions.hasGlobal(request.person, 'ADMINISTER') ||
      core.permissions.inProject(request.person, project, 'ADMINISTER_PROJECTS');
    if (!allowed) throw failure(403, 'You cannot edit the configuration of this project.');
    if (project.archived) throw projectMissing(param(request, 'owner'));
  },
};

const missing = (key: string) => failure(404, `The property '${key}' does not exist or you cannot see it.`);

function routesOf<Row extends { readonly id: string }>(kind: Kind<Row>): readonly Route[] {
  const { entity, writeScope } = kind;
  const path = `/${entity}/{owner}/properties`;
  const idToRead = (request: Request, core: Core): string => kind.find(request, core).id;
  const idToWrite = (request: Request, core: Core): string => {
    const owner = kind.find(request, core);
    kind.allowWriting(request, core, owner);
    return owner.id;
  };
  return [
    {
      method: 'GET',
      path,
      scope: 'read:jira-work',
      handle: (request, core) => {
        const id = idToRead(request, core);
        const keys = core.db.properties(entity, id).map(({ key }) => ({
          self: api(core, `/${entity}/${id}/properties/${encodeURIComponent(key)}`),
          key,
        }));
        return ok({ keys });
      },
    },
    {
      method: 'GET',
      path: `${path}/{key}`,
      scope: 'read:jira-work',
      handle: (request, core) => {
        const id = idToRead(request, core);
        const key = param(request, 'key');
        const row = core.db.property(entity, id, key);
        if (row === undefined) throw missing(key);
        return ok({ key, value: row.value });
      },
    },
    {
      method: 'PUT',
      path: `${path}/{key}`,
      scope: writeScope,
      handle: (request, core) => {
        const key = param(request, 'key');
        checkProperty(key, request.body);
        const entityId = idToWrite(request, core);
        const existed = core.db.property(entity, entityId, key) !== undefined;
        core.db.putProperty({ entity, entityId, key, value: request.body });
        return existed ? ok({}) : created({});
      },
    },
    {
      method: 'DELETE',
      path: `${path}/{key}`,
      scope: writeScope,
      handle: (request, core) => {
        const id = idToWrite(request, core);
        const key = param(request, 'key');
        if (core.db.property(entity, id, key) === undefined) throw missing(key);
        core.db.removeProperty(entity, id, key);
        return noContent();
      },
    },
  ];
}

export const propertyRoutes: readonly Route[] = [...routesOf(issueKind), ...routesOf(projectKind)];
