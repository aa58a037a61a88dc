/** Jobs that die, a Jira that fails and rules that it refuses: no message is lost that could be sent, and none comes twice. */
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { DAY, OPS, PAY, people, remindersSite, START, SUN, type RemindersSite } from './remindersSite';
import { fillWeek, WEEK } from './remindersWeek';

const { ana, ben, mia } = people;

let site: RemindersSite;
beforeEach(async () => {
  site = await remindersSite();
});
afterEach(() => site.sandbox.close());

const days = (count: number) => site.sandbox.schedule.passDays(count);
const sent = (): readonly string[] => [...site.sent()].sort();

describe('a job that dies half-way', () => {
  const today = WEEK.filter((message) => message.startsWith('11-12'));
  const firstDay = async (): Promise<void> => {
    fillWeek(site);
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

it('a rule that Jira refuses keeps nobody from the rest', async () => {
  const rule = { id: 'broken0001', issueTypeIds: ['999'], priorityIds: [], labels: [], withinDays: 10 };
  site.choose(PAY, { owed: [...DEFAULT_SETTINGS.owed, rule] });
  site.action(PAY, mia, '2026-11-10');
  await days(1);
  expect(sent()).toEqual(['11-12 mia OPS-1: late OPS-1']);
});
