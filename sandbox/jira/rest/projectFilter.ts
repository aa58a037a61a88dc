/** Which projects `project/search` finds for a person, in order. */
import type { Core, Request } from '../core';
import { badRequest } from '../failure';
import type { ProjectRow } from '../model';
import { listParam } from './input';

/** Most ids, and most keys, that one search names. Source: the OpenAPI document. */
const MAX_NAMED = 50;

const STATES = ['live', 'archived', 'deleted'];

/** What `action` asks for, and the permission that Jira wants for it; to view, administering is enough. */
const ACTIONS: ReadonlyMap<string, string | undefined> = new Map([
  ['view', undefined],
  ['browse', 'BROWSE_PROJECTS'],
  ['edit', 'ADMINISTER_PROJECTS'],
  ['create', 'CREATE_ISSUES'],
]);

function mayAct(
  { person }: Request,
  { permissions }: Core,
  action: string,
): (project: ProjectRow) => boolean {
  if (!ACTIONS.has(action)) throw badRequest('The action is one of view, browse, edit and create.');
  const wanted = ACTIONS.get(action);
  const has = (project: ProjectRow, key: string): boolean => permissions.inProject(person, project, key);
  if (wanted !== undefined) return (project) => has(project, 'BROWSE_PROJECTS') && has(project, wanted);
  return (project) =>
    permissions.hasGlobal(person, 'ADMINISTER') ||
    has(project, 'BROWSE_PROJECTS') ||
    has(project, 'ADMINISTER_PROJECTS');
}

/** Parameters that are given once per value: a comma is a part of the value here. */
function repeated({ query }: Request, name: string): readonly string[] {
  const values = query.getAll(name);
  if (values.length > MAX_NAMED) throw badRequest(`At most ${String(MAX_NAMED)} of '${name}' can be given.`);
  return values;
}

export function matchingProjects(request: Request, core: Core): readonly ProjectRow[] {
  const { query } = request;
  const may = mayAct(request, core, query.get('action') ?? 'view');
  const words = query.get('query')?.toLowerCase();
  const [keys, ids] = [repeated(request, 'keys'), repeated(request, 'id')];
  if (ids.some((id) => !/^\d+$/.test(id))) throw badRequest('Project ids must be numbers.');
  const statuses = listParam(request, 'status');
  if (statuses.some((status) => !STATES.includes(status)))
    throw badRequest('The status is one of live, archived and deleted.');
  // Nothing waits in the recycle bin of this site: what is deleted is gone.
  const wantedStates = statuses.length === 0 ? ['live'] : statuses;
  const order = query.get('orderBy') ?? 'key';
  const field = /^[+-]?(key|name)$/.exec(order)?.[1];
  if (field === undefined) throw badRequest(`The orderBy value '${order}' is not valid.`);
  const sortKey = (project: ProjectRow): string => (field === 'name' ? project.name : project.key);
  const found = [...core.db.projects.values()]
    .filter((project) => may(project))
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
