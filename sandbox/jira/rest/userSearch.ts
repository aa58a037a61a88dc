/** People found by words or account id: anybody, those who can be given an issue, those who may see one. */
import type { Core, Request, Route } from '../core';
import { badRequest, issueMissing, ok, projectMissing } from '../failure';
import type { UserRow } from '../model';
import { presentUser } from '../present/parts';
import { listParam, numberParam } from './input';

/** Searches look at the first thousand people only. */
const SEARCHED_USERS = 1_000;
const STANDARD_RESULTS = 50;

const paged = ['startAt', 'maxResults'];

export const userSearchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/user/search',
    scope: 'read:jira-user',
    query: ['query', 'accountId', ...paged],
    handle: (request, core) => {
      const matches = matcher(request);
      if (matches === undefined) throw badRequest("One of 'query' or 'accountId' is required.");
      const found = browsable(request, core).filter((user) => user.active && matches(user));
      return present(request, core, range(request, found));
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
      const mayAsk =
        issue === undefined
          ? core.permissions.inProject(person, project, 'ASSIGN_ISSUES')
          : core.permissions.onIssue(person, issue, 'ASSIGN_ISSUES');
      const people = mayAsk ? peopleOf(core) : browsable(request, core);
      const users = range(request, people.filter(matches));
      return present(
        request,
        core,
        users.filter((user) => core.permissions.assignable(user, project, issue)),
      );
    },
  },
  {
    method: 'GET',
    path: '/user/viewissue/search',
    scope: 'read:jira-user',
    query: ['query', 'accountId', 'issueKey', 'projectKey', ...paged],
    handle: (request, core) => {
      const matches = matcher(request);
      if (matches === undefined) throw badRequest("One of 'query' or 'accountId' is required.");
      const sees = viewersOf(request, core);
      // As in Jira the range is cut first and filtered then, so a page may hold fewer people than there are.
      return present(request, core, range(request, browsable(request, core).filter(matches)).filter(sees));
    },
  },
];

/** Whether somebody may see the issue that is asked about, or any issue of the project. Ids are no keys here. */
function viewersOf({ person, query }: Request, core: Core): (user: UserRow) => boolean {
  const asPerson = (user: UserRow) => ({ kind: 'user', accountId: user.accountId, row: user }) as const;
  const [issueKey, projectKey] = [query.get('issueKey'), query.get('projectKey')];
  if (issueKey !== null) {
    if (/^\d+$/.test(issueKey)) throw issueMissing();
    const issue = core.permissions.visibleIssue(person, issueKey);
    return (user) => user.active && core.permissions.sees(asPerson(user), issue);
  }
  if (projectKey === null) throw badRequest("One of 'issueKey' or 'projectKey' is required.");
  if (/^\d+$/.test(projectKey)) throw projectMissing(projectKey);
  const project = core.permissions.visibleProject(person, projectKey);
  return (user) => user.active && core.permissions.inProject(asPerson(user), project, 'BROWSE_PROJECTS');
}

function present(request: Request, core: Core, users: readonly UserRow[]) {
  request.cost.identities += users.length;
  return ok(users.map((user) => presentUser(core, user)));
}

const peopleOf = (core: Core): readonly UserRow[] =>
  [...core.db.users.values()]
    .filter((user) => user.accountType !== 'app')
    .sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'))
    .slice(0, SEARCHED_USERS);

/** Without the permission to browse people Jira finds nobody. */
const browsable = (request: Request, core: Core): readonly UserRow[] =>
  core.permissions.hasGlobal(request.person, 'USER_PICKER') ? peopleOf(core) : [];

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
  const text = request.query.get('query');
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
