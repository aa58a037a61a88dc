/**
 * The daily job in whatever pieces it is cut: with little time in each run, with every event delivered twice, and with calls
 * to Jira or to storage that fail here and there, each thing is told once at most, and all of it unless an answer was lost.
 */
import path from 'node:path';
import { createClock } from '../../sandbox/clock';
import { readManifest } from '../../sandbox/forge/manifest';
import { createJira } from '../../sandbox/jira/site';
import { standardProject, standardTypes } from '../../sandbox/jira/standardSite';
import { openStore } from '../../sandbox/store';
import { people } from '../../sandbox/worlds/people';
import { addSite } from '../../sandbox/worlds/site';
import type { JiraHttpCall } from '../../src/jira/request';
import { continueReminders, startReminders } from '../../src/usecases/reminders/dailyReminders';
import type { ReminderDeps, ReminderTick } from '../../src/usecases/reminders/reminderDeps';
import { fc } from '../builders/fastCheck';
import { MemoryKvs } from '../builders/memoryKvs';
import { anActionProperty } from './reviewedProject';

const { indexedProperties } = readManifest(path.join(__dirname, '..', '..', 'manifest.yml'));
const OWNERS = [people.ana, people.ben, people.mia, people.tomasz, people.priya, people.leila, people.jonas];
const PROJECTS = 23;
const THURSDAY = Date.UTC(2026, 10, 12, 8, 0, 0);

type Fault = 'busy' | 'died' | undefined;

/** Many projects with an action each, late since yesterday. */
function site(fault: (call: JiraHttpCall) => Fault = () => undefined, projects = PROJECTS) {
  const clock = createClock({ frozenAt: THURSDAY });
  const jira = createJira({ store: openStore(undefined), clock, indexedProperties });
  const { admin } = jira;
  addSite(admin, Object.values(people));
  for (let index = 0; index < projects; index += 1) {
    const id = String(10_000 + index);
    const roles = { Administrator: [people.ana.accountId], Member: ['everybody'] };
    admin.addProject(
      standardProject({ id, key: `P${String(index)}`, name: id, leadAccountId: people.ana.accountId, roles }),
    );
    const action = admin.addIssue({
      projectId: id,
      typeId: standardTypes.task,
      summary: 'Late',
      assignee: OWNERS[index % OWNERS.length]?.accountId ?? null,
      duedate: '2026-11-11',
    });
    admin.setIssueProperty(action.id, 'debrief.action', anActionProperty({ sourceProjectId: id }));
  }
  const kvs = new MemoryKvs();
  const queue: ReminderTick[] = [];
  const searched: string[] = [];
  /** @param calls to Jira for which the time of the run is enough */
  const deps = (calls: number, tried = 0): ReminderDeps => {
    let left = calls;
    return {
      kvs,
      jira: {
        request: async (call) => {
          left -= 1;
          if (call.path.endsWith('/search/jql')) searched.push(JSON.stringify(call.body));
          const happens = fault(call);
          if (happens === 'busy')
            return { status: 429, header: (name) => (name === 'retry-after' ? '60' : null), body: {} };
          if (happens === 'died') throw new Died();
          const reply = await jira.handle({
            method: call.method,
            path: call.path,
            headers: { 'content-type': 'application/json' },
            body: call.body === undefined ? undefined : JSON.stringify(call.body),
            caller: { kind: 'app' },
            origin: 'backend',
          });
          return { status: reply.status, header: (name) => reply.headers[name] ?? null, body: reply.body };
        },
        wait: () => Promise.resolve(),
        random: () => 0.5,
        longestWait: 5000,
      },
      handOn: async (tick) => void queue.push(tick),
      now: () => new Date(clock.now()).toISOString(),
      warn: () => undefined,
      timeLeft: () => (55_000 * left) / calls,
      tried,
    };
  };
  return { clock, admin, kvs, queue, searched, deps };
}

class Died extends Error {}

const toldIn = ({ admin }: ReturnType<typeof site>): readonly string[] =>
  admin.notifications().flatMap(({ recipients, textBody }) => {
    const keys = textBody.match(/^- \S+/gm) ?? [];
    return keys.map((key) => `${recipients.join('+')} ${key}`);
  });
const everythingOf = (projects: number): readonly string[] =>
  Array.from(
    { length: projects },
    (_, index) => `${OWNERS[index % OWNERS.length]?.accountId ?? ''} - P${String(index)}-1`,
  ).sort();
const EVERYTHING = everythingOf(PROJECTS);

async function drain(world: ReturnType<typeof site>, calls: number, twice = false): Promise<void> {
  for (let turns = 0; world.queue.length > 0; turns += 1) {
    if (turns > 500) throw new Error('It never ends');
    const [tick] = world.queue.splice(0, 1);
    if (tick === undefined) return;
    // As the platform does: an event that failed comes again.
    for (let tried = 0; ; tried += 1) {
      try {
        await continueReminders(world.deps(calls, tried), tick);
        if (twice) await continueReminders(world.deps(calls, tried), tick);
        break;
      } catch {
        if (tried > 200) throw new Error('It never works');
      }
    }
  }
}

it.each([[60], [90], [10_000]])(
  'with time for about %s calls in each run, it is handed on and tells everything once, by one search a project',
  async (calls) => {
    const world = site();
    await startReminders(world.deps(calls));
    expect(world.queue).toHaveLength(1);
    await drain(world, calls);
    expect([...toldIn(world)].sort()).toEqual(EVERYTHING);
    expect(world.admin.notifications()).toHaveLength(OWNERS.length);
    expect(world.searched).toHaveLength(PROJECTS);
    expect(new Set(world.searched).size).toBe(PROJECTS);
  },
);

it('with every event twice it tells everything once, and comes to an end', async () => {
  const world = site();
  await startReminders(world.deps(60));
  await drain(world, 60, true);
  expect([...toldIn(world)].sort()).toEqual(EVERYTHING);
  expect(world.admin.notifications()).toHaveLength(OWNERS.length);
});

it('a daily run that Jira keeps waiting goes to the queue', async () => {
  let busy = true;
  const world = site(() => (busy ? 'busy' : undefined));
  await startReminders(world.deps(100));
  expect(world.queue).toEqual([{ run: '2026-11-12T08:00:00.000Z' }]);
  busy = false;
  await drain(world, 100);
  expect([...toldIn(world)].sort()).toEqual(EVERYTHING);
});

it('a job from yesterday is given up, whatever is left of it', async () => {
  const world = site();
  await startReminders(world.deps(10));
  world.clock.shift(13 * 3_600_000);
  await drain(world, 1000);
  expect(toldIn(world)).toEqual([]);
});

it('whatever Jira refuses for a while and wherever storage fails, nothing comes twice; a refusal alone loses nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom<Fault>(undefined, undefined, undefined, 'busy', 'died'), { maxLength: 60 }),
      fc.array(fc.constantFrom(undefined, undefined, 'lost-before' as const, 'lost-after' as const), {
        maxLength: 40,
      }),
      fc.integer({ min: 40, max: 200 }),
      async (faults, storageFaults, calls) => {
        const jiraFaults = [...faults];
        const world = site(() => jiraFaults.shift(), 9);
        const kvsFaults = [...storageFaults];
        world.kvs.fault = () => kvsFaults.shift();
        await startReminders(world.deps(calls));
        await drain(world, calls);
        // The next daily run tells what was left, to those who have not had their message yet.
        const told = toldIn(world);
        expect(new Set(told).size).toBe(told.length);
        expect(everythingOf(9)).toEqual(expect.arrayContaining([...told]));
        const recipients = world.admin.notifications().flatMap((message) => message.recipients);
        expect(new Set(recipients).size).toBe(recipients.length);
        if (
          !storageFaults.includes('lost-after') &&
          !storageFaults.includes('lost-before') &&
          !faults.includes('died')
        )
          expect([...told].sort()).toEqual(everythingOf(9));
      },
    ),
    { numRuns: 25 },
  );
});
