/** Worlds tell what happened, by whom and when: the site then shows and finds it as if it had been done on that day. */
import { standardStatuses } from '../../../sandbox/jira/standardSite';
import { buildJiraWorld, people, projectIds, type JiraWorld } from '../../builders/jiraWorld';
import { linksOf, readBulkChangelog, readChangelog, readIssue, readSearch } from '../../builders/jiraReplies';

const api = '/rest/api/3';
const MONDAY = Date.UTC(2026, 10, 2, 8);
const DAY = 24 * 3_600_000;
const by = people.lead;
let world: JiraWorld;
beforeEach(() => {
  world = buildJiraWorld();
});

const { done, inProgress, toDo } = standardStatuses;
const fields = async (key = 'PAY-2') =>
  readIssue(await world.call('member', 'GET', `${api}/issue/${key}`)).fields;
const history = async (key = 'PAY-2') =>
  readChangelog(await world.call('member', 'GET', `${api}/issue/${key}/changelog`)).values;
const found = async (jql: string) => {
  const reply = await world.call('member', 'POST', `${api}/search/jql`, { jql, fields: ['key'] });
  return readSearch(reply).issues.map(({ key }) => key);
};

test('a due date moved in the past stands in the history of that day', async () => {
  const { admin } = world.jira;
  admin.setDueDate('PAY-2', '2026-11-05', { by, at: MONDAY });
  admin.setDueDate('PAY-2', '2026-11-20', { by: people.member, at: MONDAY + DAY });
  const entries = await history();
  expect(entries.map(({ created, items }) => [created, items[0]?.from, items[0]?.to])).toEqual([
    ['2026-11-02T08:00:00.000+0000', null, '2026-11-05'],
    ['2026-11-03T08:00:00.000+0000', '2026-11-05', '2026-11-20'],
  ]);
  expect((await fields())['updated']).toBe('2026-11-12T09:00:00.000+0000');
});

test('done and reopened: resolution, category and search follow each step', async () => {
  const { admin } = world.jira;
  admin.setStatus('PAY-2', done, { by, at: MONDAY });
  expect(await found('resolved >= "2026-11-02" AND resolved < "2026-11-03"')).toEqual(['PAY-2']);
  admin.setStatus('PAY-2', inProgress, { by, at: MONDAY + DAY });
  expect(await fields()).toMatchObject({
    resolution: null,
    resolutiondate: null,
    statuscategorychangedate: '2026-11-03T08:00:00.000+0000',
  });
  expect(await found('status was Done')).toEqual(['PAY-2']);
});

test('what is told later may have happened earlier', async () => {
  const { admin } = world.jira;
  admin.setStatus('PAY-2', done, { by, at: MONDAY + DAY });
  admin.setDueDate('PAY-2', '2026-12-01', { by, at: MONDAY });
  const bulk = await world.call('member', 'POST', `${api}/changelog/bulkfetch`, {
    issueIdsOrKeys: ['PAY-2'],
  });
  const shown = [await history(), readBulkChangelog(bulk).issueChangeLogs[0]?.changeHistories ?? []];
  for (const entries of shown)
    expect(entries.map(({ items }) => items[0]?.field)).toEqual(['duedate', 'status']);
});

test('a link is noted on both sides when it is made and when it goes', async () => {
  const { admin } = world.jira;
  const ends = { typeId: '10000', inwardIssueId: world.issues.epic, outwardIssueId: world.issues.incident };
  const { id } = admin.link(ends, { by, at: MONDAY });
  expect(admin.link(ends, { by, at: MONDAY }).id).toBe(id);
  const [link] = linksOf(await world.call('member', 'GET', `${api}/issue/PAY-2?fields=issuelinks`));
  expect(link).toMatchObject({
    type: { name: 'Blocks' },
    inwardIssue: { key: 'PAY-1', fields: { summary: 'Checkout is slow on Fridays' } },
  });
  admin.unlink(id, { by, at: MONDAY + DAY });
  expect(
    (await history()).map(({ items: [item] }) => [item?.field, item?.fieldId, item?.from, item?.to]),
  ).toEqual([
    ['Link', undefined, null, 'PAY-1'],
    ['Link', undefined, 'PAY-1', null],
  ]);
  expect((await history('PAY-1')).map(({ items: [item] }) => item?.toString ?? item?.fromString)).toEqual([
    'This issue blocks PAY-2',
    'This issue blocks PAY-2',
  ]);
});

describe('sprints', () => {
  const sprint = (id: string, state: 'closed' | 'active' | 'future') => ({
    id,
    name: `Sprint ${id}`,
    state,
    boardId: 1,
  });
  beforeEach(() => {
    world.jira.admin.addSprint(sprint('7', 'active'));
    world.jira.admin.addSprint(sprint('8', 'future'));
  });

  test('the field is told by its schema', async () => {
    const reply = await world.call('member', 'GET', `${api}/field`);
    expect(reply.body).toContainEqual(
      expect.objectContaining({
        id: 'customfield_10020',
        schema: expect.objectContaining({ custom: 'com.pyxis.greenhopper.jira:gh-sprint' }),
      }),
    );
  });

  test('an issue shows its sprints, keeps the closed ones, and its history carries ids', async () => {
    const { admin } = world.jira;
    admin.setSprint('PAY-2', '7', { by, at: MONDAY });
    admin.addSprint(sprint('7', 'closed'));
    admin.setSprint('PAY-2', '8', { by, at: MONDAY + DAY });
    expect((await fields())['customfield_10020']).toMatchObject([
      { id: 7, state: 'closed' },
      { id: 8, name: 'Sprint 8', state: 'future' },
    ]);
    admin.setSprint('PAY-2', null, { by, at: MONDAY + 2 * DAY });
    const items = (await history()).flatMap((entry) => entry.items);
    expect(items[0]).toMatchObject({ field: 'Sprint', fieldId: 'customfield_10020', fromString: '' });
    expect(items.map(({ from, to }) => [from, to])).toEqual([
      ['', '7'],
      ['7', '7, 8'],
      ['7, 8', '7'],
    ]);
    expect(items[1]?.toString).toBe('Sprint 7, Sprint 8');
    expect((await fields('PAY-1'))['customfield_10020']).toBeNull();
  });

  test('an edit takes one number', async () => {
    const screen = [...(world.jira.admin.projects()[0]?.createScreens['10005'] ?? [])];
    world.jira.admin.updateProject(projectIds.pay, {
      createScreens: { '10005': [...screen, { fieldId: 'customfield_10020', required: false }] },
    });
    const edit = async (value: unknown) =>
      (await world.call('member', 'PUT', `${api}/issue/PAY-2`, { fields: { customfield_10020: value } }))
        .status;
    expect([await edit([7]), await edit('7'), await edit(99), await edit(7)]).toEqual([400, 400, 400, 204]);
    expect((await fields())['customfield_10020']).toMatchObject([{ id: 7 }]);
  });

  test('searching by sprint is refused by name, never answered with nothing', async () => {
    const reply = await world.call('member', 'POST', `${api}/search/jql`, { jql: 'sprint in openSprints()' });
    expect(reply.status).toBe(400);
  });
});

test('a moved issue has a new key and is found by the old one', async () => {
  world.jira.admin.moveIssue('PAY-2', projectIds.ops, { by, at: MONDAY });
  const { key } = readIssue(await world.call('member', 'GET', `${api}/issue/PAY-2`));
  expect(key).toBe('OPS-2');
  expect(await found('project = OPS AND key = PAY-2')).toEqual(['OPS-2']);
  const items = (await history('OPS-2')).flatMap((entry) => entry.items);
  expect(items.map(({ field, from, fromString, to }) => [field, from, fromString, to])).toEqual([
    ['Key', null, 'PAY-2', null],
    ['project', projectIds.pay, 'Payments', projectIds.ops],
  ]);
  expect(items[0]?.toString).toBe('OPS-2');
});

test('a deleted issue is gone from reads, links, searches and bulk answers', async () => {
  const { admin } = world.jira;
  admin.link(
    { typeId: '10003', inwardIssueId: world.issues.epic, outwardIssueId: world.issues.incident },
    { by },
  );
  admin.deleteIssue('PAY-2');
  expect((await world.call('member', 'GET', `${api}/issue/PAY-2`)).status).toBe(404);
  expect(linksOf(await world.call('member', 'GET', `${api}/issue/PAY-1?fields=issuelinks`))).toEqual([]);
  expect(await found('project = PAY')).toEqual(['PAY-1']);
  const bulk = await world.call('member', 'POST', `${api}/issue/bulkfetch`, {
    issueIdsOrKeys: [world.issues.incident, 'PAY-1'],
  });
  expect(bulk.body).toMatchObject({
    issues: [{ key: 'PAY-1' }],
    issueErrors: [{ id: world.issues.incident }],
  });
  const logs = await world.call('member', 'POST', `${api}/changelog/bulkfetch`, {
    issueIdsOrKeys: [world.issues.incident],
  });
  expect(readBulkChangelog(logs).issueChangeLogs).toEqual([]);
});

test('a closed account is a former user wherever it is still named', async () => {
  world.jira.admin.setStatus('PAY-2', toDo, { by: people.member });
  world.jira.admin.setDueDate('PAY-2', '2026-12-01', { by: people.member });
  world.jira.admin.closeAccount(people.member);
  const issue = readIssue(await world.call('lead', 'GET', `${api}/issue/PAY-2`));
  expect(issue.fields['assignee']).toMatchObject({
    accountId: people.member,
    displayName: 'Former user',
    active: false,
  });
  const bulk = await world.call('lead', 'GET', `${api}/user/bulk?accountId=${people.member}`);
  expect(bulk.body).toMatchObject({ values: [] });
  expect((await world.call('lead', 'GET', `${api}/user?accountId=${people.member}`)).status).toBe(404);
  expect((await world.call('member', 'GET', `${api}/myself`)).status).toBe(401);
  const log = await world.call('lead', 'GET', `${api}/issue/PAY-2/changelog`);
  expect(log.body).toMatchObject({ values: [{ author: { displayName: 'Former user' } }] });
});
