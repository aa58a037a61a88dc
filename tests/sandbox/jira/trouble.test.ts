/** What goes wrong between an app and Jira, on purpose: limits, faults, lost answers, unknown calls, missing scopes. */
import { ConnectionFailure } from '../../../sandbox/jira/faults';
import { openStore } from '../../../sandbox/store';
import { startHttpFront } from '../../builders/httpFront';
import { buildJiraWorld, doc, reviewProperties, type JiraWorld } from '../../builders/jiraWorld';
import { readRefusal, readSearch } from '../../builders/jiraReplies';

const api = '/rest/api/3';
let world: JiraWorld;
beforeEach(() => {
  world = buildJiraWorld();
});

const label = (name: string) =>
  world.call('member', 'PUT', `${api}/issue/PAY-1`, { update: { labels: [{ add: name }] } });
const labels = () => world.jira.admin.issue('PAY-1')?.labels;

describe('writes to one issue', () => {
  test('the twenty-first within two seconds is a 429 that says when to come back', async () => {
    for (let number = 0; number < 20; number += 1)
      expect((await label(`l${String(number)}`)).status).toBe(204);
    const reply = await label('one-too-many');
    expect(reply.status).toBe(429);
    expect(reply.headers).toMatchObject({
      'retry-after': '2',
      'ratelimit-reason': 'jira-per-issue-on-write',
    });
    expect(labels()).not.toContain('one-too-many');
    world.clock.shift(2_000);
    expect((await label('one-too-many')).status).toBe(204);
  });

  test('the hundred and first within thirty seconds is a 429 too', async () => {
    for (let number = 0; number < 100; number += 1) {
      await label(`l${String(number)}`);
      world.clock.shift(200);
    }
    expect((await label('one-too-many')).status).toBe(429);
  });

  test('linking to an issue from new ones counts as writing to it', async () => {
    const create = () =>
      world.call('member', 'POST', `${api}/issue`, {
        fields: { project: { key: 'PAY' }, issuetype: { id: '10002' }, summary: 'x' },
        update: { issuelinks: [{ add: { type: { name: 'Relates' }, outwardIssue: { key: 'PAY-1' } } }] },
      });
    for (let number = 0; number < 20; number += 1) expect((await create()).status).toBe(201);
    expect((await create()).status).toBe(429);
    expect((await label('too')).status).toBe(429);
  });
});

describe('an issue that is full', () => {
  test('takes no link beyond the two thousandth and no comment beyond the five thousandth', async () => {
    const { admin } = world.jira;
    const { epic, incident } = world.issues;
    const now = world.clock.now();
    admin.bulk(() => {
      for (let number = 0; number < 2_000; number += 1)
        admin.addLink({ typeId: '10003', inwardIssueId: epic, outwardIssueId: `far-${String(number)}` });
      for (let number = 0; number < 5_000; number += 1)
        admin.addComment({
          issueId: epic,
          author: 'account-lead',
          body: doc('x'),
          created: now,
          updated: now,
        });
    });
    const link = { type: { name: 'Relates' }, inwardIssue: { id: incident }, outwardIssue: { id: epic } };
    expect((await world.call('member', 'POST', `${api}/issueLink`, link)).status).toBe(413);
    const comment = await world.call('member', 'POST', `${api}/issue/PAY-1/comment`, {
      body: doc('One more'),
    });
    expect(comment.status).toBe(413);
  });
});

describe('the switchboard', () => {
  const path = /\/issue\/PAY-1/;

  test('answers a status instead of working, as often as told', async () => {
    world.jira.faults.add({
      id: 'busy',
      match: { method: 'PUT', path },
      kind: 'status',
      status: 429,
      retryAfter: 7,
      times: 1,
    });
    const reply = await label('first');
    expect([reply.status, reply.headers['retry-after'], labels()]).toEqual([429, '7', ['launch']]);
    expect((await label('second')).status).toBe(204);
    expect(world.jira.faults.list()).toEqual([]);
  });

  test('lets a call pass that the rule does not name', async () => {
    world.jira.faults.add({ id: 'busy', match: { method: 'PUT', path }, kind: 'status', status: 500 });
    expect((await world.call('member', 'GET', `${api}/issue/PAY-1`)).status).toBe(200);
    world.jira.faults.remove('busy');
    expect((await label('a')).status).toBe(204);
  });

  test('does the work and loses the answer', async () => {
    world.jira.faults.add({ id: 'lost', match: { path }, kind: 'lost-after-write', times: 1 });
    await expect(label('kept')).rejects.toMatchObject({ code: 'ECONNRESET', performed: true });
    expect(labels()).toContain('kept');
  });

  test('does not answer at all, and does nothing', async () => {
    world.jira.faults.add({ id: 'silent', match: { path }, kind: 'timeout', times: 1 });
    await expect(label('never')).rejects.toBeInstanceOf(ConnectionFailure);
    expect(labels()).not.toContain('never');
  });

  test('makes every call take its time', async () => {
    const waits: number[] = [];
    const slow = buildJiraWorld({ wait: async (ms) => void waits.push(ms) });
    slow.jira.faults.latencyMs = 120;
    await slow.call('member', 'GET', `${api}/myself`);
    expect(waits).toEqual([120]);
  });
});

describe('the meter', () => {
  test('counts calls, points and bytes by where they come from', async () => {
    await world.call('member', 'GET', `${api}/issue/PAY-1`);
    await world.call('member', 'POST', `${api}/search/jql`, { jql: 'project = PAY' });
    await world.call('member', 'GET', `${api}/myself`);
    await label('a');
    const { http, backend } = world.jira.meter.totals();
    // An issue 1 + 1, a search of two 1 + 2, a person 1 + 2, a write 1.
    expect([http.calls, http.points, backend.calls]).toEqual([4, 2 + 3 + 3 + 1, 0]);
    expect(http.bytes).toBeGreaterThan(1_000);
    expect(world.jira.meter.recent().map(({ method, status }) => [method, status])).toEqual([
      ['GET', 200],
      ['POST', 200],
      ['GET', 200],
      ['PUT', 204],
    ]);
    world.jira.meter.reset();
    expect([world.jira.meter.totals().http.calls, world.jira.meter.recent()]).toEqual([0, []]);
  });
});

describe('what the sandbox does not know', () => {
  test.each([
    ['GET', `${api}/issue/PAY-1/watchers`],
    ['POST', `${api}/version`],
    ['GET', `${api}/issue/createmeta`],
    ['GET', '/rest/api/2/issue/PAY-1'],
    ['GET', `${api}/issue/PAY-1?expand=renderedFields`],
    ['GET', `${api}/issue/PAY-1?nosuchparameter=1`],
  ])('%s %s is a 501 that names it', async (method, path) => {
    const reply = await world.call('member', method, path);
    expect(reply.status).toBe(501);
    expect(readRefusal(reply).errorMessages[0]).toMatch(/does not know/);
  });
});

test('a call outside the scopes of the manifest is a 403; a client without scopes is not held to any', async () => {
  const call = async (scopes: readonly string[] | undefined, method: string, path: string) =>
    (
      await world.jira.handle({
        method,
        path: `${api}${path}`,
        headers: {},
        caller: { kind: 'user', accountId: 'account-lead' },
        origin: 'backend',
        scopes,
      })
    ).status;
  expect(await call(['read:jira-work'], 'GET', '/issue/PAY-1')).toBe(200);
  expect(await call(['read:jira-work'], 'GET', '/myself')).toBe(403);
  expect(await call(['read:jira-work'], 'DELETE', '/issue/PAY-1')).toBe(403);
  expect(await call([], 'GET', '/serverInfo')).toBe(200);
  expect(await call(undefined, 'GET', '/myself')).toBe(200);
});

test('malformed JSON, paths and numbers are a 400, a body that is not called JSON a 415', async () => {
  const call = async (method: string, path: string, body?: string, type = 'application/json') =>
    (
      await world.jira.handle({
        method,
        path: `${api}${path}`,
        headers: { 'Content-Type': type },
        body,
        caller: { kind: 'user', accountId: 'account-lead' },
        origin: 'http',
      })
    ).status;
  expect(await call('POST', '/issue', '{"fields":')).toBe(400);
  expect(await call('POST', '/issue', '[]')).toBe(400);
  expect(await call('POST', '/issue', '{}', 'text/plain')).toBe(415);
  expect(await call('GET', '/issue/%E0%A4%A')).toBe(400);
  expect(await call('GET', '/issue/PAY-1/changelog?startAt=minus')).toBe(400);
});

test('what a reply holds is the caller’s own: changing it changes nothing in Jira', async () => {
  const read = () => world.call('member', 'GET', `${api}/issue/PAY-1?fields=labels`);
  const before = JSON.stringify((await read()).body);
  const reply = await read();
  Object.assign(reply.body as object, { fields: { labels: ['changed'] } });
  expect(JSON.stringify((await read()).body)).toBe(before);
});

test('the site is the same after its store was opened again', async () => {
  const store = openStore(undefined);
  const first = buildJiraWorld({ store });
  await first.call('member', 'PUT', `${api}/issue/PAY-1/properties/debrief.review`, { status: 'open' });
  const again = buildJiraWorld({ store, indexedProperties: reviewProperties });
  const reply = await again.call('member', 'POST', `${api}/search/jql`, { jql: 'reviewStatus = open' });
  expect(readSearch(reply).issues).toEqual([{ id: first.issues.epic }]);
  const created = await again.call('member', 'POST', `${api}/issue`, {
    fields: { project: { key: 'PAY' }, issuetype: { id: '10002' }, summary: 'After' },
  });
  expect(created.body).toMatchObject({ key: 'PAY-4', id: '10004' });
});

describe('over HTTP', () => {
  const basic = (email: string, token = 'any') =>
    `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  const ask = async (url: string, authorization?: string) =>
    (await fetch(url, { headers: authorization === undefined ? {} : { authorization } })).status;

  test('a person signs in with the address and any token; everything else is a 401', async () => {
    const front = await startHttpFront(world.jira);
    try {
      const myself = `${front.url}${api}/myself`;
      expect(await ask(myself, basic('Member@example.com'))).toBe(200);
      expect(await ask(myself)).toBe(401);
      expect(await ask(myself, basic('member@example.com', ''))).toBe(401);
      expect(await ask(myself, basic('nobody@example.com'))).toBe(401);
      expect(await ask(myself, basic('gone@example.com'))).toBe(401);
      expect(await ask(myself, 'Bearer member@example.com')).toBe(401);
      expect(await ask(`${front.url}${api}/nothing`, basic('member@example.com'))).toBe(501);
    } finally {
      await front.stop();
    }
  });

  test('an answer that is lost ends the connection', async () => {
    const front = await startHttpFront(world.jira);
    try {
      world.jira.faults.add({ id: 'lost', match: { path: /myself/ }, kind: 'lost-after-write' });
      await expect(ask(`${front.url}${api}/myself`, basic('member@example.com'))).rejects.toThrow();
    } finally {
      await front.stop();
    }
  });
});
