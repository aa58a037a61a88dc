/** People: found by words, by account id, or as those who can be given an issue. */
import type { Core, Request, Route } from '../core';
import { badRequest, failure, notSignedIn, ok } from '../failure';
import type { UserRow } from '../model';
import { presentUser } from '../present/parts';
import { listParam, numberParam } from './input';
import { sliceOf } from './paging';

/** Searches look at the first thousand people only. */
const SEARCHED_USERS = 1_000;
const STANDARD_RESULTS = 50;

const paged = ['startAt', 'maxResults'];

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/myself',
    scope: 'read:jira-user',
    query: ['expand'],
    handle: ({ person, cost }, core) => {
      if (person.row === undefined) throw notSignedIn();
      cost.identities += 1;
      return ok(presentFullUser(core, person.row));
    },
  },
  {
    method: 'GET',
    path: '/user',
    scope: 'read:jira-user',
    query: ['accountId'],
    handle: ({ query, person, cost }, core) => {
      if (person.row === undefined) throw notSignedIn();
      const accountId = query.get('accountId');
      if (accountId === null) throw badRequest('The query parameter accountId is required.');
      const user = core.db.users.get(accountId);
      if (user === undefined)
        throw failure(404, 'Specified user does not exist or you do not have required permissions');
      cost.identities += 1;
      return ok(presentFullUser(core, user));
    },
  },
  {
    method: 'GET',
    path: '/user/bulk',
    scope: 'read:jira-user',
    query: ['accountId', ...paged],
    handle: (request, core) => {
      if (request.person.row === undefined) throw notSignedIn();
      const ids = new Set(request.query.getAll('accountId'));
      if (ids.size === 0) throw badRequest('The query parameter accountId is required.');
      const page = sliceOf(
        request,
        [...ids].flatMap((id) => core.db.users.get(id) ?? []),
        { standard: 10, most: 200 },
      );
      request.cost.identities += page.values.length;
      return ok({ ...page, values: page.values.map((user) => presentUser(core, user)) });
    },
  },
  {
    method: 'GET',
    path: '/user/search',
    scope: 'read:jira-user',
    query: ['query', 'accountId', ...paged],
    handle: (request, core) => {
      const matches = matcher(request);
      if (matches === undefined) throw badRequest("One of 'query' or 'accountId' is required.");
      // Without the permission to browse people Jira finds nobody.
      const all = core.permissions.hasGlobal(request.person, 'USER_PICKER') ? peopleOf(core) : [];
      return present(
        request,
        core,
        range(
          request,
          all.filter((user) => user.active && matches(user)),
        ),
      );
    },
  },
  {
    method: 'GET',
    path: '/user/assignable/search',
    scope: 'read:jira-user',
    query: ['query', 'accountId', 'project', 'issueKey', 'issueId', ...paged],
    handle: (request, core) => {
      const { person, query } = request;
      const issueText = query.get('issueId') ?? query.get('issueKey');
      const projectText = query.get('project');
      const issue = issueText === null ? undefined : core.permissions.visibleIssue(person, issueText);
      const project =
        issue !== undefined
          ? core.db.projects.get(issue.projectId)
          : projectText === null
            ? undefined
            : core.permissions.visibleProject(person, projectText);
      if (project === undefined) throw badRequest("One of 'project', 'issueKey' or 'issueId' is required.");
      const matches = matcher(request) ?? (() => true);
      // As in Jira the range is cut first and filtered then, so a page may hold fewer people than there are.
      const users = range(request, peopleOf(core).filter(matches));
      return present(
        request,
        core,
        users.filter((user) => core.permissions.assignable(user, project, issue)),
      );
    },
  },
];

const presentFullUser = (core: Core, user: UserRow) => ({
  ...presentUser(core, user),
  locale: user.locale,
  groups: { size: user.groups.length, items: [] },
  applicationRoles: { size: 1, items: [] },
  expand: 'groups,applicationRoles',
});

function present(request: Request, core: Core, users: readonly UserRow[]) {
  request.cost.identities += users.length;
  return ok(users.map((user) => presentUser(core, user)));
}

const peopleOf = (core: Core): readonly UserRow[] =>
  [...core.db.users.values()]
    .filter((user) => user.accountType !== 'app')
    .sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'))
    .slice(0, SEARCHED_USERS);

const range = (request: Request, users: readonly UserRow[]): readonly UserRow[] => {
  const startAt = numberParam(request, 'startAt', 0);
  const maxResults = Math.min(numberParam(request, 'maxResults', STANDARD_RESULTS), SEARCHED_USERS);
  return users.slice(startAt, startAt + maxResults);
};

/**
 * Words match the beginning of a part of the name, or of an address that is shown.
 * @throws JiraFailure 400 when both kinds of question are asked. Undefined when none is.
 */
function matcher(request: Request): ((user: UserRow) => boolean) | undefined {
  const [text] = [request.query.get('query')];
  const [accountId] = listParam(request, 'accountId');
  if (text !== null && accountId !== undefined)
    throw badRequest("Only one of 'query' and 'accountId' can be given.");
  if (accountId !== undefined) return (user) => user.accountId === accountId;
  if (text === null) return undefined;
  const wanted = text.trim().toLowerCase();
  return (user) => {
    const name = user.displayName.toLowerCase();
    const parts = [name, ...name.split(/[\s-]+/), ...(user.emailVisible ? [user.email.toLowerCase()] : [])];
    return wanted === '' || parts.some((part) => part.startsWith(wanted));
  };
}
