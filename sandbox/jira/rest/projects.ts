/** Projects as a person sees them. A key is case-sensitive, and a project one may not see does not exist. */
import { param, type Core, type Request, type Route } from '../core';
import { badRequest, failure, ok, unknownToSandbox } from '../failure';
import type { ProjectRow } from '../model';
import { own } from '../own';
import {
  api,
  presentAccount,
  presentComponent,
  presentProjectRef,
  presentStatus,
  presentType,
} from '../present/parts';
import { listParam } from './input';
import { sliceOf } from './paging';
import { matchingProjects } from './projectFilter';

const seen = (request: Request, core: Core): ProjectRow =>
  core.permissions.visibleProject(request.person, param(request, 'project'));

const typesOf = (core: Core, project: ProjectRow) =>
  project.issueTypeIds.flatMap((id) => core.db.issueTypes.get(id) ?? []);

/** What both calls give; live projects do not say that they are not archived. */
const summary = (core: Core, project: ProjectRow, properties: readonly string[]) => ({
  ...presentProjectRef(core, project),
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  style: project.style,
  isPrivate: false,
  properties: Object.fromEntries(
    properties.flatMap((key) => {
      const row = core.db.property('project', project.id, key);
      return row === undefined ? [] : [[key, row.value]];
    }),
  ),
  ...(project.archived ? { archived: true } : {}),
});

/** Parts of a project that a list gives only to those who ask; the call for one project gives them always. */
const expansions: Readonly<Record<string, (core: Core, project: ProjectRow) => unknown>> = {
  description: () => '',
  lead: (core, project) => presentAccount(core, project.leadAccountId),
  issueTypes: (core, project) => typesOf(core, project).map((type) => presentType(core, type)),
};

/** @throws JiraFailure 501 for an expansion that the sandbox does not do. */
function expanded(request: Request): readonly string[] {
  const names = listParam(request, 'expand');
  const unknown = names.find((name) => own(expansions, name) === undefined);
  if (unknown !== undefined) throw unknownToSandbox(`expand=${unknown} of a project`);
  return names;
}

const withParts = (core: Core, project: ProjectRow, names: Iterable<string>) =>
  Object.fromEntries([...names].map((name) => [name, own(expansions, name)?.(core, project)]));

export const projectRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/project/search',
    scope: 'read:jira-work',
    query: [
      'startAt',
      'maxResults',
      'query',
      'keys',
      'id',
      'orderBy',
      'status',
      'action',
      'properties',
      'expand',
    ],
    handle: (request, core) => {
      const [names, properties] = [expanded(request), listParam(request, 'properties')];
      const page = sliceOf(request, matchingProjects(request, core), { most: 100 });
      request.cost.objects += page.values.length;
      return ok({
        self: api(
          core,
          `/project/search?startAt=${String(page.startAt)}&maxResults=${String(page.maxResults)}`,
        ),
        ...page,
        values: page.values.map((project) => ({
          ...summary(core, project, properties),
          ...withParts(core, project, names),
        })),
      });
    },
  },
  {
    method: 'GET',
    path: '/project/{project}',
    scope: 'read:jira-work',
    query: ['expand', 'properties'],
    handle: (request, core) => {
      const project = seen(request, core);
      expanded(request);
      request.cost.objects += 1;
      return ok({
        ...summary(core, project, listParam(request, 'properties')),
        ...withParts(core, project, Object.keys(expansions)),
        components: project.components.map((component) => presentComponent(core, component)),
        assigneeType: 'UNASSIGNED',
        versions: [],
        roles: Object.fromEntries(
          Object.keys(project.roles).map((role, index) => [
            role,
            api(core, `/project/${project.id}/role/${String(10_000 + index)}`),
          ]),
        ),
      });
    },
  },
  {
    method: 'GET',
    path: '/project/{project}/statuses',
    scope: 'read:jira-work',
    handle: (request, core) => {
      const project = seen(request, core);
      const ids = new Set([
        project.workflow.initialStatusId,
        ...project.workflow.transitions.map((transition) => transition.to),
      ]);
      const statuses = [...ids].flatMap((id) => core.db.statuses.get(id) ?? []);
      return ok(
        typesOf(core, project).map((type) => ({
          self: api(core, `/issuetype/${type.id}`),
          id: type.id,
          name: type.name,
          subtask: type.subtask,
          statuses: statuses.map((status) => presentStatus(core, status)),
        })),
      );
    },
  },
  {
    method: 'GET',
    path: '/issuetype/project',
    scope: 'read:jira-work',
    query: ['projectId', 'level'],
    handle: (request, core) => {
      const id = request.query.get('projectId');
      if (id === null) throw badRequest('The query parameter projectId is required.');
      const project = core.permissions.visibleProject(request.person, id);
      if (project.id !== id) throw failure(404, 'The project was not found.');
      const level = request.query.get('level');
      return ok(
        typesOf(core, project)
          .filter((type) => level === null || String(type.hierarchyLevel) === level)
          .map((type) => presentType(core, type)),
      );
    },
  },
];
