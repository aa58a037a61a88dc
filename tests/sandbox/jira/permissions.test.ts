/** A person sees what Jira lets that person see: in reads, searches, links, lists and refusals alike. */
import { APP_ROLE } from '../../../sandbox/jira/permissions';
import {
  buildJiraWorld,
  people,
  SECURITY_LEVEL,
  type JiraWorld,
  type PersonName,
} from '../../builders/jiraWorld';
import { linksOf, readBulkFetch, readGrants, readPermissions, readSearch } from '../../builders/jiraReplies';

const api = '/rest/api/3';
let world: JiraWorld;
beforeEach(() => {
  world = buildJiraWorld();
});

type Who = PersonName | 'app' | 'anonymous';
const statusOf = async (who: Who, path: string) => (await world.call(who, 'GET', `${api}${path}`)).status;
const found = async (who: Who, jql: string) => {
  const reply = await world.call(who, 'POST', `${api}/search/jql`, { jql, fields: ['key'] });
  return readSearch(reply)
    .issues.map(({ key }) => key)
    .sort();
};

test.each<[Who, number, number]>([
  ['lead', 200, 200],
  ['member', 200, 404],
  ['reader', 200, 404],
  ['outsider', 404, 404],
  ['anonymous', 404, 404],
  ['app', 200, 404],
])('%s reads an ordinary issue with %i and a restricted one with %i', async (who, ordinary, restricted) => {
  expect(await statusOf(who, '/issue/PAY-2')).toBe(ordinary);
  expect(await statusOf(who, '/issue/PAY-3')).toBe(restricted);
});

test.each<[Who, string, boolean]>([
  ['member', 'create', true],
  ['reader', 'create', false],
  ['reader', 'browse', true],
  ['outsider', 'view', false],
])('projects in which %s may %s hold PAY: %s', async (who, action, expected) => {
  const reply = await world.call(who, 'GET', `${api}/project/search?action=${action}`);
  expect(JSON.stringify(reply.body).includes('"PAY"')).toBe(expected);
});

test('an action that Jira does not know is refused', async () => {
  expect(await statusOf('member', '/project/search?action=paint')).toBe(400);
});

test('a deactivated or unknown account is not signed in', async () => {
  expect(await statusOf('gone', '/issue/PAY-1')).toBe(401);
  const reply = await world.jira.handle({
    method: 'GET',
    path: `${api}/myself`,
    headers: {},
    caller: { kind: 'user', accountId: 'nobody' },
    origin: 'http',
  });
  expect(reply.status).toBe(401);
});

test('a restricted issue is in nobody else’s search, count, list or link', async () => {
  world.jira.admin.addLink({
    typeId: '10003',
    inwardIssueId: world.issues.secret,
    outwardIssueId: world.issues.epic,
  });
  expect(await found('lead', 'project = PAY')).toEqual(['PAY-1', 'PAY-2', 'PAY-3']);
  expect(await found('member', 'project = PAY')).toEqual(['PAY-1', 'PAY-2']);
  expect(await found('member', 'issuekey = PAY-1 OR summary ~ supplier')).toEqual(['PAY-1']);
  const count = await world.call('member', 'POST', `${api}/search/approximate-count`, {
    jql: 'project = PAY',
  });
  expect(count.body).toEqual({ count: 2 });
  const many = await world.call('member', 'POST', `${api}/issue/bulkfetch`, {
    issueIdsOrKeys: ['PAY-1', 'PAY-3', 'NO-1'],
    fields: ['issuelinks'],
  });
  const { issues, issueErrors } = readBulkFetch(many);
  expect([issues.map(({ key }) => key), issueErrors.map(({ id }) => id)]).toEqual([
    ['PAY-1'],
    ['PAY-3', 'NO-1'],
  ]);
  expect(linksOf(await world.call('member', 'GET', `${api}/issue/PAY-1`))).toEqual([]);
  expect(linksOf(await world.call('lead', 'GET', `${api}/issue/PAY-1`))).toHaveLength(1);
});

test('naming a restricted issue in a query says what naming an absent one says', async () => {
  const ask = (jql: string) => world.call('member', 'POST', `${api}/search/jql`, { jql });
  const [hidden, absent] = [await ask('parent = PAY-3'), await ask('parent = PAY-999')];
  expect(hidden.status).toBe(absent.status);
  expect(JSON.stringify(hidden.body).replace('PAY-3', 'X')).toBe(
    JSON.stringify(absent.body).replace('PAY-999', 'X'),
  );
});

test('restricting an issue takes it out of pages that are still being read', async () => {
  const jql = 'project = PAY ORDER BY key';
  const first = await world.call('member', 'POST', `${api}/search/jql`, { jql, maxResults: 1 });
  world.jira.admin.updateIssue(world.issues.incident, { securityLevelId: SECURITY_LEVEL });
  const next = await world.call('member', 'POST', `${api}/search/jql`, {
    jql,
    nextPageToken: readSearch(first).nextPageToken,
  });
  expect(readSearch(next).issues).toEqual([]);
});

test('the app sees a restricted issue only when the level names its role', async () => {
  const project = world.jira.admin.projects().find(({ key }) => key === 'PAY');
  const members = [{ to: 'role', role: APP_ROLE }] as const;
  expect(project?.securityLevels).toHaveLength(1);
  world.jira.admin.updateProject('10000', { securityLevels: [{ id: SECURITY_LEVEL, name: 'x', members }] });
  expect(await statusOf('app', '/issue/PAY-3')).toBe(200);
});

test('a permission for reporters holds in the project, and on their own issues only', async () => {
  const project = world.jira.admin.projects().find(({ key }) => key === 'PAY');
  world.jira.admin.updateProject('10000', {
    permissions: { ...project?.permissions, EDIT_ISSUES: [{ to: 'reporter' }] },
  });
  const mine = async (place: string) =>
    readPermissions(
      await world.call('member', 'GET', `${api}/mypermissions?permissions=EDIT_ISSUES&${place}`),
    ).permissions['EDIT_ISSUES']?.havePermission;
  expect([await mine('projectKey=PAY'), await mine('issueKey=PAY-2')]).toEqual([true, false]);
  const grants = readGrants(
    await world.call('member', 'POST', `${api}/permissions/check`, {
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [10_001], projects: [10_000] }],
    }),
  );
  expect(grants.projectPermissions).toEqual([{ permission: 'EDIT_ISSUES', issues: [], projects: [10_000] }]);
});

test('checking many: unknown ids are ignored, somebody else is for administrators', async () => {
  const check = (who: PersonName, body: unknown) => world.call(who, 'POST', `${api}/permissions/check`, body);
  const body = {
    accountId: people.member,
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [10_000, 10_002, 99_999] }],
  };
  expect((await check('lead', body)).status).toBe(403);
  expect(readGrants(await check('admin', body)).projectPermissions).toEqual([
    { permission: 'BROWSE_PROJECTS', issues: [10_000], projects: [] },
  ]);
  expect((await check('member', body)).status).toBe(200);
});

test('project properties are written by those who administer the project only', async () => {
  const put = async (who: PersonName) =>
    (await world.call(who, 'PUT', `${api}/project/PAY/properties/debrief.settings`, { a: 1 })).status;
  expect([await put('member'), await put('lead'), await put('admin'), await put('outsider')]).toEqual([
    403, 201, 200, 404,
  ]);
});

test('issue properties are read by those who see the issue and written by those who edit it', async () => {
  const put = async (who: Who) =>
    (await world.call(who, 'PUT', `${api}/issue/PAY-1/properties/p`, { a: 1 })).status;
  expect([await put('reader'), await put('outsider'), await put('member')]).toEqual([403, 404, 201]);
  expect(await statusOf('reader', '/issue/PAY-1/properties/p')).toBe(200);
  expect(await statusOf('outsider', '/issue/PAY-1/properties/p')).toBe(404);
});

test('an archived project is read one by one, found by no search and changed by nobody', async () => {
  world.jira.admin.updateProject('10000', { archived: true });
  expect(await statusOf('member', '/issue/PAY-1')).toBe(200);
  expect(await found('member', 'summary ~ checkout')).toEqual([]);
  const edit = await world.call('lead', 'PUT', `${api}/issue/PAY-1`, { fields: { summary: 'x' } });
  expect(edit.status).toBe(400);
});

test('an e-mail address is shown only where its owner shows it', async () => {
  const reply = await world.call('member', 'GET', `${api}/user/search?query=r`);
  expect(reply.body).toMatchObject([{ accountId: people.reader }]);
  expect(JSON.stringify(reply.body)).not.toContain('@');
});
