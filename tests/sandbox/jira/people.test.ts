/** Who is found by whom: people who see an issue, people who can be given it, what a profile hides. */
import { APP_ROLE } from '../../../sandbox/jira/permissions';
import {
  buildJiraWorld,
  people,
  projectIds,
  SECURITY_LEVEL,
  type JiraWorld,
  type PersonName,
} from '../../builders/jiraWorld';
import { readGrants, readPeople, readPermissions } from '../../builders/jiraReplies';

const api = '/rest/api/3';
let world: JiraWorld;
beforeEach(() => {
  world = buildJiraWorld();
});

type Who = PersonName | 'app' | 'anonymous';
const get = (who: Who, path: string) => world.call(who, 'GET', `${api}${path}`);
const ids = async (who: Who, path: string) =>
  readPeople(await get(who, path))
    .map(({ accountId }) => accountId)
    .sort();
const viewers = (who: Who, query: string) => ids(who, `/user/viewissue/search?${query}`);

describe('people who may see', () => {
  test('an ordinary issue are those with Browse projects, active ones only', async () => {
    expect(await viewers('member', 'issueKey=PAY-2&query=')).toEqual([
      people.lead,
      people.member,
      people.reader,
    ]);
  });

  test('a restricted issue are those whom its level names; others do not even see the issue', async () => {
    expect(await viewers('lead', 'issueKey=PAY-3&query=')).toEqual([people.lead]);
    expect((await get('member', '/user/viewissue/search?issueKey=PAY-3&query=')).status).toBe(404);
    expect((await get('app', '/user/viewissue/search?issueKey=PAY-3&query=')).status).toBe(404);
    world.jira.admin.updateProject(projectIds.pay, {
      securityLevels: [
        {
          id: SECURITY_LEVEL,
          name: 'Leads and app',
          members: [{ to: 'lead' }, { to: 'role', role: APP_ROLE }],
        },
      ],
    });
    expect(await viewers('app', 'issueKey=PAY-3&query=')).toEqual([people.lead]);
  });

  test('a restricted issue change with its reporter and assignee', async () => {
    const members = [{ to: 'reporter' }, { to: 'assignee' }] as const;
    world.jira.admin.updateProject(projectIds.pay, {
      securityLevels: [{ id: SECURITY_LEVEL, name: 'Own', members }],
    });
    expect(await viewers('lead', 'issueKey=PAY-3&query=')).toEqual([people.lead]);
    world.jira.admin.changeIssue('PAY-3', { assignee: people.member }, { by: people.lead });
    expect(await viewers('member', 'issueKey=PAY-3&query=')).toEqual([people.lead, people.member]);
  });

  test.each([
    [`accountId=${people.member}`, [people.member]],
    [`accountId=${people.outsider}`, []],
    [`accountId=${people.gone}`, []],
    ['accountId=nobody', []],
    ['query=ros', [people.reader]],
  ])('are asked for by %s', async (question, expected) => {
    expect(await viewers('app', `issueKey=PAY-2&${question}`)).toEqual(expected);
    expect(await viewers('member', `projectKey=PAY&${question}`)).toEqual(expected);
  });

  test.each([
    ['issueKey=PAY-2', 400],
    ['query=', 400],
    [`issueKey=PAY-2&query=l&accountId=${people.lead}`, 400],
    ['issueKey=NO-1&query=', 404],
    ['projectKey=NONE&query=', 404],
    ['projectKey=10000&query=', 404],
    ['issueKey=10001&query=', 404],
    ['issueId=10001&query=', 501],
  ])('cannot be asked for by %s: %i', async (question, status) => {
    expect((await get('member', `/user/viewissue/search?${question}`)).status).toBe(status);
  });

  test('are found by nobody who may not browse people, whatever is asked', async () => {
    world.jira.admin.updateUser(people.reader, { browsesUsers: false });
    expect(await viewers('reader', 'issueKey=PAY-2&query=')).toEqual([]);
    expect(await ids('reader', '/user/search?query=l')).toEqual([]);
    expect(await ids('reader', '/user/assignable/search?project=PAY&query=')).toEqual([]);
    world.jira.admin.updateUser(people.member, { browsesUsers: false });
    expect(await ids('member', '/user/assignable/search?project=PAY&query=')).toContain(people.lead);
  });

  test('the range is cut before it is filtered', async () => {
    expect(await viewers('member', 'issueKey=PAY-2&query=&maxResults=2')).toEqual([]);
    expect(await viewers('member', 'issueKey=PAY-2&query=&startAt=2&maxResults=2')).toEqual([
      people.lead,
      people.member,
    ]);
  });

  test('needs the scope for reading people', async () => {
    const ask = (scopes: readonly string[]) =>
      world.jira.handle({
        method: 'GET',
        path: `${api}/user/viewissue/search?issueKey=PAY-2&query=`,
        headers: {},
        caller: { kind: 'app' },
        origin: 'backend',
        scopes,
      });
    expect((await ask(['read:jira-work'])).status).toBe(403);
    expect((await ask(['read:jira-user'])).status).toBe(200);
  });
});

test('one person is asked for by account: can they be given an issue of the project?', async () => {
  const question = (id: string) => `/user/assignable/search?project=PAY&accountId=${id}&maxResults=1`;
  expect(await ids('app', question(people.member))).toEqual([people.member]);
  for (const id of [people.outsider, people.gone, people.reader])
    expect(await ids('app', question(id))).toEqual([]);
});

test('time zone and activity stand with each person; a hidden zone is shown as that of the site', async () => {
  world.jira.admin.updateUser(people.reader, { timeZone: 'Asia/Tokyo', timeZoneVisible: false });
  const path = `/user/bulk?${[people.outsider, people.reader, people.gone, 'nobody'].map((id) => `accountId=${id}`).join('&')}`;
  expect((await get('app', path)).body).toMatchObject({
    total: 3,
    values: [
      { accountId: people.outsider, timeZone: 'America/New_York', active: true },
      { accountId: people.reader, timeZone: 'Etc/UTC', active: true },
      { accountId: people.gone, active: false },
    ],
  });
  expect((await get('reader', '/myself')).body).toMatchObject({ timeZone: 'Asia/Tokyo' });
});

describe('permissions of a project', () => {
  const mine = async (who: Who, place: string) =>
    readPermissions(await get(who, `/mypermissions?permissions=ADMINISTER_PROJECTS&${place}`)).permissions[
      'ADMINISTER_PROJECTS'
    ]?.havePermission;

  test.each<[Who, boolean]>([
    ['lead', true],
    ['member', false],
    ['reader', false],
    ['app', true],
  ])('%s administers it: %s', async (who, expected) => {
    expect(await mine(who, 'projectKey=PAY')).toBe(expected);
    expect(await mine(who, `projectId=${projectIds.pay}`)).toBe(expected);
    const body = {
      projectPermissions: [{ permissions: ['ADMINISTER_PROJECTS'], projects: [10_000, 10_001, 99_999] }],
    };
    const { projectPermissions } = readGrants(
      await world.call(who, 'POST', `${api}/permissions/check`, body),
    );
    expect(projectPermissions[0]?.projects).toEqual(expected ? [10_000, 10_001] : []);
  });

  test('a project that one may not see does not exist', async () => {
    const path = `/mypermissions?permissions=ADMINISTER_PROJECTS&projectId=${projectIds.pay}`;
    expect((await get('outsider', path)).status).toBe(404);
  });

  test('an administrator may ask about a deactivated account, which may do nothing', async () => {
    const body = {
      accountId: people.gone,
      globalPermissions: ['USER_PICKER'],
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [10_001], projects: [10_000] }],
    };
    const reply = await world.call('admin', 'POST', `${api}/permissions/check`, body);
    expect(readGrants(reply)).toEqual({
      globalPermissions: [],
      projectPermissions: [{ permission: 'BROWSE_PROJECTS', issues: [], projects: [] }],
    });
    expect((await world.call('app', 'POST', `${api}/permissions/check`, body)).status).toBe(403);
  });
});
