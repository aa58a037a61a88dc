/** What one project, one issue or one person can do to the reminders of everybody else. */
import type { Thing } from '../../src/domain/reminders/thing';
import { readTimeZones } from '../../src/jira/reachable';
import type { JiraAccess, JiraHttpCall } from '../../src/jira/request';
import { keepFound, keepRun, readFound } from '../../src/storage/reminderRun';
import { continueReminders } from '../../src/usecases/reminders/dailyReminders';
import { peopleOf } from '../../src/usecases/reminders/people';
import { MemoryKvs } from '../builders/memoryKvs';

const RUN = '2026-11-12T08:00:00.000Z';
const TODAY = '2026-11-12';

const owed = (issueId: string): Thing => ({ kind: 'owed', issueId, on: '2026-11-11' });
const waitingFor = (account: string, things: readonly Thing[] = [owed('10001')]) => ({
  account,
  day: TODAY,
  things,
});

interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** A Jira in which everybody sees the one issue that there is. */
function access(answer: (call: JiraHttpCall) => Reply | undefined) {
  const calls: JiraHttpCall[] = [];
  const usual = ({ path, body }: JiraHttpCall): unknown => {
    if (path.endsWith('/serverInfo')) return { baseUrl: 'https://site.example' };
    if (path.endsWith('/bulkfetch')) {
      const fields = {
        summary: 'Page the secondary',
        duedate: '2026-11-11',
        status: { id: '1', name: 'Open', statusCategory: { key: 'new' } },
      };
      return { issues: [{ id: '10001', key: 'PAY-1', fields }] };
    }
    const accounts = new URLSearchParams(path.split('?')[1]).getAll('accountId');
    if (path.includes('/viewissue/')) return accounts.map((accountId) => ({ accountId }));
    if (path.includes('/user/bulk'))
      return { values: accounts.map((accountId) => ({ accountId, active: true, timeZone: 'Asia/Tokyo' })) };
    return body;
  };
  const jira: JiraAccess = {
    request: (call) => {
      calls.push(call);
      const { status, body } = answer(call) ?? { status: 200, body: usual(call) };
      return Promise.resolve({ status, header: () => null, body });
    },
    wait: () => Promise.resolve(),
    random: () => 0.5,
    longestWait: 0,
  };
  const told = (): readonly string[] =>
    calls
      .filter(({ path }) => path.endsWith('/notify'))
      .map(({ body }) => (body as { to: { users: { accountId: string }[] } }).to.users[0]?.accountId ?? '');
  return { jira, calls, told };
}

describe.each([500, 502, 400, 404])('a person about whom Jira always answers %s', (status) => {
  test.each(['viewissue', 'bulkfetch'])(
    'is passed over, and the others get their message (%s)',
    async (where) => {
      const kvs = new MemoryKvs();
      const found = [waitingFor('ana', [owed('10666')]), ...['ben', 'mia'].map((name) => waitingFor(name))];
      const names = await keepFound(kvs, RUN, '10000', found);
      await keepRun(kvs, RUN, { v: 1, phase: 'send', found: names });
      const { jira, told } = access(({ path, body }) => {
        const isAna = path.includes('accountId=ana') || JSON.stringify(body ?? '').includes('10666');
        if (!isAna) return undefined;
        const issue = { id: '10666', key: 'PAY-666', fields: { duedate: '2026-11-11' } };
        return path.includes(where) ? { status } : { status: 200, body: { issues: [issue] } };
      });
      const handOn: unknown[] = [];
      // The first try and the four more that the platform may grant.
      for (let tried = 0; tried <= 4; tried += 1)
        await continueReminders(
          {
            kvs,
            jira,
            tried,
            handOn: (tick) => Promise.resolve(void handOn.push(tick)),
            now: () => RUN,
            warn: () => undefined,
            timeLeft: () => 55_000,
          },
          { run: RUN },
        ).catch(() => undefined);
      expect(told()).toEqual(['ben', 'mia']);
      expect(handOn).toEqual([]);
    },
  );
});

test('more due things than a row of storage takes are all remembered', async () => {
  const kvs = new MemoryKvs();
  const many = Array.from({ length: 100 }, (_, index) => owed(String(10_000 + index)));
  const found = Array.from({ length: 80 }, (_, index) =>
    waitingFor(`${'a'.repeat(40)}${String(index)}`, many),
  );
  expect(await readFound(kvs, RUN, await keepFound(kvs, RUN, '10000', found))).toEqual(found);
});

describe('account ids that somebody made up', () => {
  const longest = Array.from({ length: 100 }, (_, index) => String(index).padEnd(128, ':'));

  test('never make an address too long for Jira', async () => {
    const { jira, calls } = access(({ path }) => (path.length > 8000 ? { status: 414 } : undefined));
    expect((await readTimeZones(jira, longest)).size).toBe(100);
    expect(Math.max(...calls.map(({ path }) => path.length))).toBeLessThan(8000);
  });

  test('that Jira refuses take the answer from nobody who is asked for later', async () => {
    const { jira } = access(({ path }) => (path.includes('forged') ? { status: 400 } : undefined));
    const people = peopleOf(jira);
    await expect(people.zones(['ana', 'forged'])).rejects.toThrow();
    expect(await people.zones(['ana'])).toEqual(new Map([['ana', 'Asia/Tokyo']]));
  });
});
