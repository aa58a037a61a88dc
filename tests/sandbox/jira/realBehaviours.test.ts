/**
 * What has been seen on real Jira Cloud sites, fact by fact. Where the sandbox is knowingly stricter, the name of the
 * test says so.
 */
import * as z from 'zod';
import { buildJiraWorld, doc, people, type JiraWorld } from '../../builders/jiraWorld';
import {
  linksOf,
  readChangelog,
  readCreated,
  readIssue,
  readKeys,
  readPeople,
  readPermissions,
  readProperty,
  readSearch,
} from '../../builders/jiraReplies';

const api = '/rest/api/3';
let world: JiraWorld;
beforeEach(() => {
  world = buildJiraWorld();
});

const search = (body: unknown) => world.call('member', 'POST', `${api}/search/jql`, body);
const searchByGet = (jql: string) =>
  world.call('member', 'GET', `${api}/search/jql?jql=${encodeURIComponent(jql)}`);
const createTask = (summary = 'A task') =>
  world.call('member', 'POST', `${api}/issue`, {
    fields: { project: { key: 'PAY' }, issuetype: { id: '10002' }, summary },
  });

describe('search', () => {
  test('without a list of fields a row carries its id and nothing else', async () => {
    const { issues } = readSearch(await search({ jql: 'key = PAY-1' }));
    expect(issues).toEqual([{ id: world.issues.epic }]);
    expect(readSearch(await searchByGet('key = PAY-1')).issues).toEqual([{ id: world.issues.epic }]);
  });

  test('asking for one field gives exactly that field', async () => {
    const { issues } = readSearch(await search({ jql: 'key = PAY-1', fields: ['summary'] }));
    expect(issues[0]?.fields).toEqual({ summary: 'Checkout is slow on Fridays' });
  });

  test('pages follow one another by token; the last one has none, and no page tells a total', async () => {
    const first = await search({ jql: 'project = PAY ORDER BY key', maxResults: 1 });
    const token = readSearch(first).nextPageToken;
    expect(token).toBeDefined();
    const last = await search({ jql: 'project = PAY ORDER BY key', maxResults: 1, nextPageToken: token });
    expect(readSearch(last).nextPageToken).toBeUndefined();
    expect(readSearch(last).isLast).toBe(true);
    expect([first.body, last.body].filter((body) => JSON.stringify(body).includes('total'))).toEqual([]);
    expect([first, last].flatMap((page) => readSearch(page).issues.map(({ id }) => id))).toEqual([
      world.issues.epic,
      world.issues.incident,
    ]);
  });

  test('a new issue is found later than it can be read; naming it finds it at once', async () => {
    world.jira.searchLagMs = 5_000;
    const { id, key } = readCreated(await createTask('Lagging behind'));
    const jql = 'summary ~ "lagging"';
    expect((await world.call('member', 'GET', `${api}/issue/${key}`)).status).toBe(200);
    expect(readSearch(await search({ jql })).issues).toEqual([]);
    expect(readSearch(await search({ jql, reconcileIssues: [Number(id)] })).issues).toEqual([{ id }]);
    world.clock.shift(5_000);
    expect(readSearch(await search({ jql })).issues).toEqual([{ id }]);
  });

  test('bare words are a text search in the GET form: 200 and no issues', async () => {
    const reply = await searchByGet('this is not jql');
    expect(reply.status).toBe(200);
    expect(readSearch(reply).issues).toEqual([]);
  });

  test('words that are a query are read as one in the GET form', async () => {
    const { issues } = readSearch(await searchByGet('assignee is EMPTY'));
    expect(issues.map(({ id }) => id).sort()).toEqual([world.issues.epic, world.issues.task]);
  });

  test('a string that does not end is a 400', async () => {
    expect((await searchByGet('project = "unterminated')).status).toBe(400);
  });

  test('a query that nothing matches is a 200 with an empty list', async () => {
    const reply = await search({ jql: 'project = PAY AND summary ~ "nothing like it"' });
    expect([reply.status, readSearch(reply).issues]).toEqual([200, []]);
  });

  test('the approximate count is an object with a count', async () => {
    const reply = await world.call('member', 'POST', `${api}/search/approximate-count`, {
      jql: 'project = PAY',
    });
    expect(reply.body).toEqual({ count: 2 });
  });

  test('matching answers every query by itself, and an unknown project matches nothing without an error', async () => {
    const reply = await world.call('member', 'POST', `${api}/jql/match`, {
      issueIds: [Number(world.issues.epic), Number(world.issues.task)],
      jqls: ['project = PAY', 'project = NONE'],
    });
    expect(reply.body).toEqual({
      matches: [
        { matchedIssues: [Number(world.issues.epic)], errors: [] },
        { matchedIssues: [], errors: [] },
      ],
    });
  });

  test('parsing tells an unknown field within its own query and answers 200 overall', async () => {
    const reply = await world.call('member', 'POST', `${api}/jql/parse?validation=strict`, {
      queries: ['project = PAY', 'nosuchfield = 1'],
    });
    const shape = z.object({ queries: z.array(z.object({ errors: z.array(z.string()).optional() })) });
    const { queries } = shape.parse(reply.body);
    expect([reply.status, queries.map(({ errors }) => errors?.length ?? 0)]).toEqual([200, [0, 1]]);
  });

  test('parsing without validation gives a structure on a real site; the sandbox says 501', async () => {
    const body = { queries: ['project = PAY'] };
    expect((await world.call('member', 'POST', `${api}/jql/parse?validation=none`, body)).status).toBe(501);
  });
});

describe('issues', () => {
  test('creating answers 201 with id, key and address', async () => {
    const reply = await createTask();
    const { id, key, self } = readCreated(reply);
    expect([reply.status, key, self.endsWith(`/rest/api/3/issue/${id}`)]).toEqual([201, 'PAY-4', true]);
  });

  test('an issue is the same by key and by id', async () => {
    const byKey = await world.call('member', 'GET', `${api}/issue/PAY-1`);
    const byId = await world.call('member', 'GET', `${api}/issue/${world.issues.epic}`);
    expect(byKey.body).toEqual(byId.body);
  });

  test('a missing issue is a 404, an unknown project on create a 4xx', async () => {
    expect((await world.call('member', 'GET', `${api}/issue/PAY-999`)).status).toBe(404);
    const reply = await world.call('member', 'POST', `${api}/issue`, {
      fields: { project: { key: 'NONE' }, issuetype: { id: '10002' }, summary: 'x' },
    });
    expect(reply.status).toBe(400);
  });

  test('an edit is there on the next direct read, however late search is', async () => {
    world.jira.searchLagMs = 60_000;
    await world.call('member', 'PUT', `${api}/issue/PAY-1`, { fields: { summary: 'Another name' } });
    const reply = await world.call('member', 'GET', `${api}/issue/PAY-1?fields=summary`);
    expect(readIssue(reply).fields['summary']).toBe('Another name');
  });
});

describe('links', () => {
  const blocks = (inward: string, outward: string) =>
    world.call('member', 'POST', `${api}/issueLink`, {
      type: { name: 'Blocks' },
      inwardIssue: { key: inward },
      outwardIssue: { key: outward },
    });
  const linksOn = async (key: string) =>
    linksOf(await world.call('member', 'GET', `${api}/issue/${key}?fields=issuelinks`));

  test('making one answers 201 with no body, no id and no Location', async () => {
    const reply = await blocks('PAY-1', 'PAY-2');
    expect([reply.status, reply.body, reply.headers['location']]).toEqual([201, undefined, undefined]);
  });

  test('the outward issue lists it with the inward one, the inward issue with the outward one, under one id', async () => {
    await blocks('PAY-1', 'PAY-2');
    const [onInward] = await linksOn('PAY-1');
    const [onOutward] = await linksOn('PAY-2');
    expect([onInward?.outwardIssue?.key, onInward?.inwardIssue]).toEqual(['PAY-2', undefined]);
    expect([onOutward?.inwardIssue?.key, onOutward?.outwardIssue]).toEqual(['PAY-1', undefined]);
    expect(onInward?.id).toBe(onOutward?.id);
  });

  test('deleting removes it from both, and then it is a 404', async () => {
    await blocks('PAY-1', 'PAY-2');
    const id = (await linksOn('PAY-1'))[0]?.id ?? '';
    expect((await world.call('member', 'DELETE', `${api}/issueLink/${id}`)).status).toBe(204);
    expect([await linksOn('PAY-1'), await linksOn('PAY-2')]).toEqual([[], []]);
    expect((await world.call('member', 'GET', `${api}/issueLink/${id}`)).status).toBe(404);
  });

  test('linking an unknown issue is a 4xx', async () => {
    expect((await blocks('PAY-1', 'PAY-999')).status).toBe(404);
  });

  test('every site has the kind Relates', async () => {
    const reply = await world.call('member', 'GET', `${api}/issueLinkType`);
    const shape = z.object({ issueLinkTypes: z.array(z.object({ name: z.string() })) });
    expect(shape.parse(reply.body).issueLinkTypes.map(({ name }) => name)).toContain('Relates');
  });
});

describe('properties', () => {
  const path = `${api}/issue/PAY-1/properties`;
  const put = (value: unknown) => world.call('member', 'PUT', `${path}/debrief.review`, value);

  test('nested JSON survives as it is, and a second PUT replaces it', async () => {
    const nested = { a: [1, { b: null, c: 'ü"\\ 😀' }], d: { e: [[]], f: 1.5e3, g: false } };
    await put({ other: true });
    await put(nested);
    const reply = await world.call('member', 'GET', `${path}/debrief.review`);
    expect(JSON.stringify(readProperty(reply).value)).toBe(JSON.stringify(nested));
  });

  test('after a DELETE it is a 404 and its key is gone from the list', async () => {
    await put(1);
    await world.call('member', 'DELETE', `${path}/debrief.review`);
    expect((await world.call('member', 'GET', `${path}/debrief.review`)).status).toBe(404);
    expect(readKeys(await world.call('member', 'GET', path)).keys).toEqual([]);
  });

  test('a fresh issue has no keys, and a missing issue has no properties', async () => {
    const { key } = readCreated(await createTask());
    expect((await world.call('member', 'GET', `${api}/issue/${key}/properties`)).body).toEqual({ keys: [] });
    expect((await world.call('member', 'PUT', `${api}/issue/PAY-999/properties/a`, 1)).status).toBe(404);
  });

  test('the calls that set many at once (they work in the background) are not known here: 501', async () => {
    const multi = await world.call('member', 'POST', `${api}/issue/properties/multi`, { issues: [] });
    expect(multi.status).toBe(501);
  });
});

test('labels are listed once they are indexed, as a page of words', async () => {
  world.jira.searchLagMs = 1_000;
  await world.call('member', 'PUT', `${api}/issue/PAY-2`, { fields: { labels: ['brand-new'] } });
  const page = { startAt: 0, maxResults: 1_000, isLast: true };
  const labels = () => world.call('member', 'GET', `${api}/label`);
  expect((await labels()).body).toEqual({ ...page, total: 1, values: ['launch'] });
  world.clock.shift(1_000);
  expect((await labels()).body).toEqual({ ...page, total: 2, values: ['brand-new', 'launch'] });
});

describe('people, permissions, projects', () => {
  const get = (path: string, who: Parameters<JiraWorld['call']>[0] = 'member') =>
    world.call(who, 'GET', `${api}${path}`);

  test('asking who is assignable needs a project or an issue', async () => {
    expect((await get('/user/assignable/search?query=le')).status).toBe(400);
    const found = readPeople(await get('/user/assignable/search?query=&project=PAY'));
    expect(found.map(({ accountId }) => accountId)).toEqual([people.lead, people.member]);
  });

  test('searching people nobody matches gives an empty list', async () => {
    expect((await get('/user/search?query=zzz')).body).toEqual([]);
  });

  test('my permissions are exactly the ones asked for; an unknown one is a 400', async () => {
    const { permissions } = readPermissions(await get('/mypermissions?permissions=EDIT_ISSUES,ADMINISTER'));
    expect(Object.keys(permissions).sort()).toEqual(['ADMINISTER', 'EDIT_ISSUES']);
    expect((await get('/mypermissions?permissions=EDIT_ISSUES,NO_SUCH_THING')).status).toBe(400);
    expect((await get('/mypermissions')).status).toBe(400);
  });

  test('a project permission can differ with and without a project', async () => {
    world.jira.admin.updateProject('10001', { permissions: {} });
    const anywhere = readPermissions(await get('/mypermissions?permissions=EDIT_ISSUES'));
    expect(anywhere.permissions['EDIT_ISSUES']?.havePermission).toBe(true);
    expect((await get('/mypermissions?permissions=EDIT_ISSUES&projectKey=OPS')).status).toBe(404);
    const asReader = readPermissions(
      await get('/mypermissions?permissions=EDIT_ISSUES&projectKey=PAY', 'reader'),
    );
    expect(asReader.permissions['EDIT_ISSUES']?.havePermission).toBe(false);
  });

  test('checking nothing answers 200 with empty lists', async () => {
    const reply = await world.call('member', 'POST', `${api}/permissions/check`, {});
    expect([reply.status, reply.body]).toEqual([200, { globalPermissions: [], projectPermissions: [] }]);
  });

  test('project keys are case-sensitive, and losing the role reads as 404', async () => {
    expect((await get('/project/PAY')).status).toBe(200);
    expect((await get('/project/pay')).status).toBe(404);
    world.jira.admin.updateProject('10000', { roles: { Administrator: [people.lead], Member: [] } });
    expect((await get('/project/PAY')).status).toBe(404);
  });

  test('a status category is a word in the search of statuses and an object in their list', async () => {
    const searched = await get('/statuses/search?searchString=Done', 'admin');
    const listed = await get('/status');
    expect(
      z.object({ values: z.array(z.object({ statusCategory: z.string() })) }).parse(searched.body),
    ).toEqual({ values: [{ statusCategory: 'DONE' }] });
    const shape = z.array(z.object({ statusCategory: z.object({ key: z.string() }) }));
    expect(shape.parse(listed.body).length).toBeGreaterThan(0);
  });
});

describe('history', () => {
  test('empty sides are null, and moments carry a zone without a colon', async () => {
    await world.call('member', 'PUT', `${api}/issue/PAY-1`, { fields: { duedate: '2026-12-01' } });
    const { values } = readChangelog(await world.call('member', 'GET', `${api}/issue/PAY-1/changelog`));
    expect(values[0]?.items[0]).toEqual({
      field: 'duedate',
      fieldId: 'duedate',
      from: null,
      fromString: null,
      to: '2026-12-01',
      toString: '2026-12-01 00:00:00.0',
    });
    expect(values[0]?.created).toBe('2026-11-12T09:00:00.000+0000');
  });

  test('a comment is no part of it', async () => {
    await world.call('member', 'POST', `${api}/issue/PAY-1/comment`, { body: doc('Hello') });
    const { total } = readChangelog(await world.call('member', 'GET', `${api}/issue/PAY-1/changelog`));
    expect(total).toBe(0);
  });
});

describe('a comment for one role', () => {
  const visibility = { type: 'role', value: 'Member' };
  const comment = (who: 'member' | 'reader', body: object) =>
    world.call(who, 'POST', `${api}/issue/PAY-1/comment`, body);

  test('is seen by its members alone, wherever comments are read', async () => {
    await comment('member', { body: doc('Among us'), visibility });
    const seen = async (who: 'member' | 'reader') => [
      JSON.stringify((await world.call(who, 'GET', `${api}/issue/PAY-1/comment`)).body),
      JSON.stringify((await world.call(who, 'GET', `${api}/issue/PAY-1?fields=comment`)).body),
      JSON.stringify(
        (
          await world.call(who, 'POST', `${api}/issue/bulkfetch`, {
            issueIdsOrKeys: ['PAY-1'],
            fields: ['comment'],
          })
        ).body,
      ),
    ];
    for (const text of await seen('member')) expect(text).toContain('"visibility":{"type":"role"');
    for (const text of await seen('reader')) expect(text).not.toContain('Among us');
    expect((await world.call('reader', 'GET', `${api}/issue/PAY-1/comment/10000`)).status).toBe(404);
  });

  test('cannot be written by somebody who could not read it', async () => {
    const reply = await comment('member', { body: doc('x'), visibility: { type: 'group', value: 'others' } });
    expect(reply.status).toBe(400);
  });
});
