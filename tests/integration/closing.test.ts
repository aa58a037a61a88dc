/** Closing through the real packages: once, with one comment, whatever happens on the way. */
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { debriefAs } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';
import type { CallName } from '../../src/contract/calls';
import type { Answer } from '../../src/contract/answer';

const ISSUE = 'OPEN-1';
const { ana, ben } = people;
const BODY = /\/comment$/;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await createSandbox({ world: 'locked-down' });
  const app = asBen();
  await app.load();
  // Something that the checklist names.
  await app.submit({ type: 'parkThought', thoughtId: 'thought0001', text: 'Left in the parking lot' });
});
afterEach(() => sandbox.close());

const invoke = async (who: { readonly accountId: string }, name: CallName, payload: unknown) =>
  (await sandbox.invoke(who, { moduleKey: 'review-panel', issueKey: ISSUE }, name, payload)) as Answer<{
    readonly notPosted?: unknown;
    readonly entries: readonly { readonly command: { readonly type: string } }[];
  }>;

let made = 0;
/** With ids that the world has not used. */
const asBen = () => debriefAs(sandbox, ben, ISSUE, () => `said${String((made += 1)).padStart(8, '0')}`);
const review = async (who = ben) => debriefAs(sandbox, who, ISSUE).load();
const closing = async (more: object = {}) => ({
  number: 1,
  after: (await review()).seq,
  commandId: 'closing001',
  reason: 'Time was up',
  followUpOn: '2027-01-08',
  post: true,
  ...more,
});

interface Comments {
  readonly values: readonly { readonly properties: readonly unknown[]; readonly body: unknown }[];
}
async function comments(): Promise<Comments['values']> {
  const asBen = { headers: {}, origin: 'http', caller: { kind: 'user', accountId: ben.accountId } } as const;
  const listed = await sandbox.jira.handle({
    ...asBen,
    method: 'GET',
    path: `/rest/api/3/issue/${ISSUE}/comment`,
  });
  const ids = (listed.body as { readonly comments: readonly { readonly id: string }[] }).comments.map(
    ({ id }) => Number(id),
  );
  if (ids.length === 0) return [];
  const reply = await sandbox.jira.handle({
    ...asBen,
    headers: { 'content-type': 'application/json' },
    method: 'POST',
    path: '/rest/api/3/comment/list?expand=properties',
    body: JSON.stringify({ ids }),
  });
  return (reply.body as Comments).values;
}
/** Thirty seconds later a try that was cut off holds nobody up any more. */
const later = (): void => sandbox.clock.shift(31_000);

describe('closing a review', () => {
  test('records why, posts the recap as the person and says so in the log', async () => {
    const answer = await invoke(ben, 'review.close', await closing());
    expect(answer).toMatchObject({ ok: true });
    expect(answer.ok && answer.value.entries.map(({ command }) => command.type)).toEqual([
      'closeReview',
      'commentPosted',
    ]);
    const now = await review();
    expect(now).toMatchObject({
      status: 'closed',
      followUp: { on: '2027-01-08' },
      closed: { by: ben.accountId, despite: { reason: 'Time was up' } },
      posted: [{ what: 'recap', by: ben.accountId, seq: now.closed?.seq }],
    });
    const [comment, ...others] = await comments();
    expect(others).toEqual([]);
    expect(comment?.properties).toEqual([
      {
        key: 'debrief.comment',
        value: { what: 'recap', number: 1, seq: now.closed?.seq, by: 'closing001' },
      },
    ]);
  });

  test('without a comment, and without a reason where something is missing, posts nothing and closes nothing', async () => {
    expect(await invoke(ben, 'review.close', await closing({ reason: undefined }))).toMatchObject({
      ok: false,
      error: { code: 'NOT_READY_TO_CLOSE' },
    });
    expect((await review()).status).toBe('open');
    expect(await invoke(ben, 'review.close', await closing({ post: false }))).toMatchObject({ ok: true });
    expect((await review()).status).toBe('closed');
    expect(await comments()).toEqual([]);
  });

  test('is searchable at once', async () => {
    await invoke(ben, 'review.close', await closing());
    const id = sandbox.jira.admin.issue(ISSUE)?.id ?? '';
    expect(sandbox.jira.admin.issueProperty(id, 'debrief.review')).toMatchObject({
      status: 'closed',
      followUpOn: '2027-01-08',
    });
  });

  test('twice with the same wish is once', async () => {
    const wish = await closing();
    const answers = await Promise.all([invoke(ben, 'review.close', wish), invoke(ben, 'review.close', wish)]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    later();
    await invoke(ben, 'review.close', wish);
    expect((await review()).versions).toHaveLength(1);
    expect(await comments()).toHaveLength(1);
  });

  test('of two people at once closes for one and tells the other', async () => {
    const wish = await closing();
    const answers = await Promise.all([
      invoke(ben, 'review.close', wish),
      invoke(ana, 'review.close', { ...wish, commandId: 'closing002' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'REVIEW_NOT_OPEN' } });
    expect(await comments()).toHaveLength(1);
  });

  test('from a tab of yesterday goes by what is missing now', async () => {
    const stale = { ...(await closing({ reason: undefined })), after: 1 };
    expect(await invoke(ben, 'review.close', stale)).toMatchObject({ error: { code: 'NOT_READY_TO_CLOSE' } });
  });
});

describe('a recap that cannot be posted', () => {
  const close = async () => {
    const answer = await invoke(ben, 'review.close', await closing());
    expect(answer).toMatchObject({ ok: true });
    expect((await review()).status).toBe('closed');
    return answer.ok ? answer.value.notPosted : undefined;
  };
  const post = async (who = ben, commandId = 'posting001') =>
    invoke(who, 'review.post', { number: 1, after: (await review()).seq, commandId, what: 'recap' });

  test.each([
    [401, 'COMMENT_DENIED'],
    [403, 'COMMENT_DENIED'],
    [404, 'COMMENT_DENIED'],
    [400, 'JIRA_REFUSED'],
    [429, 'JIRA_BUSY'],
  ])('after %i leaves the review closed, says %s, and can be tried at once', async (status, code) => {
    sandbox.faults.add({ id: 'no', match: { method: 'POST', path: BODY }, kind: 'status', status });
    expect(await close()).toMatchObject({ code });
    sandbox.faults.clear();
    expect(await post()).toMatchObject({ ok: true });
    expect(await comments()).toHaveLength(1);
  });

  test.each(['timeout', 'lost-after-write'] as const)(
    'after %s is looked for before it is posted again',
    async (kind) => {
      sandbox.faults.add({ id: 'no', match: { method: 'POST', path: BODY }, kind, times: 1 });
      expect(await close()).toMatchObject({ code: 'COMMENT_UNCONFIRMED' });
      const soon = await post();
      if (kind === 'timeout') expect(soon).toMatchObject({ error: { code: 'COMMENT_UNCONFIRMED' } });
      later();
      expect(await post(ana, 'posting002')).toMatchObject({ ok: true });
      expect(await comments()).toHaveLength(1);
      expect((await review()).posted).toHaveLength(1);
    },
  );

  test('after an error of Jira is looked for as well', async () => {
    sandbox.faults.add({ id: 'no', match: { method: 'POST', path: BODY }, kind: 'status', status: 500 });
    expect(await close()).toMatchObject({ code: 'COMMENT_UNCONFIRMED' });
    sandbox.faults.clear();
    later();
    expect(await post()).toMatchObject({ ok: true });
    expect(await comments()).toHaveLength(1);
  });

  test('is posted once by however many try at once', async () => {
    await invoke(ben, 'review.close', await closing({ post: false }));
    await Promise.all([ben, ana, ben].map((who, index) => post(who, `posting00${String(index)}`)));
    later();
    await post(ana, 'posting009');
    expect(await comments()).toHaveLength(1);
    expect((await review()).posted).toHaveLength(1);
  });

  test('of a review that is open does not exist yet', async () => {
    expect(await post()).toMatchObject({ error: { code: 'REVIEW_NOT_CLOSED' } });
  });
});

describe('a comment of somebody else that says to be the recap', () => {
  test('does not stand in for it, nor does the review point to it', async () => {
    const { seq } = await review();
    const value = { what: 'recap', number: 1, seq: seq + 1, by: 'closing001' };
    const forged = await sandbox.jiraAs(ana)(`/rest/api/3/issue/${ISSUE}/comment`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        body: { type: 'doc', version: 1, content: [] },
        properties: [{ key: 'debrief.comment', value }],
      }),
    });
    expect(forged.status).toBe(201);
    const { id } = (await forged.json()) as { readonly id: string };
    expect(await invoke(ben, 'review.close', await closing())).toMatchObject({ ok: true });
    expect(await comments()).toHaveLength(2);
    const [posted, ...others] = (await review()).posted;
    expect(others).toEqual([]);
    expect(posted?.commentId).not.toBe(id);
  });
});

describe('a long review', () => {
  test('is condensed until the comment fits', async () => {
    const app = asBen();
    await app.load();
    for (let index = 0; index < 40; index += 1)
      await app.submit({
        type: 'addTimelineEntry',
        entryId: `longentry${String(index).padStart(3, '0')}`,
        at: '2026-11-12',
        text: `"${'x'.repeat(1990)}"`,
        kind: 'message',
      });
    expect(await invoke(ben, 'review.close', await closing())).toMatchObject({ ok: true });
    const [comment] = await comments();
    expect(JSON.stringify(comment?.body)).toMatch(/entries left out/);
  });
});

describe('a review for its participants', () => {
  test('keeps its texts to itself until it is closed; no comment tells them before', async () => {
    const app = asBen();
    await app.load();
    await app.submit({ type: 'editDetails', visibility: 'participants' });
    const wish = { number: 1, after: (await review()).seq, commandId: 'posting001', what: 'pre-read' };
    expect(await invoke(ben, 'review.post', wish)).toMatchObject({ error: { code: 'PARTICIPANTS_ONLY' } });
    expect(await comments()).toEqual([]);
    expect(await invoke(ben, 'review.close', await closing())).toMatchObject({ ok: true });
    expect(await comments()).toHaveLength(1);
  });
});

describe('closing while others type', () => {
  test('refuses what comes after it, and leaves what was frozen as it was', async () => {
    await invoke(ben, 'review.close', await closing());
    const command = {
      v: 1,
      id: 'lateentry1',
      type: 'addTimelineEntry',
      entryId: 'lateentry01',
      at: '2026-11-12',
      text: 'Too late',
      kind: 'message',
    };
    expect(await invoke(ana, 'review.submit', { number: 1, after: 1, command })).toMatchObject({
      error: { code: 'REVIEW_NOT_OPEN' },
    });
  });

  test('a reopened review that is closed again keeps both versions and posts both recaps', async () => {
    await invoke(ben, 'review.close', await closing());
    const app = asBen();
    await app.load();
    await app.submit({ type: 'reopenReview' });
    expect(await invoke(ben, 'review.close', await closing({ commandId: 'closing002' }))).toMatchObject({
      ok: true,
    });
    expect((await review()).versions).toHaveLength(2);
    expect(await comments()).toHaveLength(2);
  });
});
