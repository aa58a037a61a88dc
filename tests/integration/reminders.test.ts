/** A week of daily jobs over the whole sandbox sends exactly the messages that are due, each thing once. */
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
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

const { ana, ben, mia, priya, kiri, niue, hidden, former } = people;

let site: RemindersSite;
beforeEach(async () => {
  site = await remindersSite();
});
afterEach(() => site.sandbox.close());

const days = (count: number, how: Parameters<RemindersSite['sandbox']['schedule']['passDays']>[1] = {}) =>
  site.sandbox.schedule.passDays(count, how);

/** Of everything something, from Thursday 12 to Wednesday 18 November. */
function fill(): void {
  site.action(PAY, mia, '2026-11-10'); // OPS-1
  site.action(PAY, mia, '2026-11-15'); // OPS-2: due soon on Thursday, late on Monday
  site.action(SUN, mia, '2026-11-14'); // OPS-3: due soon on Thursday, late on Sunday: that team works then
  site.action(PAY, ben, '2026-11-17'); // OPS-4: due soon on Monday, as Saturday and Sunday are free
  site.action(PAY, ben, '2026-11-18', { statusId: '10002' }); // OPS-5 is done
  site.action(OPS, priya, '2026-11-30'); // OPS-6 is far away
  site.action(OPS, kiri, '2026-11-16'); // OPS-7
  site.action(OPS, niue, '2026-11-16'); // OPS-8
  site.action(OPS, hidden, '2026-11-16'); // OPS-9
  site.action(OPS, null, '2026-11-01'); // OPS-10 has no owner
  site.review(PAY, ana, '2026-11-13'); // PAY-1
  site.review(SUN, ben, '2026-11-15'); // SUN-1, on a Sunday
  site.event(PAY, START - 9 * DAY); // PAY-2, of Tuesday 3 November: owed by the 17th
  site.event(SUN, START - 20 * DAY); // SUN-2 has been owed for a while
}

const WEEK = [
  '11-12 leila SUN-2: owed SUN-2',
  '11-12 mia OPS-1: late OPS-1, soon OPS-3 OPS-2',
  // Two working days before Tuesday the 17th.
  '11-13 ana PAY-1: look PAY-1, owed PAY-2',
  '11-13 hidden OPS-9: soon OPS-9',
  '11-13 kiri OPS-7: soon OPS-7',
  // Friday in Niue.
  '11-14 niue OPS-8: soon OPS-8',
  '11-15 ben SUN-1: look SUN-1',
  '11-15 mia OPS-3: late OPS-3',
  '11-16 ben OPS-4: soon OPS-4',
  '11-16 mia OPS-2: late OPS-2',
  '11-17 hidden OPS-9: late OPS-9',
  '11-17 kiri OPS-7: late OPS-7',
  '11-18 ben OPS-4: late OPS-4',
  // Tuesday in Niue.
  '11-18 niue OPS-8: late OPS-8',
];
const sent = (): readonly string[] => [...site.sent()].sort();

describe('a week', () => {
  beforeEach(fill);

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

describe('a job that dies half-way', () => {
  const today = WEEK.filter((message) => message.startsWith('11-12'));
  const firstDay = async (): Promise<void> => {
    fill();
    site.sandbox.clock.shift(5 * 60_000);
    await site.sandbox.schedule.runDue();
  };
  const callsOf = (functionKey: string): number => {
    const record = site.sandbox.meter.invocations.find((one) => one.functionKey === functionKey);
    return (record?.jiraCalls ?? 0) + (record?.kvsCalls ?? 0);
  };

  it('in the queue goes on where it stood, after whichever call it died', async () => {
    await firstDay();
    await site.sandbox.queues.deliverAll();
    const calls = callsOf('reminders-queue');
    expect(calls).toBeGreaterThan(20);
    let unsent = 0;
    for (let call = 1; call <= calls; call += 1) {
      await site.sandbox.close();
      site = await remindersSite();
      await firstDay();
      await site.sandbox.queues.deliver({ atMost: 1, crashAfterCalls: call });
      await site.sandbox.queues.deliverAll();
      const told = sent();
      expect(new Set(told).size).toBe(told.length);
      expect(today).toEqual(expect.arrayContaining([...told]));
      unsent += today.length - told.length;
    }
    // One call per message: it is claimed, and whether it was sent nobody can know. Then none is better than two.
    expect(unsent).toBe(today.length);
  });

  it('before it was in the queue loses nothing: the next working day tells what was left', async () => {
    const few = async (crashAfterCalls?: number): Promise<void> => {
      site.action(PAY, mia, '2026-11-10');
      site.review(PAY, ana, '2026-11-10');
      site.event(SUN, START - 20 * DAY);
      site.sandbox.clock.shift(5 * 60_000);
      await site.sandbox.schedule.runDue({ crashAfterCalls });
      await days(3);
    };
    const told = (): readonly string[] =>
      sent()
        .map((message) => message.replace(/^\S+ /, ''))
        .sort();
    await few();
    const calls = callsOf('daily');
    expect(calls).toBeGreaterThan(5);
    for (let call = 1; call <= calls + 1; call += 1) {
      await site.sandbox.close();
      site = await remindersSite();
      await few(call);
      expect(told()).toEqual(['ana PAY-1: look PAY-1', 'leila SUN-1: owed SUN-1', 'mia OPS-1: late OPS-1']);
    }
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
    fill();
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

it('a rule that Jira refuses keeps nobody from the rest', async () => {
  const rule = { id: 'broken0001', issueTypeIds: ['999'], priorityIds: [], labels: [], withinDays: 10 };
  site.choose(PAY, { owed: [...DEFAULT_SETTINGS.owed, rule] });
  site.action(PAY, mia, '2026-11-10');
  await days(1);
  expect(sent()).toEqual(['11-12 mia OPS-1: late OPS-1']);
});

describe('when Jira', () => {
  const TODAY = ['11-12 ben OPS-2: late OPS-2', '11-12 mia OPS-1: late OPS-1'];
  const NOTIFY = { method: 'POST', path: /\/notify/ };
  beforeEach(() => {
    site.action(PAY, mia, '2026-11-10');
    site.action(OPS, ben, '2026-11-10');
  });

  it.each([
    ['the list of projects', /project\/search/],
    ['a search', /search\/jql/],
    ['the issues', /bulkfetch/],
    ['the people', /user\/bulk/],
    ['who may see an issue', /viewissue/],
    ['the address of the site', /serverInfo/],
    ['a message', /\/notify/],
  ])('is busy with %s, nothing is lost and nothing comes twice', async (_what, path) => {
    site.sandbox.faults.add({
      id: 'busy',
      match: { path },
      kind: 'status',
      status: 429,
      retryAfter: 90,
      times: 2,
    });
    await days(1);
    expect(sent()).toEqual(TODAY);
  });

  it.each([
    ['took it and its answer was lost', { kind: 'lost-after-write' as const }, TODAY],
    ['never got it, which nobody can know', { kind: 'timeout' as const }, TODAY.slice(1)],
    ['answered with an error that says nothing', { kind: 'status' as const, status: 500 }, TODAY.slice(1)],
  ])('%s, the message is not sent again', async (_what, fault, told) => {
    site.sandbox.faults.add({ id: 'message', match: NOTIFY, times: 1, ...fault });
    await days(2);
    expect(sent()).toEqual(told);
  });

  it('refuses a message, the next day tells it', async () => {
    site.sandbox.faults.add({ id: 'no', match: NOTIFY, kind: 'status', status: 400, times: 1 });
    await days(2);
    expect(sent()).toEqual([TODAY[1], '11-13 ben OPS-2: late OPS-2']);
  });

  it('lets the app do nothing, the app stops asking', async () => {
    site.sandbox.faults.add({ id: 'denied', match: { path: /.*/ }, kind: 'status', status: 403 });
    await days(1);
    expect(site.runs()).toEqual(['daily']);
    expect(sent()).toEqual([]);
  });

  it('is away for longer than a job lives, the next day tells everything', async () => {
    site.sandbox.faults.add({ id: 'busy', match: NOTIFY, kind: 'status', status: 429, retryAfter: 900 });
    await days(1);
    site.sandbox.faults.clear();
    await days(1);
    expect(sent()).toEqual(TODAY.map((message) => message.replace('11-12', '11-13')));
  });
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
