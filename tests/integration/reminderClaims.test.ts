/**
 * What lies between finding something and telling it, and what is kept of both: things that are settled in between are not
 * told, whoever wants quiet has it at once, and every row that a reminder leaves has an end.
 */
import { LONGEST_DUE_DAYS } from '../../src/domain/reminders/due';
import { DAY, OPS, PAY, people, remindersSite, START, SUN, type RemindersSite } from './remindersSite';

const { ana, ben, mia } = people;

let site: RemindersSite;
beforeEach(async () => {
  site = await remindersSite();
});
afterEach(() => site.sandbox.close());

const wants = (wanted: boolean): Promise<unknown> =>
  site.sandbox.invoke(mia, { moduleKey: 'reviews-page', projectKey: 'OPS' }, 'reminders.save', { wanted });

/** The daily job has found what is due; the queue has not told it yet. */
async function found(): Promise<void> {
  site.sandbox.clock.shift(5 * 60_000);
  await site.sandbox.schedule.runDue();
  expect(site.sent()).toEqual([]);
  expect(site.sandbox.queues.pending()).toHaveLength(1);
}

describe('between finding and telling', () => {
  it.each<[what: string, change: (key: string) => unknown]>([
    ['is done', (key) => site.admin.setStatus(key, '10002', { by: mia.accountId })],
    ['has another date', (key) => site.admin.setDueDate(key, '2026-12-24', { by: mia.accountId })],
    ['has no date any more', (key) => site.admin.setDueDate(key, null, { by: mia.accountId })],
    ['is deleted', (key) => site.admin.deleteIssue(key)],
    ['is hidden', (key) => site.admin.updateIssue(site.idOf(key), { securityLevelId: '10100' })],
  ])('an action that %s is not told; the others are', async (_what, change) => {
    const key = site.action(PAY, mia, '2026-11-10');
    site.action(PAY, mia, '2026-11-09');
    await found();
    change(key);
    await site.sandbox.queues.deliverAll();
    expect(site.sent()).toEqual(['11-12 mia OPS-2: late OPS-2']);
  });

  it('whoever switches reminders off has quiet', async () => {
    site.action(PAY, mia, '2026-11-10');
    site.action(PAY, ben, '2026-11-10');
    await found();
    await wants(false);
    await site.sandbox.queues.deliverAll();
    expect(site.sent()).toEqual(['11-12 ben OPS-2: late OPS-2']);
  });
});

describe('an issue that is an action of one project and has a review in another', () => {
  const both = ['11-12 ana OPS-1: look OPS-1 OPS-2 OPS-3', '11-12 mia OPS-2: late OPS-2 OPS-3'];
  it.each<[string, string | undefined, readonly string[]]>([
    ['wants reminders', undefined, both],
    ['decided the action wants none', PAY, [both[0] ?? '', '11-12 mia OPS-3: late OPS-3']],
    ['reviewed the issue wants none', OPS, ['11-12 mia OPS-2: late OPS-2']],
  ])('is told as each of them wants it, when the one that %s', async (_which, quiet, told) => {
    if (quiet !== undefined) site.choose(quiet, { reminders: false });
    const reviewed = site.idOf(site.review(OPS, ana, '2026-11-12'));
    const digest = site.admin.issueProperty(reviewed, 'debrief.review');
    for (const from of [PAY, OPS])
      site.admin.setIssueProperty(site.idOf(site.action(from, mia, '2026-11-10')), 'debrief.review', digest);
    await site.sandbox.schedule.passDays(1);
    expect([...site.sent()].sort()).toEqual(told);
  });
});

it('whoever wants quiet costs the site no further run', async () => {
  site.action(PAY, mia, '2026-11-10');
  await wants(false);
  await site.sandbox.schedule.passDays(2);
  expect(site.runs().filter((run) => run !== 'reminders.save')).toEqual(['daily', 'daily']);
});

describe('what reminders leave in storage', () => {
  beforeEach(async () => {
    site.action(PAY, mia, '2026-11-10');
    site.action(OPS, mia, '2026-11-10', { securityLevelId: '10100' });
    site.review(PAY, ana, '2026-11-13');
    site.event(SUN, START - 20 * DAY);
    await site.sandbox.schedule.passDays(2);
    expect(site.sent()).toHaveLength(3);
  });

  /** Days until each row may be cleared away; undefined: it stays for ever. */
  const daysLeft = (start: string): readonly (number | undefined)[] => {
    const { rows } = site.sandbox.kvs;
    return [...rows.keys()]
      .filter((key) => key.startsWith(start))
      .map((key) => rows.get(key)?.expiresAt)
      .map((end) => (end === undefined ? undefined : (end - site.sandbox.clock.now()) / DAY));
  };

  it('all has an end, and no claim ends before its thing is too old to be told', () => {
    const all = daysLeft('remind');
    expect(all.length).toBeGreaterThan(8);
    expect(all).not.toContain(undefined);
    const claims = [...daysLeft('reminded:'), ...daysLeft('reminder:')];
    // Whether the hidden action is seen by then is asked again after a week, so that claim may end sooner.
    const lasting = claims.filter((days) => (days ?? 0) > LONGEST_DUE_DAYS + 2);
    expect([claims.length, lasting.length]).toEqual([7, 6]);
    expect(daysLeft('reminders:').every((days) => (days ?? 9) <= 3)).toBe(true);
  });

  it('nothing comes again when its claim is gone', async () => {
    site.sandbox.clock.shift(400 * DAY);
    await site.sandbox.schedule.passDays(7);
    expect(site.sent()).toHaveLength(3);
  });
});
