/**
 * A review that is limited to its participants, asked for by people whom Jira lets do everything with its issue. The cases
 * are made from the contract's own map, so that no call can be forgotten.
 */
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { debriefAs, type DebriefAs } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';
import { standardTypes } from '../../sandbox/jira/standardSite';
import { calls, type CallName } from '../../src/contract/calls';
import { everyPayload, everythingSaid, freshId, type PersonName } from './everyCall';

const KEY = 'PAY-352';
const place = { moduleKey: 'review-panel', issueKey: KEY };
/** Ana administers the site, Ben and Priya edit the issue; none of them takes part. */
const outside: readonly PersonName[] = ['ana', 'ben', 'priya'];
const SECRET = 'canary of the closed room';
const LABEL = 'canary-label';
/** Calls about the review; those about a whole project have no word of it. */
const guarded = (Object.keys(calls) as readonly CallName[]).filter(
  (name) => name !== 'app.ping' && calls[name].at !== 'project',
);
const CODES: Partial<Record<CallName, string>> = {
  'review.open': 'REVIEW_EXISTS',
  'owed.decide': 'EVENT_REVIEWED',
};

let sandbox: Sandbox;
let leila: DebriefAs;
let actionId: string;

beforeEach(async () => {
  sandbox = await createSandbox({ world: 'demo' });
  leila = debriefAs(sandbox, people.leila, KEY, freshId);
  await leila.open({
    title: SECRET,
    size: 'light',
    participants: [people.mia.accountId],
    visibility: 'participants',
    meetingAt: '2026-11-20',
  });
  const [entryId, factorId, ideaId] = [freshId(), freshId(), freshId()];
  await leila.submit({ type: 'addTimelineEntry', entryId, at: '2026-11-12', text: SECRET, kind: 'signal' });
  await leila.submit({
    type: 'addFactor',
    factorId,
    kind: 'factor',
    statement: SECRET,
    labels: [LABEL],
    entryIds: [entryId],
  });
  await leila.submit({ type: 'addIdea', ideaId, factorId, text: SECRET });
  await leila.submit({ type: 'parkThought', thoughtId: freshId(), text: SECRET });
  await leila.createAction(ideaId, {
    outcome: 'Page the secondary',
    owner: people.ben.accountId,
    due: '2026-12-18',
    verification: 'The next drill shows it',
    projectId: sandbox.jira.admin.issue(KEY)?.projectId,
    issueTypeId: standardTypes.task,
  });
  const { ideas } = await leila.load();
  const [creation] = ideas.map((idea) => idea.creation);
  if (creation?.state !== 'created') throw new Error('the action is made');
  actionId = creation.issueId;
  sandbox.meter.reset();
});
afterEach(() => sandbox.close());

const digest = (): unknown =>
  sandbox.jira.admin.issueProperty(sandbox.jira.admin.issue(KEY)?.id ?? '', 'debrief.review');
const action = (): unknown => ({
  row: sandbox.jira.admin.issue(actionId),
  property: sandbox.jira.admin.issueProperty(actionId, 'debrief.action'),
});

describe.each(guarded)('%s, from somebody who does not take part but may do everything in Jira,', (name) => {
  test('says that the review is its participants’ alone, and changes nothing', async () => {
    const before = [...sandbox.kvs.rows.values()].map((row) => JSON.stringify(row)).sort();
    for (const person of outside) {
      const { [name]: answer } = await everythingSaid(sandbox, person, KEY, { [name]: everyPayload()[name] });
      expect(JSON.stringify(answer)).not.toContain('canary');
      expect(answer).toMatchObject(
        name === 'review.load'
          ? { ok: true, value: { limited: { status: 'open', stage: 'facts', meetingOn: '2026-11-20' } } }
          : { ok: false, error: { code: CODES[name] ?? 'PARTICIPANTS_ONLY' } },
      );
    }
    expect([...sandbox.kvs.rows.values()].map((row) => JSON.stringify(row)).sort()).toEqual(before);
    expect(JSON.stringify(sandbox.meter.invocations.map(({ logs }) => logs))).not.toContain('canary');
  });
});

describe('what everybody may read of a limited review', () => {
  test('is its state and its dates, and no way to listen', async () => {
    const { 'review.load': answer } = await everythingSaid(sandbox, 'ana', KEY, { 'review.load': {} });
    const { value } = answer as { readonly value: Readonly<Record<string, unknown>> };
    expect(value['review']).toBeUndefined();
    expect(value['channel']).toBeUndefined();
    expect(value['limited']).toEqual({
      number: 1,
      status: 'open',
      stage: 'facts',
      openedAt: expect.any(String),
      meetingOn: '2026-11-20',
      factsAgreed: false,
      labels: [],
      entries: 0,
      factors: 0,
      undecided: 0,
      actionIds: [],
    });
    expect(digest()).toEqual({
      v: 1,
      status: 'open',
      stage: 'facts',
      kinds: [],
      labels: [],
      openedOn: expect.any(String),
      reviews: [value['limited']],
    });
  });

  test('is of an action what it is and how one will know, and neither the review nor the factor', async () => {
    expect(JSON.stringify(action())).not.toContain('canary');
    expect(action()).toMatchObject({
      row: { summary: 'Page the secondary', labels: [] },
      property: { verification: 'The next drill shows it', labels: [] },
    });
  });
});

describe('taking part', () => {
  test('gives all of it, to the one who was added and from then on', async () => {
    expect(JSON.stringify(await sandbox.invoke(people.mia, place, 'review.load', {}))).toContain(SECRET);
    const { participants } = await leila.load();
    await leila.submit({ type: 'editDetails', participants: [...participants, people.ben.accountId] });
    expect(JSON.stringify(await sandbox.invoke(people.ben, place, 'review.load', {}))).toContain(SECRET);
    await leila.submit({ type: 'editDetails', participants });
    expect(await sandbox.invoke(people.ben, place, 'review.since', { number: 1, after: 0 })).toEqual({
      ok: false,
      error: { code: 'PARTICIPANTS_ONLY' },
    });
  });

  test('lets a person change an action from a list, and only as long as they take part', async () => {
    const { participants, ideas } = await leila.load();
    const list = { moduleKey: 'reviews-page', projectKey: 'OPS' };
    const moving = (due: string) =>
      sandbox.invoke(people.ben, list, 'followThrough.edit', {
        reviewedIssueId: sandbox.jira.admin.issue(KEY)?.id,
        number: 1,
        ideaId: ideas[0]?.id,
        actionIssueId: sandbox.jira.admin.issue(actionId)?.id,
        commandId: freshId(),
        changes: { due },
        reason: 'The vendor is late',
      });
    const refused = { ok: false, error: { code: 'PARTICIPANTS_ONLY' } };
    expect(await moving('2027-01-11')).toEqual(refused);
    await leila.submit({ type: 'editDetails', participants: [...participants, people.ben.accountId] });
    expect(await moving('2027-01-12')).toEqual({ ok: true, value: {} });
    await leila.submit({ type: 'editDetails', participants });
    expect(await moving('2027-01-13')).toEqual(refused);
    expect(sandbox.jira.admin.issue(actionId)).toMatchObject({ duedate: '2027-01-12' });
  });
});

describe('closing', () => {
  test('shows the review to everybody who sees its issue; cancelling does not', async () => {
    const seen = async (): Promise<boolean[]> =>
      Promise.all(
        outside.map(async (person) =>
          JSON.stringify(await sandbox.invoke(people[person], place, 'review.load', {})).includes(SECRET),
        ),
      );
    await leila.submit({ type: 'cancelReview', reason: 'Not now' });
    expect(await seen()).toEqual([false, false, false]);
    await leila.submit({ type: 'reopenReview' });
    const closing = { ...everyPayload()['review.close'], reason: 'Out of time', post: false };
    expect(await sandbox.invoke(people.leila, place, 'review.close', closing)).toMatchObject({ ok: true });
    expect(await seen()).toEqual([true, true, true]);
    expect(digest()).toMatchObject({ reviews: [{ title: SECRET, labels: [LABEL] }] });
    expect(action()).toMatchObject({ property: { reviewTitle: SECRET, factor: SECRET, labels: [LABEL] } });
    await leila.submit({ type: 'reopenReview' });
    expect(await seen()).toEqual([false, false, false]);
    expect(
      JSON.stringify([digest(), sandbox.jira.admin.issueProperty(actionId, 'debrief.action')]),
    ).not.toContain('canary');
  });
});
