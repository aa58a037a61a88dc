/** What jobs over many issues lean on: histories in bulk, labels and properties changed by the app and by people. */
import { buildJiraWorld, people, type JiraWorld } from '../../builders/jiraWorld';
import { readBulkChangelog, readIssue, readProperty } from '../../builders/jiraReplies';

const api = '/rest/api/3';
const MONDAY = Date.UTC(2026, 10, 2, 8);
const HOUR = 3_600_000;
const by = people.lead;
let world: JiraWorld;
beforeEach(() => {
  world = buildJiraWorld();
});

const fetched = async (body: object, who: 'app' | 'member' = 'member') =>
  readBulkChangelog(await world.call(who, 'POST', `${api}/changelog/bulkfetch`, body));
const status = async (issueIdsOrKeys: readonly string[], more: object = {}) =>
  (await world.call('app', 'POST', `${api}/changelog/bulkfetch`, { issueIdsOrKeys, ...more })).status;

describe('histories in bulk', () => {
  test('come by moment over all issues, in pages that may cut through the history of one', async () => {
    const { admin } = world.jira;
    admin.setDueDate('PAY-2', '2026-11-05', { by, at: MONDAY });
    admin.setDueDate('PAY-1', '2026-11-05', { by, at: MONDAY + HOUR });
    admin.setDueDate('PAY-2', '2026-11-06', { by, at: MONDAY + 2 * HOUR });
    const seen: string[][] = [];
    let nextPageToken: string | undefined;
    do {
      const page = await fetched({ issueIdsOrKeys: ['PAY-1', 'PAY-2'], maxResults: 2, nextPageToken });
      seen.push(page.issueChangeLogs.map((log) => `${log.issueId}: ${String(log.changeHistories.length)}`));
      nextPageToken = page.nextPageToken;
    } while (nextPageToken !== undefined);
    const { epic, incident } = world.issues;
    expect(seen).toEqual([[`${incident}: 1`, `${epic}: 1`], [`${incident}: 1`]]);
  });

  test('leave out what is not seen, and with field ids everything that has none', async () => {
    const { admin } = world.jira;
    const { epic, incident, secret } = world.issues;
    admin.link({ typeId: '10000', inwardIssueId: epic, outwardIssueId: incident }, { by });
    admin.changeIssue('PAY-2', { parentId: null, duedate: '2026-11-05' }, { by });
    admin.setDueDate('PAY-3', '2026-11-05', { by });
    const issueIdsOrKeys = [incident, secret];
    const all = await fetched({ issueIdsOrKeys });
    expect(all.issueChangeLogs.map(({ issueId }) => issueId)).toEqual([incident]);
    const fields = (page: typeof all) =>
      page.issueChangeLogs.flatMap(({ changeHistories }) =>
        changeHistories.flatMap(({ items }) => items.map(({ field }) => field)),
      );
    expect(fields(all)).toEqual(['Link', 'duedate', 'IssueParentAssociation']);
    expect(fields(await fetched({ issueIdsOrKeys, fieldIds: ['duedate'] }, 'app'))).toEqual(['duedate']);
  });

  test('are asked for a thousand issues and ten fields at most', async () => {
    const keys = Array.from({ length: 1_001 }, (_, index) => String(index));
    const ids = Array.from({ length: 11 }, (_, index) => `field${String(index)}`);
    expect([await status(keys), await status(keys.slice(1))]).toEqual([400, 200]);
    expect([await status(['1'], { fieldIds: ids }), await status(['1'], { fieldIds: ids.slice(1) })]).toEqual(
      [400, 200],
    );
    expect(await status(['1'], { nextPageToken: 'nonsense' })).toBe(400);
  });
});

test.each(['app', 'member'] as const)('labels are changed by %s without touching the others', async (who) => {
  const edit = (body: object) => world.call(who, 'PUT', `${api}/issue/PAY-1`, body);
  const update = { labels: [{ add: 'factor-handoff' }, { remove: 'launch' }] };
  expect((await edit({ update })).status).toBe(204);
  expect((await edit({ update })).status).toBe(204);
  const { fields } = readIssue(await world.call('member', 'GET', `${api}/issue/PAY-1?fields=labels`));
  expect(fields).toEqual({ labels: ['factor-handoff'] });
  expect((await edit({ update: { labels: [{ add: 'two words' }] } })).status).toBe(400);
});

test('the app writes a property of an issue that it sees, and of no other', async () => {
  const put = async (key: string) =>
    (await world.call('app', 'PUT', `${api}/issue/${key}/properties/debrief.review`, { labels: ['a'] }))
      .status;
  expect([await put('PAY-1'), await put('PAY-1'), await put('PAY-3'), await put('NO-1')]).toEqual([
    201, 200, 404, 404,
  ]);
  const read = await world.call('member', 'GET', `${api}/issue/PAY-1/properties/debrief.review`);
  expect(readProperty(read).value).toEqual({ labels: ['a'] });
});

test('a linked issue shows its own short form, and only to those who see it', async () => {
  const { admin } = world.jira;
  const { epic, incident, secret } = world.issues;
  admin.link({ typeId: '10000', inwardIssueId: incident, outwardIssueId: epic }, { by });
  admin.link({ typeId: '10000', inwardIssueId: secret, outwardIssueId: epic }, { by });
  admin.changeIssue('PAY-2', { priorityId: '1' }, { by });
  const links = async (who: 'member' | 'lead' | 'app') =>
    readIssue(await world.call(who, 'GET', `${api}/issue/PAY-1?fields=issuelinks`)).fields['issuelinks'];
  expect(await links('member')).toMatchObject([
    {
      type: { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
      inwardIssue: {
        key: 'PAY-2',
        fields: {
          summary: 'Card payments time out',
          status: { statusCategory: { key: 'new' } },
          priority: { id: '1' },
          issuetype: { name: 'Incident' },
        },
      },
    },
  ]);
  expect(await links('app')).toHaveLength(1);
  expect(await links('lead')).toHaveLength(2);
  const { fields } = readIssue(await world.call('member', 'GET', `${api}/issue/PAY-2?fields=parent`));
  expect(fields).toMatchObject({ parent: { key: 'PAY-1', fields: { status: { name: 'To Do' } } } });
});
