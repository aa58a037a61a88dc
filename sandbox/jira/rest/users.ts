/** People by their account ids. */
import type { Core, Route } from '../core';
import { badRequest, failure, notSignedIn, ok } from '../failure';
import type { UserRow } from '../model';
import { presentUser } from '../present/parts';
import { sliceOf } from './paging';

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/myself',
    scope: 'read:jira-user',
    query: ['expand'],
    handle: ({ person, cost }, core) => {
      if (person.row === undefined) throw notSignedIn();
      cost.identities += 1;
      // One's own time zone is shown also where the profile hides it from others.
      return ok({ ...presentFullUser(core, person.row), timeZone: person.row.timeZone });
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
    query: ['accountId', 'startAt', 'maxResults'],
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
];

const presentFullUser = (core: Core, user: UserRow) => ({
  ...presentUser(core, user),
  locale: user.locale,
  groups: { size: user.groups.length, items: [] },
  applicationRoles: { size: 1, items: [] },
  expand: 'groups,applicationRoles',
});
