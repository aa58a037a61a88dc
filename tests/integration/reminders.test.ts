/** A week of daily jobs over the whole sandbox sends exactly the messages that are due, each thing once. */
import {
  CONFIDENTIAL,
  DAY,
  OPS,
  PAY,
  people,
  remindersSite,
  START,
  SUN,
  type RemindersSite,
} from './remindersSite';
import { fillWeek, WEEK } from './remindersWeek';

const { ana, ben, mia, former } = people;

let site: RemindersSite;
beforeEach(async () => {
  site = await remindersSite();
});
afterEach(() => site.sandbox.close());

const days = (count: number, how: Parameters<RemindersSite['sandbox']['schedule']['passDays']>[1] = {}) =>
  site.sandbox.schedule.passDays(count, how);
const sent = (): readonly string[] => [...site.sent()].sort();

describe('a week', () => {
  beforeEach(() => fillWeek(site));

  it('tells each thing once, on a working day of the project, by the calendar of the person', async () => {
    const { runs } = await days(7);
    expect(sent()).toEqual(WEEK);
    expect(runs.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(site.admin.notifications().every(({ recipients }) => recipients.length === 1)).toBe(true);
  });

  it.each([
    ['one after the other', { twice: true }],
    ['at the same time', { twice: true, together: true }],
  ])('tells the same when every job is run twice, %s', async (_how, how) => {
    await days(7, how);
    expect(sent()).toEqual(WEEK);
  });

  it('tells nothing twice when the first day comes again and again', async () => {
    await site.sandbox.schedule.pass(600_000);
    for (let again = 0; again < 3; again += 1) {
      await site.sandbox.schedule.runNow();
      await site.sandbox.schedule.pass(600_000);
    }
    expect(sent()).toEqual(WEEK.filter((message) => message.startsWith('11-12')));
  });
});

describe('a site left alone', () => {
  it('has only the daily run, the list of projects and one search for each project that wants reminders', async () => {
    site.choose(SUN, { reminders: false });
    site.action(SUN, mia, '2026-11-10');
    site.action(PAY, mia, '2026-12-24');
    site.sandbox.jira.meter.reset();
    await days(3);
    expect(site.runs()).toEqual(['daily', 'daily', 'daily']);
    expect(site.sandbox.jira.meter.recent().map(({ path }) => path.split('?')[0]?.slice(12))).toEqual([
      ...['project/search', 'search/jql', 'search/jql'],
      ...['project/search', 'search/jql', 'search/jql'],
      // On Saturday morning it is still Friday somewhere.
      ...['project/search', 'search/jql', 'search/jql'],
    ]);
    expect(site.sandbox.meter.totals().kvsCalls).toBe(0);
  });

  it('is not even searched on a day that is free everywhere', async () => {
    site.action(PAY, mia, '2026-11-10');
    site.choose(SUN, { reminders: false });
    site.sandbox.clock.shift(3 * DAY);
    site.sandbox.jira.meter.reset();
    await days(0);
    expect(site.searches()).toBe(0);
    expect(site.runs()).toEqual(['daily']);
  });

  it('costs no further run when all that is due has been told', async () => {
    site.action(PAY, mia, '2026-11-10');
    await days(2);
    expect(site.runs()).toEqual(['daily', 'reminders-queue', 'daily']);
  });
});

describe('nobody hears anything', () => {
  it('of a project that has switched reminders off', async () => {
    fillWeek(site);
    for (const id of [PAY, OPS, SUN]) site.choose(id, { reminders: false });
    await days(7);
    expect(sent()).toEqual([]);
    expect(site.searches()).toBe(0);
  });

  it('who has switched reminders off, in any project, until they want them again', async () => {
    const page = { moduleKey: 'reviews-page', projectKey: 'OPS' };
    const wanted = async (payload?: { readonly wanted: boolean }): Promise<unknown> =>
      site.sandbox.invoke(mia, page, payload ? 'reminders.save' : 'reminders.load', payload ?? {});
    site.action(PAY, mia, '2026-11-10');
    site.action(PAY, ben, '2026-11-10');
    expect(await wanted()).toEqual({ ok: true, value: { wanted: true } });
    expect(await wanted({ wanted: false })).toEqual({ ok: true, value: { wanted: false } });
    expect(await wanted()).toEqual({ ok: true, value: { wanted: false } });
    await days(1);
    expect(sent()).toEqual(['11-12 ben OPS-2: late OPS-2']);
    await wanted({ wanted: true });
    expect(await wanted()).toEqual({ ok: true, value: { wanted: true } });
    await days(1);
    expect(sent()).toEqual(['11-12 ben OPS-2: late OPS-2', '11-13 mia OPS-1: late OPS-1']);
  });

  it('who has left: a deactivated owner, one whose account is gone, a lead who is not there any more', async () => {
    site.action(PAY, former, '2026-11-10');
    site.action(PAY, { ...mia, accountId: 'sandbox-deleted' }, '2026-11-10');
    site.review(PAY, former, '2026-11-10');
    site.review(PAY, { ...mia, accountId: 'sandbox-deleted' }, '2026-11-10');
    site.event(PAY, START - 20 * DAY);
    site.admin.updateProject(PAY, { leadAccountId: 'sandbox-deleted' });
    site.event(OPS, START - 20 * DAY);
    site.admin.updateUser(ben.accountId, { active: false });
    await days(2);
    expect(sent()).toEqual([]);
    expect(site.runs().filter((run) => run !== 'daily')).toEqual([]);
  });

  it('of what somebody has settled: a review held or not needed, an action done or left', async () => {
    const held = site.event(PAY, START - 20 * DAY);
    const review = {
      ...(site.admin.issueProperty(
        site.idOf(site.review(PAY, ana, '2027-01-01')),
        'debrief.review',
      ) as object),
    };
    site.admin.setIssueProperty(site.idOf(held), 'debrief.review', review);
    const notNeeded = { v: 1, notNeeded: 'yes', reason: 'A drill', by: ana.accountId, on: '2026-11-01' };
    site.admin.setIssueProperty(site.idOf(site.event(PAY, START - 20 * DAY)), 'debrief.owed', notNeeded);
    const left = site.action(PAY, mia, '2026-11-10');
    const origin = site.admin.issueProperty(site.idOf(left), 'debrief.action') as object;
    site.admin.setIssueProperty(site.idOf(left), 'debrief.action', { ...origin, dropped: true });
    site.action(PAY, mia, '2026-11-10', { statusId: '10002' });
    site.review(PAY, ana, '2026-11-10', { facilitator: undefined });
    await days(1);
    expect(sent()).toEqual([]);
  });

  it('of an issue that they cannot see', async () => {
    site.action(PAY, mia, '2026-11-10', { securityLevelId: CONFIDENTIAL });
    site.action(PAY, ana, '2026-11-10', { securityLevelId: CONFIDENTIAL });
    site.event(OPS, START - 20 * DAY, { securityLevelId: CONFIDENTIAL });
    await days(2);
    expect(sent()).toEqual(['11-12 ana OPS-2: late OPS-2']);
  });
});

describe('the same thing', () => {
  it('with a new date is told again, and a new owner hears of it too', async () => {
    const key = site.action(PAY, mia, '2026-11-10');
    await days(1);
    site.admin.setDueDate(key, '2026-11-16', { by: mia.accountId });
    await days(1);
    site.admin.changeIssue(key, { assignee: ben.accountId }, { by: mia.accountId });
    await days(1);
    await days(2);
    site.admin.changeIssue(key, { assignee: mia.accountId }, { by: ben.accountId });
    await days(1);
    expect(sent()).toEqual([
      '11-12 mia OPS-1: late OPS-1',
      '11-13 mia OPS-1: soon OPS-1',
      '11-16 ben OPS-1: soon OPS-1',
      '11-17 mia OPS-1: late OPS-1',
    ]);
  });

  it('is not told a second time to who had it before', async () => {
    const key = site.action(PAY, mia, '2026-11-10');
    await days(1);
    for (const owner of [ben, mia]) {
      site.admin.changeIssue(key, { assignee: owner.accountId }, { by: ana.accountId });
      await days(1);
    }
    await days(3);
    expect(sent()).toEqual(['11-12 mia OPS-1: late OPS-1', '11-13 ben OPS-1: late OPS-1']);
  });
});

it('a long list shows twenty and counts the rest, and all of it counts as told', async () => {
  for (let index = 0; index < 27; index += 1) site.action(PAY, mia, '2026-11-10');
  await days(2);
  const [message, ...others] = site.admin.notifications();
  expect(others).toEqual([]);
  expect(message?.textBody).toContain('and 7 more: https://');
  expect(message?.subject).toBe('From your reviews: 27 actions are late');
});

describe('in the night when clocks change', () => {
  it('a day with two runs has one message: what comes up in between waits', async () => {
    await site.sandbox.close();
    // The runs are at 22:05 UTC: in Berlin 00:05 and 23:05 of Sunday 25 October, which has 25 hours.
    site = await remindersSite(Date.UTC(2026, 9, 24, 22, 0, 0));
    site.choose(PAY, { workingDays: [0, 1, 2, 3, 4, 5, 6] });
    site.action(PAY, mia, '2026-10-24');
    await days(1);
    site.action(PAY, mia, '2026-10-20');
    await days(1);
    await days(1);
    expect(sent()).toEqual(['10-24 mia OPS-1: late OPS-1', '10-26 mia OPS-2: late OPS-2']);
  });

  it('a day that no run falls on is told by the next one', async () => {
    await site.sandbox.close();
    // At 22:30 UTC it is 23:30 of Saturday in Berlin, and a day later 00:30 of Monday.
    site = await remindersSite(Date.UTC(2027, 2, 27, 22, 25, 0));
    site.choose(PAY, { workingDays: [0, 1, 2, 3, 4, 5, 6] });
    site.action(PAY, mia, '2027-03-27');
    await days(2);
    expect(sent()).toEqual(['03-27 mia OPS-1: soon OPS-1', '03-28 mia OPS-1: late OPS-1']);
  });
});
