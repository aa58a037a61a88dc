/** Projects as a person sees them. A key is case-sensitive, and a project one may not see does not exist. */
import { param, type Core, type Request, type Route } from '../core';
import { badRequest, failure, ok } from '../failure';
import type { ProjectRow } from '../model';
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

const seen = (request: Request, core: Core): ProjectRow =>
  core.permissions.visibleProject(request.person, param(request, 'project'));

const typesOf = (core: Core, project: ProjectRow) =>
  project.issueTypeIds.flatMap((id) => core.db.issueTypes.get(id) ?? []);

const summary = (core: Core, project: ProjectRow) => ({
  ...presentProjectRef(core, project),
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  style: project.style,
  isPrivate: false,
  properties: {},
  ...(project.archived ? { archived: true } : {}),
});

export const projectRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/project/search',
    scope: 'read:jira-work',
    query: ['startAt', 'maxResults', 'query', 'keys', 'id', 'orderBy', 'status', 'action'],
    handle: (request, core) => {
      const page = sliceOf(request, matchingProjects(request, core), { most: 100 });
      request.cost.objects += page.values.length;
      return ok({
        self: api(
          core,
          `/project/search?startAt=${String(page.startAt)}&maxResults=${String(page.maxResults)}`,
        ),
        ...page,
        values: page.values.map((project) => summary(core, project)),
      });
    },
  },
  {
    method: 'GET',
    path: '/project/{project}',
    scope: 'read:jira-work',
    query: ['expand'],
    handle: (request, core) => {
      const project = seen(request, core);
      request.cost.objects += 1;
      return ok({
        ...summary(core, project),
        description: '',
        lead: presentAccount(core, project.leadAccountId),
        components: project.components.map((component) => presentComponent(core, component)),
        issueTypes: typesOf(core, project).map((type) => presentType(core, type)),
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

/** What `action` asks for, and the permission that Jira wants for it. */
const ACTIONS: ReadonlyMap<string, string> = new Map([
  ['view', 'BROWSE_PROJECTS'],
  ['browse', 'BROWSE_PROJECTS'],
  ['edit', 'ADMINISTER_PROJECTS'],
  ['create', 'CREATE_ISSUES'],
]);

function matchingProjects(request: Request, core: Core): readonly ProjectRow[] {
  const { query, person } = request;
  const permission = ACTIONS.get(query.get('action') ?? 'view');
  if (permission === undefined) throw badRequest('The action is one of view, browse, edit and create.');
  const words = query.get('query')?.toLowerCase();
  const keys = listParam(request, 'keys');
  const ids = listParam(request, 'id');
  const statuses = listParam(request, 'status');
  const wantedStates = statuses.length === 0 ? ['live'] : statuses;
  const order = query.get('orderBy') ?? 'key';
  const field = /^[+-]?(key|name)$/.exec(order)?.[1];
  if (field === undefined) throw badRequest(`The orderBy value '${order}' is not valid.`);
  const sortKey = (project: ProjectRow): string => (field === 'name' ? project.name : project.key);
  const found = [...core.db.projects.values()]
    .filter((project) => core.permissions.inProject(person, project, 'BROWSE_PROJECTS'))
    .filter((project) => core.permissions.inProject(person, project, permission))
    .filter((project) => wantedStates.includes(project.archived ? 'archived' : 'live'))
    .filter((project) => keys.length === 0 || keys.includes(project.key))
    .filter((project) => ids.length === 0 || ids.includes(project.id))
    .filter(
      ({ key, name }) =>
        words === undefined || key.toLowerCase().includes(words) || name.toLowerCase().includes(words),
    )
    .sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'));
  return order.startsWith('-') ? found.reverse() : found;
}
