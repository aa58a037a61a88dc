/** Projects: what a list gives with each, who finds which, and what happens to one that is archived, renamed or deleted. */
import { openWorkflow, standardStatuses } from '../../../sandbox/jira/standardSite';
import { readIssue, readProperty, readSearch } from '../../builders/jiraReplies';
import {
  buildJiraWorld,
  doc,
  people,
  projectIds,
  type JiraWorld,
  type PersonName,
} from '../../builders/jiraWorld';

const api = '/rest/api/3';
const SETTINGS = 'debrief.settings';
let world: JiraWorld;
beforeEach(() => {
  world = buildJiraWorld();
});

type Who = PersonName | 'app' | 'anonymous';
const call = (who: Who, method: string, path: string, body?: unknown) =>
  world.call(who, method, `${api}${path}`, body);
const search = (who: Who, jql: string) => call(who, 'POST', '/search/jql', { jql, fields: ['key'] });
const found = async (who: Who, jql: string) =>
  readSearch(await search(who, jql)).issues.map(({ key }) => key);

describe('the list of projects', () => {
  test('gives properties and the lead with each project to those who ask for them', async () => {
    world.jira.admin.setProjectProperty(projectIds.pay, SETTINGS, { reminders: true });
    world.jira.admin.setProjectProperty(projectIds.pay, 'other', 1);
    const plain = await call('app', 'GET', '/project/search');
    expect(plain.body).toMatchObject({ values: [{ key: 'OPS' }, { key: 'PAY', properties: {} }] });
    expect(JSON.stringify(plain.body)).not.toContain('"lead"');
    const whole = await call('app', 'GET', `/project/search?properties=${SETTINGS}&expand=lead`);
    expect(whole.body).toMatchObject({
      values: [
        { key: 'OPS', properties: {}, lead: { accountId: people.lead, active: true } },
        { key: 'PAY', properties: { [SETTINGS]: { reminders: true } }, lead: { timeZone: 'Europe/Berlin' } },
      ],
    });
    expect(JSON.stringify(whole.body)).not.toContain('"other"');
  });

  test('comes in pages', async () => {
    expect((await call('member', 'GET', '/project/search?startAt=1&maxResults=1')).body).toMatchObject({
      total: 2,
      isLast: true,
      startAt: 1,
      values: [{ key: 'PAY' }],
    });
  });

  test.each([
    ['expand=insight', 501],
    ['propertyQuery=[x].y=1', 501],
    ['status=asleep', 400],
    ['id=10000,10001', 400],
    [Array.from({ length: 51 }, (_, id) => `id=${String(id)}`).join('&'), 400],
    ['id=10000&id=10001', 200],
    ['keys=PAY&status=live&status=archived', 200],
  ])('asked for with %s is a %i', async (query, status) => {
    expect((await call('member', 'GET', `/project/search?${query}`)).status).toBe(status);
  });

  test('holds for an administrator of Jira also what is not theirs to browse, until they say browse', async () => {
    const keys = async (query: string) =>
      JSON.stringify((await call('admin', 'GET', `/project/search?${query}`)).body).match(/"key":"\w+"/g);
    expect(await keys('')).toHaveLength(2);
    expect(await keys('action=browse')).toBeNull();
  });
});

test('one project comes with its lead and the properties that were asked for', async () => {
  world.jira.admin.setProjectProperty(projectIds.pay, SETTINGS, { a: 1 });
  const path = `/project/${projectIds.pay}?expand=lead&properties=${SETTINGS}`;
  expect((await call('member', 'GET', path)).body).toMatchObject({
    key: 'PAY',
    lead: { accountId: people.lead },
    properties: { [SETTINGS]: { a: 1 } },
  });
});

describe('a property of a project', () => {
  const path = `/project/PAY/properties/${SETTINGS}`;

  test('takes 32,768 characters and not one more', async () => {
    expect((await call('lead', 'PUT', path, 'x'.repeat(32_766))).status).toBe(201);
    expect((await call('lead', 'PUT', path, 'x'.repeat(32_767))).status).toBe(400);
    expect(readProperty(await call('reader', 'GET', path)).value).toBe('x'.repeat(32_766));
  });

  test('is deleted by those who may write it, once', async () => {
    await call('lead', 'PUT', path, { a: 1 });
    expect((await call('member', 'DELETE', path)).status).toBe(403);
    expect((await call('lead', 'DELETE', path)).status).toBe(204);
    expect((await call('lead', 'DELETE', path)).status).toBe(404);
    expect((await call('lead', 'GET', path)).status).toBe(404);
  });

  test.each([
    ['PUT', ['read:jira-work', 'write:jira-work'], 403],
    ['PUT', ['manage:jira-project'], 201],
    ['GET', ['manage:jira-project'], 403],
  ])('%s with the scopes %j is a %i', async (method, scopes, status) => {
    const reply = await world.jira.handle({
      method,
      path: `${api}${path}`,
      headers: { 'content-type': 'application/json' },
      body: method === 'PUT' ? '{}' : undefined,
      caller: { kind: 'user', accountId: people.lead },
      origin: 'browser',
      scopes,
    });
    expect(reply.status).toBe(status);
  });
});

describe('an archived project', () => {
  beforeEach(() => {
    world.jira.admin.archiveProject(projectIds.pay);
  });

  test('is listed among the archived ones only, and still read', async () => {
    expect((await call('member', 'GET', '/project/search')).body).toMatchObject({ values: [{ key: 'OPS' }] });
    expect((await call('member', 'GET', '/project/search?status=archived')).body).toMatchObject({
      values: [{ key: 'PAY', archived: true }],
    });
    expect((await call('member', 'GET', '/project/PAY')).body).toMatchObject({ archived: true });
    expect((await call('member', 'GET', '/issue/PAY-2')).status).toBe(200);
  });

  test('is no value of a query, and its issues are in no result', async () => {
    expect((await search('member', 'project = PAY')).status).toBe(400);
    expect((await search('member', `project in (${projectIds.pay}, ${projectIds.ops})`)).status).toBe(400);
    expect(await found('member', 'created >= -1d')).toEqual(['OPS-1']);
  });

  test('takes no change of any kind', async () => {
    const ends = { inwardIssue: { key: 'PAY-2' }, outwardIssue: { key: 'OPS-1' } };
    const refused = await Promise.all([
      call('lead', 'PUT', '/issue/PAY-2', { update: { labels: [{ add: 'x' }] } }),
      call('lead', 'PUT', '/issue/PAY-2/properties/debrief.action', {}),
      call('lead', 'POST', '/issue/PAY-2/transitions', { transition: { id: '31' } }),
      call('lead', 'POST', '/issue/PAY-2/comment', { body: doc('x') }),
      call('lead', 'POST', '/issueLink', { type: { name: 'Relates' }, ...ends }),
      call('lead', 'DELETE', '/issue/PAY-2'),
      call('app', 'PUT', '/issue/PAY-2/assignee', { accountId: null }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 400));
    expect((await call('lead', 'PUT', `/project/PAY/properties/${SETTINGS}`, {})).status).toBe(404);
  });

  test('is as before once it is restored', async () => {
    world.jira.admin.restoreProject(projectIds.pay);
    expect(await found('member', 'project = PAY ORDER BY key')).toEqual(['PAY-1', 'PAY-2']);
  });
});

test('a project with a new key and name is found by both keys, and so are its issues', async () => {
  world.jira.admin.renameProject(projectIds.pay, { key: 'MONEY', name: 'Money' });
  expect((await call('member', 'GET', '/project/PAY')).body).toMatchObject({ key: 'MONEY', name: 'Money' });
  expect(readIssue(await call('member', 'GET', '/issue/PAY-2')).key).toBe('MONEY-2');
  expect(await found('member', 'project = PAY ORDER BY key')).toEqual(['MONEY-1', 'MONEY-2']);
  const made = await call('member', 'POST', '/issue', {
    fields: { project: { key: 'MONEY' }, issuetype: { id: '10002' }, summary: 'Next' },
  });
  expect(made.body).toMatchObject({ key: 'MONEY-4' });
});

test('a deleted project is gone with everything in it', async () => {
  world.jira.admin.setProjectProperty(projectIds.pay, SETTINGS, 1);
  world.jira.admin.deleteProject(projectIds.pay);
  const gone = [
    '/project/PAY',
    '/issue/PAY-2',
    `/project/${projectIds.pay}/properties/${SETTINGS}`,
    `/mypermissions?permissions=ADMINISTER_PROJECTS&projectId=${projectIds.pay}`,
  ];
  for (const path of gone) expect((await call('lead', 'GET', path)).status).toBe(404);
  expect((await search('lead', 'project = PAY')).status).toBe(400);
  expect((await call('lead', 'GET', '/project/search?status=deleted')).body).toMatchObject({ values: [] });
});

test('statuses that a workflow leads to tell their category, also one that has none', async () => {
  const { admin } = world.jira;
  admin.addStatus({ id: '10009', name: 'Parked', category: 'undefined' });
  admin.setStatus('PAY-2', '10009', { by: people.lead });
  const names = async () => JSON.stringify((await call('member', 'GET', '/status')).body);
  expect(await names()).not.toContain('Parked');
  expect((await call('member', 'GET', '/status/Parked')).status).toBe(404);
  const parking = { id: '51', name: 'Park', from: 'any', to: '10009' } as const;
  admin.updateProject(projectIds.pay, {
    workflow: { ...openWorkflow, transitions: [...openWorkflow.transitions, parking] },
  });
  expect((await call('member', 'GET', '/status')).body).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        id: standardStatuses.done,
        statusCategory: expect.objectContaining({ key: 'done' }),
      }),
      expect.objectContaining({
        id: '10009',
        statusCategory: expect.objectContaining({ id: 1, key: 'undefined', name: 'No Category' }),
      }),
    ]),
  );
  expect(readIssue(await call('member', 'GET', '/issue/PAY-2?fields=status')).fields).toMatchObject({
    status: { name: 'Parked', statusCategory: { key: 'undefined' } },
  });
  expect(await found('member', 'project = PAY AND statusCategory != Done')).toEqual(['PAY-1']);
  expect(await found('member', 'project = PAY AND statusCategory is EMPTY')).toEqual(['PAY-2']);
});
