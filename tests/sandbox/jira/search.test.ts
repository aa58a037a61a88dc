/** Searching: pages, tokens, limits, the property index and the time by which all of it is late. */
import { buildJiraWorld, type JiraWorld } from '../../builders/jiraWorld';
import { readIssue, readSearch } from '../../builders/jiraReplies';

const api = '/rest/api/3';
const DAY_MS = 86_400_000;
let world: JiraWorld;
beforeEach(() => {
  world = buildJiraWorld();
});

const search = (body: unknown) => world.call('member', 'POST', `${api}/search/jql`, body);
const idsOf = async (body: unknown) => readSearch(await search(body)).issues.map(({ id }) => id);
const statusOf = async (body: unknown) => (await search(body)).status;
const addTasks = (count: number): void =>
  world.jira.admin.bulk(() => {
    for (let number = 0; number < count; number += 1)
      world.jira.admin.addIssue({ projectId: '10000', typeId: '10002', summary: `Task ${String(number)}` });
  });
const setProperty = (value: unknown) =>
  world.call('member', 'PUT', `${api}/issue/PAY-1/properties/debrief.review`, value);

describe('pages', () => {
  test('hold up to 5,000 ids, and up to 100 issues with fields', async () => {
    addTasks(250);
    expect(await idsOf({ jql: 'project = PAY', maxResults: 5_000 })).toHaveLength(252);
    expect(await idsOf({ jql: 'project = PAY', maxResults: 5_000, fields: ['summary'] })).toHaveLength(100);
    expect(await idsOf({ jql: 'project = PAY' })).toHaveLength(50);
  });

  test('together hold every issue once', async () => {
    addTasks(250);
    const seen: string[] = [];
    let nextPageToken: string | undefined;
    do {
      const page = readSearch(
        await search({ jql: 'project = PAY ORDER BY key', maxResults: 100, fields: ['key'], nextPageToken }),
      );
      seen.push(...page.issues.map(({ id }) => id));
      nextPageToken = page.nextPageToken;
      expect(page.isLast).toBe(nextPageToken === undefined);
    } while (nextPageToken !== undefined);
    expect([seen.length, new Set(seen).size]).toEqual([252, 252]);
  });

  test('a token is good for its own search and for seven days', async () => {
    const jql = 'project = PAY';
    const { nextPageToken } = readSearch(await search({ jql, maxResults: 1 }));
    expect(await statusOf({ jql, nextPageToken })).toBe(200);
    expect(await statusOf({ jql: 'project = PAY AND duedate is EMPTY', nextPageToken })).toBe(400);
    expect(await statusOf({ jql, nextPageToken: 'nonsense' })).toBe(400);
    world.clock.shift(7 * DAY_MS + 1);
    expect(await statusOf({ jql, nextPageToken })).toBe(400);
  });
});

describe('limits', () => {
  test('a search needs a restriction; ordering alone is none', async () => {
    expect(await statusOf({ jql: 'ORDER BY key' })).toBe(400);
    expect(await statusOf({ jql: '' })).toBe(400);
    expect(await statusOf({})).toBe(400);
  });

  test('seven sort fields are taken, eight are not', async () => {
    const seven = 'key, created, updated, summary, duedate, priority, status';
    expect(await statusOf({ jql: `project = PAY ORDER BY ${seven}` })).toBe(200);
    expect(await statusOf({ jql: `project = PAY ORDER BY ${seven}, assignee` })).toBe(400);
  });

  test('five properties and fifty ids to reconcile are taken, one more is not', async () => {
    const jql = 'project = PAY';
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `p${String(index)}`);
    const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
    expect([
      await statusOf({ jql, properties: keys(5) }),
      await statusOf({ jql, properties: keys(6) }),
    ]).toEqual([200, 400]);
    expect([
      await statusOf({ jql, reconcileIssues: ids(50) }),
      await statusOf({ jql, reconcileIssues: ids(51) }),
    ]).toEqual([200, 400]);
    expect(await statusOf({ jql, reconcileIssues: ['PAY-1'] })).toBe(400);
  });

  test('a member that the call does not have is refused', async () => {
    expect(await statusOf({ jql: 'project = PAY', startAt: 50 })).toBe(400);
  });

  test('the old search is gone', async () => {
    expect((await world.call('member', 'GET', `${api}/search?jql=x`)).status).toBe(410);
    expect((await world.call('member', 'POST', `${api}/search`, { jql: 'x' })).status).toBe(410);
  });
});

describe('properties', () => {
  test('are found by alias and by path, one by one of a list', async () => {
    await setProperty({ status: 'open', labels: ['handoff', 'alerting'] });
    for (const jql of [
      'reviewStatus = open',
      'reviewFactor = handoff',
      'reviewFactor in (alerting, other)',
      'issue.property[debrief.review].status = open',
    ])
      expect(await idsOf({ jql })).toEqual([world.issues.epic]);
    expect(await idsOf({ jql: 'reviewFactor = hand' })).toEqual([]);
  });

  test('are no longer found by a value that was replaced or deleted', async () => {
    await setProperty({ status: 'open' });
    await setProperty({ status: 'closed' });
    expect([
      await idsOf({ jql: 'reviewStatus = open' }),
      await idsOf({ jql: 'reviewStatus = closed' }),
    ]).toEqual([[], [world.issues.epic]]);
    await world.call('member', 'DELETE', `${api}/issue/PAY-1/properties/debrief.review`);
    expect(await idsOf({ jql: 'reviewStatus = closed' })).toEqual([]);
  });

  test('that no manifest declares are refused, never silently empty', async () => {
    await world.call('member', 'PUT', `${api}/issue/PAY-1/properties/other`, { a: 1 });
    expect(await statusOf({ jql: 'issue.property[other].a = 1' })).toBe(400);
  });

  test('come with the rows that ask for them', async () => {
    await setProperty({ status: 'open' });
    const { issues } = readSearch(await search({ jql: 'key = PAY-1', properties: ['debrief.review'] }));
    expect(issues).toEqual([{ id: world.issues.epic, properties: { 'debrief.review': { status: 'open' } } }]);
  });

  test('are bounded in size and key', async () => {
    const put = async (key: string, value: unknown) =>
      (await world.call('member', 'PUT', `${api}/issue/PAY-1/properties/${key}`, value)).status;
    expect(await put('fits', 'x'.repeat(32_766))).toBe(201);
    expect(await put('large', 'x'.repeat(32_767))).toBe(400);
    expect(await put('k'.repeat(255), 1)).toBe(201);
    expect(await put('k'.repeat(256), 1)).toBe(400);
    expect(await put('empty', undefined)).toBe(400);
  });
});

describe('lateness', () => {
  beforeEach(() => {
    world.jira.searchLagMs = 10_000;
  });

  test('a property, a change and a deletion are all late by the same time', async () => {
    await setProperty({ status: 'open' });
    await world.call('member', 'PUT', `${api}/issue/PAY-2`, { fields: { labels: ['late'] } });
    await world.call('lead', 'DELETE', `${api}/issue/PAY-3`);
    const state = async () => [
      (await idsOf({ jql: 'reviewStatus = open' })).length,
      (await idsOf({ jql: 'labels = late' })).length,
      readSearch(await world.call('lead', 'POST', `${api}/search/jql`, { jql: 'project = PAY' })).issues
        .length,
    ];
    expect(await state()).toEqual([0, 0, 3]);
    world.clock.shift(9_999);
    expect(await state()).toEqual([0, 0, 3]);
    world.clock.shift(1);
    expect(await state()).toEqual([1, 1, 2]);
  });

  test('a page shows what the index knows, not what is true by now', async () => {
    await world.call('member', 'PUT', `${api}/issue/PAY-2`, { fields: { summary: 'Renamed' } });
    const summary = async (more: object) =>
      readSearch(await search({ jql: 'key = PAY-2', fields: ['summary'], ...more })).issues[0]?.fields?.[
        'summary'
      ];
    expect(await summary({})).toBe('Card payments time out');
    expect(await summary({ reconcileIssues: [Number(world.issues.incident)] })).toBe('Renamed');
    expect(readIssue(await world.call('member', 'GET', `${api}/issue/PAY-2`)).fields['summary']).toBe(
      'Renamed',
    );
  });

  test('two changes in a row become known one after the other', async () => {
    await setProperty({ status: 'open' });
    world.clock.shift(6_000);
    await setProperty({ status: 'closed' });
    world.clock.shift(4_000);
    expect(await idsOf({ jql: 'reviewStatus = open' })).toEqual([world.issues.epic]);
    world.clock.shift(6_000);
    expect(await idsOf({ jql: 'reviewStatus = open' })).toEqual([]);
  });

  test('an id to reconcile is found as it is now, also when its match is new or gone', async () => {
    await setProperty({ status: 'open' });
    const reconcileIssues = [Number(world.issues.epic)];
    expect(await idsOf({ jql: 'reviewStatus = open', reconcileIssues })).toEqual([world.issues.epic]);
    world.clock.shift(20_000);
    await setProperty({ status: 'closed' });
    expect(await idsOf({ jql: 'reviewStatus = open' })).toEqual([world.issues.epic]);
    expect(await idsOf({ jql: 'reviewStatus = open', reconcileIssues })).toEqual([]);
  });

  test('seeding in bulk is searchable at once', async () => {
    addTasks(3);
    expect(await idsOf({ jql: 'summary ~ "Task 2"' })).toHaveLength(1);
  });
});
