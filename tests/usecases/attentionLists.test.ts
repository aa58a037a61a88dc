/** The lists of Attention beside the actions: second looks, what nobody verified, owed reviews, repeats. */
import { daysIn } from '../../src/domain/calendarDays';
import { DEFAULT_SETTINGS, type OwedRule } from '../../src/domain/settings';
import { readAttention } from '../../src/usecases/readAttention';
import { readFollowUps, readUnverified } from '../../src/usecases/readAttentionFollowUps';
import { readOwed } from '../../src/usecases/readAttentionOwed';
import { readRepeats } from '../../src/usecases/readAttentionRepeats';
import {
  aDigest,
  anAction,
  anActionProperty,
  anEvent,
  aReviewedIssue,
  aReviewRow,
  indexed,
} from './reviewedProject';
import { PROJECT_ID } from './reviewedProject';
import { scriptedJira, type ScriptedIssue } from './scriptedJira';

const today = '2026-11-20';
const project = { projectId: PROJECT_ID, today };
const calendar = { today, dayOf: daysIn('Europe/Berlin') };
const jiraWith = (...issues: readonly ScriptedIssue[]) => indexed(scriptedJira(issues));
const closed = (followUpOn: string, change: Parameters<typeof aReviewRow>[0] = {}) =>
  aReviewRow({ status: 'closed', stage: 'follow-up', followUpOn, unsettled: 2, ...change });
const reviewedWith = (...rows: readonly ReturnType<typeof aReviewRow>[]) =>
  aReviewedIssue('388', { digest: aDigest(rows) });

describe('second looks', () => {
  it.each([
    ['2026-11-19', [true]],
    ['2026-11-20', [true]],
    ['2026-11-21', [false]],
    ['2026-11-27', [false]],
    ['2026-11-28', []],
  ])('one on %s is due or near', async (on, expected) => {
    const read = await readAttention(jiraWith(reviewedWith(closed(on))).access, project);
    expect(readFollowUps(read, calendar).map(({ isDue }) => isDue)).toEqual(expected);
  });

  it.each(['open', 'cancelled'] as const)('of a review that is %s there is none', async (status) => {
    const read = await readAttention(jiraWith(reviewedWith(closed(today, { status }))).access, project);
    expect(readFollowUps(read, calendar)).toEqual([]);
  });

  it('count what the person may see, whatever the digest says, and look up what no search names', async () => {
    const old = anAction('300', { status: 'done' });
    const jira = jiraWith(
      reviewedWith(closed(today, { unsettled: 9, actionIds: ['198', '299', '300', '301'] })),
      anAction('198'),
      anAction('299', { status: 'done', property: anActionProperty({ verdict: 'worked' }) }),
      old,
      anAction('301', { hidden: true }),
    );
    jira.indexed.delete(old.id);
    const read = await readAttention(jira.access, project);
    const [look] = readFollowUps(read, calendar);
    expect(look?.unsettled.map(({ id }) => id).sort()).toEqual(['198', '300']);
    expect(readUnverified(read, calendar).map(({ id }) => id)).toEqual(['300']);
  });

  it('do not believe a digest that names somebody else’s issue', async () => {
    const other = anAction('400', {
      status: 'done',
      property: anActionProperty({ sourceIssueId: '999', reviewNumber: 1 }),
    });
    const jira = jiraWith(reviewedWith(closed(today, { actionIds: ['400'] })), other);
    jira.indexed.delete('400');
    const read = await readAttention(jira.access, project);
    expect(readFollowUps(read, calendar)[0]?.unsettled).toEqual([]);
    expect(readUnverified(read, calendar)).toEqual([]);
  });
});

describe('owed reviews', () => {
  const rule: OwedRule = {
    id: 'incidents1',
    issueTypeIds: ['10004'],
    priorityIds: [],
    labels: [],
    withinDays: 10,
  };
  const owing = (...issues: readonly ScriptedIssue[]) => {
    const jira = jiraWith(...issues);
    jira.settings = { ...DEFAULT_SETTINGS, owed: [rule] };
    return jira;
  };
  const notNeeded = { v: 1, notNeeded: 'yes', reason: 'A drill.', by: 'ana', on: '2026-11-18' };

  it('are events that meet a rule, with the day on which they happened and the day that is the last one', async () => {
    const jira = owing(anEvent('700', { resolved: '2026-11-06T10:00:00.000+0000' }));
    const owed = readOwed(await readAttention(jira.access, project), calendar);
    expect(owed).toMatchObject({ broken: [], cut: false, coverage: { reviewed: 0, of: 1 } });
    expect(owed?.events).toMatchObject([
      { id: '700', eventDay: '2026-11-06', owedBy: '2026-11-20', rule: { id: 'incidents1' } },
    ]);
  });

  it.each([
    [
      'its resolution',
      { resolved: '2026-11-06T10:00:00.000+0000', since: '2026-11-08T10:00:00.000+0000' },
      '2026-11-06',
    ],
    ['the last change of its category', { since: '2026-11-08T23:30:00.000+0000' }, '2026-11-09'],
    ['its creation', { since: null }, '2026-11-01'],
  ])('count from %s', async (_what, when, eventDay) => {
    const read = await readAttention(owing(anEvent('700', when)).access, project);
    expect(readOwed(read, calendar)?.events[0]?.eventDay).toBe(eventDay);
  });

  it('leave out what is reviewed or needs no review by now, and what happened too long ago', async () => {
    const jira = owing(
      anEvent('700', { properties: { 'debrief.review': aDigest() } }),
      anEvent('701', { properties: { 'debrief.review': aDigest([aReviewRow({ status: 'cancelled' })]) } }),
      anEvent('702', { properties: { 'debrief.owed': notNeeded } }),
      anEvent('703', { properties: { 'debrief.owed': { notNeeded: 'yes' } } }),
      anEvent('704', { since: '2026-08-21T10:00:00.000+0000' }),
      anEvent('705', { since: '2026-08-22T10:00:00.000+0000' }),
      anEvent('706', { properties: { 'debrief.review': 'nonsense' } }),
      anEvent('707', { hidden: true }),
    );
    const owed = readOwed(await readAttention(jira.access, project), calendar);
    expect(owed?.events.map(({ id }) => id).sort()).toEqual(['701', '703', '705', '706']);
    expect(owed?.coverage).toEqual({ reviewed: 1, of: 5, share: 0.2 });
  });

  it('a rule that Jira refuses is broken, and takes nothing else down', async () => {
    const jira = owing(anEvent('700'), anAction('198'));
    jira.settings = {
      ...DEFAULT_SETTINGS,
      owed: [rule, { ...rule, id: 'gone000001', issueTypeIds: ['99'] }],
    };
    jira.faults.push({ on: 'search', containing: '(99)', status: 400 });
    const read = await readAttention(jira.access, project);
    expect(read.failure).toBeUndefined();
    expect(read.actions.size).toBe(1);
    expect(readOwed(read, calendar)).toMatchObject({ broken: ['gone000001'], events: [{ id: '700' }] });
  });

  it('of two rules the one that wants its review first counts', async () => {
    const jira = owing(anEvent('700'));
    jira.settings = { ...DEFAULT_SETTINGS, owed: [rule, { ...rule, id: 'urgent0001', withinDays: 2 }] };
    const read = await readAttention(jira.access, project);
    expect(readOwed(read, calendar)?.events).toMatchObject([{ rule: { id: 'urgent0001' } }]);
  });

  it('are not known while a part is missing', async () => {
    const jira = owing(anEvent('700'));
    jira.faults.push({ on: 'bulkfetch', containing: '700', status: 500 });
    const read = await readAttention(jira.access, project);
    expect(readOwed(read, calendar)).toBeUndefined();
    expect(read.failure?.kind).toBe('down');
  });
});

describe('repeats', () => {
  const before = { created: '2026-10-01T09:00:00.000+0000', changes: [] };
  const newReview = aReviewedIssue('389', {
    digest: aDigest([
      aReviewRow({ openedAt: '2026-11-12T14:00:00.000Z', labels: ['handoff'], actionIds: [] }),
    ]),
  });

  it('name the earlier action and how it stood when the factor came back', async () => {
    const jira = jiraWith(newReview, anAction('198', { ...before, due: '2026-11-02' }));
    const { all } = readRepeats(await readAttention(jira.access, project), calendar);
    expect(all).toMatchObject([
      {
        label: 'handoff',
        review: { issueId: '389' },
        earlier: [{ id: '198', state: 'while-open', daysLate: 10 }],
      },
    ]);
  });

  it('take an action that was done after that day as open on it, from its history', async () => {
    const done = anAction('198', {
      ...before,
      status: 'done',
      since: '2026-11-15T09:00:00.000+0000',
      history: [{ created: '2026-11-15T09:00:00.000Z', field: 'status', from: 'new', to: 'done' }],
    });
    const { all } = readRepeats(await readAttention(jiraWith(newReview, done).access, project), calendar);
    expect(all[0]?.earlier).toMatchObject([{ id: '198', state: 'while-open' }]);
  });

  it('say nothing while a part is to come, and what is there once one has failed', async () => {
    const jira = jiraWith(newReview, anAction('198', before));
    const told: number[] = [];
    const count = (read: Parameters<typeof readRepeats>[0]) => readRepeats(read, calendar).all.length;
    await readAttention(jira.access, project, { told: (soFar) => told.push(count(soFar)) });
    expect([...new Set(told)]).toEqual([0, 1]);
    jira.faults.push({ on: 'changelog', status: 500 });
    expect(count(await readAttention(jira.access, project))).toBe(1);
  });
});
