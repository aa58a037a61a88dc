/** Changing issues: fields, verbs, steps of the workflow, comments, and the history that all this leaves. */
import { buildJiraWorld, doc, people, type JiraWorld, type PersonName } from '../../builders/jiraWorld';
import { readBulkChangelog, readChangelog, readIssue, readRefusal } from '../../builders/jiraReplies';

const api = '/rest/api/3';
let world: JiraWorld;
beforeEach(() => {
  world = buildJiraWorld();
});

const edit = (body: unknown, who: PersonName = 'member', key = 'PAY-2') =>
  world.call(who, 'PUT', `${api}/issue/${key}`, body);
const read = async (key = 'PAY-2') =>
  readIssue(await world.call('member', 'GET', `${api}/issue/${key}`)).fields;
const changes = async (key = 'PAY-2') => {
  const { values } = readChangelog(await world.call('member', 'GET', `${api}/issue/${key}/changelog`));
  return values.flatMap(({ items }) => items);
};
const move = (id: string, fields?: unknown, who: PersonName = 'member') =>
  world.call(who, 'POST', `${api}/issue/PAY-2/transitions`, { transition: { id }, fields });

test('labels are added and removed without touching the others', async () => {
  await edit({ fields: { labels: ['a', 'b'] } });
  await edit({ update: { labels: [{ add: 'c' }, { remove: 'a' }] } });
  expect((await read())['labels']).toEqual(['b', 'c']);
  expect((await changes()).map(({ fromString, toString }) => [fromString, toString])).toEqual([
    ['', 'a b'],
    ['a b', 'b c'],
  ]);
});

test('a due date is set, cleared with null, and both stand in the history', async () => {
  await edit({ fields: { duedate: '2026-12-01' } });
  await edit({ fields: { duedate: null } });
  expect((await read())['duedate']).toBeNull();
  expect((await changes()).map(({ from, to }) => [from, to])).toEqual([
    [null, '2026-12-01'],
    ['2026-12-01', null],
  ]);
});

test('an edit that changes nothing leaves no trace', async () => {
  world.clock.shift(1_000);
  expect((await edit({ fields: { summary: 'Card payments time out' } })).status).toBe(204);
  expect(await changes()).toEqual([]);
  expect((await read())['updated']).toBe('2026-11-12T09:00:00.000+0000');
});

test('the history names fields by id, people by account, and leaves the id of a parent out', async () => {
  await edit({
    fields: { assignee: { accountId: people.lead }, priority: { id: '1' } },
    update: { parent: [{ set: { none: true } }] },
  });
  const items = await changes();
  expect(items.map(({ field, fieldId }) => [field, fieldId])).toEqual([
    ['assignee', 'assignee'],
    ['priority', 'priority'],
    ['IssueParentAssociation', undefined],
  ]);
  expect(items[0]).toMatchObject({ from: people.member, fromString: 'Milo Member', to: people.lead });
  expect(items[2]).toMatchObject({ from: world.issues.epic, fromString: 'PAY-1', to: null, toString: null });
});

test('one wrong field refuses the whole edit', async () => {
  const reply = await edit({ fields: { summary: 'New', duedate: 'soon' } });
  expect(reply.status).toBe(400);
  expect(Object.keys(readRefusal(reply).errors)).toEqual(['duedate']);
  expect((await read())['summary']).toBe('Card payments time out');
});

test('status is no field of the edit screen', async () => {
  expect(Object.keys(readRefusal(await edit({ fields: { status: { id: '10002' } } })).errors)).toEqual([
    'status',
  ]);
});

test('who sees but may not edit gets 403, who does not see gets 404', async () => {
  expect((await edit({ fields: { summary: 'x' } }, 'reader')).status).toBe(403);
  expect((await edit({ fields: { summary: 'x' } }, 'outsider')).status).toBe(404);
  expect((await edit({ fields: { summary: 'x' } }, 'member', 'PAY-3')).status).toBe(404);
  expect((await world.call('reader', 'PUT', `${api}/issue/PAY-2/assignee`, { accountId: null })).status).toBe(
    403,
  );
});

test('only administrators may edit without a notification', async () => {
  const quietly = (who: PersonName) =>
    world.call(who, 'PUT', `${api}/issue/PAY-2?notifyUsers=false`, { fields: { summary: `By ${who}` } });
  expect((await quietly('member')).status).toBe(403);
  expect((await quietly('lead')).status).toBe(204);
});

describe('steps', () => {
  test('a done issue gets a resolution and its moment, an open one loses them', async () => {
    world.clock.shift(60_000);
    expect((await move('31')).status).toBe(204);
    expect(await read()).toMatchObject({
      status: { name: 'Done', statusCategory: { key: 'done' } },
      resolution: { name: 'Done' },
      resolutiondate: '2026-11-12T09:01:00.000+0000',
      statuscategorychangedate: '2026-11-12T09:01:00.000+0000',
    });
    await move('21');
    expect(await read()).toMatchObject({
      status: { name: 'In Progress' },
      resolution: null,
      resolutiondate: null,
    });
    expect((await changes()).map(({ field, fromString, toString }) => [field, fromString, toString])).toEqual(
      [
        ['status', 'To Do', 'Done'],
        ['resolution', null, 'Done'],
        ['status', 'Done', 'In Progress'],
        ['resolution', 'Done', null],
      ],
    );
  });

  test('a step takes the fields of its screen and no others', async () => {
    expect((await move('31', { resolution: { name: "Won't Do" } })).status).toBe(204);
    expect((await read())['resolution']).toMatchObject({ name: "Won't Do" });
    expect((await move('21', { resolution: { name: 'Done' } })).status).toBe(400);
  });

  test('a step that is not there, and one without the permission, are refused', async () => {
    expect((await move('999')).status).toBe(400);
    expect((await move('31', undefined, 'reader')).status).toBe(400);
    const offered = await world.call('reader', 'GET', `${api}/issue/PAY-2/transitions`);
    expect(offered.body).toMatchObject({ transitions: [] });
  });

  test('a workflow that allows a step only from one status offers it only there', async () => {
    world.jira.admin.updateProject('10000', {
      workflow: {
        initialStatusId: '10000',
        transitions: [
          { id: '1', name: 'Start', from: ['10000'], to: '10001' },
          { id: '2', name: 'Finish', from: ['10001'], to: '10002' },
        ],
      },
    });
    expect((await move('2')).status).toBe(400);
    expect((await move('1')).status).toBe(204);
    expect((await move('2')).status).toBe(204);
  });
});

describe('many histories at once', () => {
  test('are narrowed to the fields asked for, and leave out what one may not see', async () => {
    await edit({ fields: { duedate: '2026-12-01', summary: 'New' } });
    const reply = await world.call('member', 'POST', `${api}/changelog/bulkfetch`, {
      issueIdsOrKeys: ['PAY-1', 'PAY-2', 'PAY-3'],
      fieldIds: ['duedate'],
    });
    const { issueChangeLogs } = readBulkChangelog(reply);
    expect(issueChangeLogs.map(({ issueId }) => issueId)).toEqual([world.issues.incident]);
    expect(issueChangeLogs[0]?.changeHistories[0]?.items.map(({ field }) => field)).toEqual(['duedate']);
  });

  test('come in pages', async () => {
    for (const day of ['01', '02', '03']) await edit({ fields: { duedate: `2026-12-${day}` } });
    const page = (nextPageToken?: string) =>
      world.call('member', 'POST', `${api}/changelog/bulkfetch`, {
        issueIdsOrKeys: ['PAY-2'],
        maxResults: 2,
        nextPageToken,
      });
    const first = readBulkChangelog(await page());
    const second = readBulkChangelog(await page(first.nextPageToken));
    const count = ({ issueChangeLogs }: typeof first) => issueChangeLogs[0]?.changeHistories.length;
    expect([count(first), count(second), second.nextPageToken]).toEqual([2, 1, undefined]);
  });

  test('no issue, more than a thousand, or more than ten fields are refused', async () => {
    const ask = async (body: unknown) =>
      (await world.call('member', 'POST', `${api}/changelog/bulkfetch`, body)).status;
    expect(await ask({ issueIdsOrKeys: [] })).toBe(400);
    expect(await ask({ issueIdsOrKeys: Array.from({ length: 1_001 }, (_, index) => String(index)) })).toBe(
      400,
    );
    const fieldIds = Array.from({ length: 11 }, (_, index) => `f${String(index)}`);
    expect(await ask({ issueIdsOrKeys: ['PAY-1'], fieldIds })).toBe(400);
  });
});

describe('comments', () => {
  const comment = (body: unknown, who: PersonName = 'member') =>
    world.call(who, 'POST', `${api}/issue/PAY-2/comment`, { body });

  test('are documents; a string and an empty one are refused', async () => {
    expect((await comment(doc('Hello'))).status).toBe(201);
    expect((await comment('Hello')).status).toBe(400);
    expect((await comment(undefined)).status).toBe(400);
    expect((await comment(doc('x'.repeat(33_000)))).status).toBe(400);
  });

  test('need a permission, and belong to those who wrote them', async () => {
    expect((await comment(doc('Hello'), 'reader')).status).toBe(403);
    await comment(doc('By the lead'), 'lead');
    const change = (who: PersonName) =>
      world.call(who, 'PUT', `${api}/issue/PAY-2/comment/10000`, { body: doc('Changed') });
    expect((await change('member')).status).toBe(400);
    expect((await change('lead')).status).toBe(200);
  });
});

test('deleting takes sub-tasks only when told so, and everything of the issue with it', async () => {
  const sub = world.jira.admin.addIssue({
    projectId: '10000',
    typeId: '10004',
    summary: 'Below',
    parentId: world.issues.incident,
  });
  const remove = (query: string) => world.call('lead', 'DELETE', `${api}/issue/PAY-2${query}`);
  expect((await remove('')).status).toBe(400);
  expect((await remove('?deleteSubtasks=true')).status).toBe(204);
  expect((await world.call('lead', 'GET', `${api}/issue/${sub.id}`)).status).toBe(404);
  expect((await world.call('lead', 'GET', `${api}/issue/PAY-2`)).status).toBe(404);
});

test('a moved issue is found by its former key and shows its new one', async () => {
  world.jira.admin.updateIssue(world.issues.incident, {
    key: 'OPS-9',
    projectId: '10001',
    formerKeys: ['PAY-2'],
  });
  const reply = await world.call('member', 'GET', `${api}/issue/PAY-2`);
  expect(readIssue(reply).key).toBe('OPS-9');
});

test('a message about an issue is kept with those who would have got it', async () => {
  const reply = await world.call('member', 'POST', `${api}/issue/PAY-2/notify`, {
    subject: 'Due tomorrow',
    textBody: 'Two actions',
    to: { assignee: true, users: [{ accountId: people.outsider }, { accountId: people.lead }] },
    restrict: { permissions: [{ key: 'BROWSE' }] },
  });
  expect(reply.status).toBe(204);
  expect(world.jira.admin.notifications()).toMatchObject([
    { subject: 'Due tomorrow', sender: people.member, recipients: [people.lead, people.member] },
  ]);
  const nobody = await world.call('member', 'POST', `${api}/issue/PAY-2/notify`, { subject: 'x', to: {} });
  expect(nobody.status).toBe(400);
});
