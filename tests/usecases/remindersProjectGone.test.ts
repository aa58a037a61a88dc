/** A project for which Jira goes on failing takes nothing from the others, and is not given up before that is plain. */
import path from 'node:path';
import { createClock } from '../../sandbox/clock';
import { readManifest } from '../../sandbox/forge/manifest';
import { createJira } from '../../sandbox/jira/site';
import { standardProject, standardTypes } from '../../sandbox/jira/standardSite';
import { openStore } from '../../sandbox/store';
import { people } from '../../sandbox/worlds/people';
import { addSite } from '../../sandbox/worlds/site';
import { continueReminders } from '../../src/usecases/reminders/dailyReminders';
import type { ReminderTick } from '../../src/usecases/reminders/reminderDeps';
import { MemoryKvs } from '../builders/memoryKvs';
import { anActionProperty } from './reviewedProject';

const { indexedProperties } = readManifest(path.join(__dirname, '..', '..', 'manifest.yml'));
const NOW = Date.UTC(2026, 10, 12, 8, 0, 0);
const RUN = new Date(NOW).toISOString();
const { ana, ben, mia } = people;

/** Three projects with a late action each; of the second one every search is answered with that status. */
function site(status: number) {
  const jira = createJira({
    store: openStore(undefined),
    clock: createClock({ frozenAt: NOW }),
    indexedProperties,
  });
  const { admin } = jira;
  addSite(admin, Object.values(people));
  for (const [index, owner] of [ana, ben, mia].entries()) {
    const id = String(10_000 + index);
    const roles = { Administrator: [ana.accountId], Member: ['everybody'] };
    const key = `P${String(index)}`;
    admin.addProject(standardProject({ id, key, name: key, leadAccountId: ana.accountId, roles }));
    const change = { assignee: owner.accountId, duedate: '2026-11-11' };
    const action = admin.addIssue({ projectId: id, typeId: standardTypes.task, summary: 'Late', ...change });
    admin.setIssueProperty(action.id, 'debrief.action', anActionProperty({ sourceProjectId: id }));
  }
  admin.catchUpSearch();
  const kvs = new MemoryKvs();
  const handedOn: ReminderTick[] = [];
  const warnings: string[] = [];
  const run = (tried: number): Promise<void> =>
    continueReminders(
      {
        kvs,
        tried,
        handOn: (tick) => Promise.resolve(void handedOn.push(tick)),
        now: () => RUN,
        warn: (code) => void warnings.push(code),
        timeLeft: () => 55_000,
        jira: {
          request: async ({ method, path: asked, body }) => {
            const text = body === undefined ? undefined : JSON.stringify(body);
            if (asked.endsWith('/search/jql') && text?.includes('10001') === true)
              return { status, header: () => null, body: {} };
            const reply = await jira.handle({
              method,
              path: asked,
              headers: { 'content-type': 'application/json' },
              body: text,
              caller: { kind: 'app' },
              origin: 'backend',
            });
            return { status: reply.status, header: (name) => reply.headers[name] ?? null, body: reply.body };
          },
          wait: () => Promise.resolve(),
          random: () => 0.5,
          longestWait: 1000,
        },
      },
      { run: RUN },
    );
  const told = (): readonly string[] =>
    admin
      .notifications()
      .flatMap(({ recipients }) => recipients.map((account) => account.slice(8)))
      .sort();
  return { run, told, warnings, handedOn };
}

it.each([400, 403, 404])('one that Jira refuses with %s is passed over at once', async (status) => {
  const { run, told, warnings } = site(status);
  await run(0);
  expect(told()).toEqual(['ana', 'mia']);
  expect(warnings.some((code) => code.startsWith('reminders-project-'))).toBe(true);
});

it.each([500, 502, 503])(
  'one that Jira answers with %s is tried again, and passed over at last',
  async (status) => {
    const { run, told } = site(status);
    for (let tried = 0; tried < 4; tried += 1) {
      await expect(run(tried)).rejects.toMatchObject({ name: 'JiraError' });
      expect(told()).toEqual([]);
    }
    await run(4);
    expect(told()).toEqual(['ana', 'mia']);
  },
);

it('one for which Jira is busy holds up the job however often it was tried: it may yet work', async () => {
  const { run, told } = site(429);
  for (const tried of [0, 4, 9]) await expect(run(tried)).rejects.toMatchObject({ kind: 'busy' });
  expect(told()).toEqual([]);
});
