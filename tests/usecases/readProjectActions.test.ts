import { readProjectActions, type ProjectActionsRead } from '../../src/usecases/readProjectActions';
import { aReviewedIssue, anAction, anActionProperty, indexed, PROJECT_ID } from './reviewedProject';
import { scriptedJira, type ScriptedIssue } from './scriptedJira';

const asked = { projectId: PROJECT_ID };
const many = (count: number): readonly ScriptedIssue[] =>
  Array.from({ length: count }, (_, index) => anAction(String(1000 + index)));
const jiraWith = (...issues: readonly ScriptedIssue[]) => indexed(scriptedJira(issues));
const keys = ({ actions }: ProjectActionsRead) =>
  [...actions.values()].flatMap((action) => action?.key ?? []);

it('reads every action whatever its state, with what the table shows, and the review that it came from', async () => {
  const done = anAction('201', { status: 'done', since: '2026-11-10T09:00:00.000+0000' });
  const jira = jiraWith(anAction('198'), done, aReviewedIssue('388'));
  const read = await readProjectActions(jira.access, asked);
  expect(read.failure).toBeUndefined();
  expect(keys(read)).toEqual(['OPS-198', 'OPS-201']);
  expect(read.actions.get('198')).toMatchObject({
    summary: 'Action 198',
    status: 'indeterminate',
    due: '2026-12-18',
    owner: { accountId: 'ben', name: 'Ben Okafor' },
    created: '2026-11-18T09:00:00.000+0000',
    doneSince: undefined,
    origin: { purpose: 'prevent' },
  });
  expect(read.actions.get('201')?.doneSince).toBe('2026-11-10T09:00:00.000+0000');
  expect(read.sources.get('388')).toEqual({ key: 'PAY-388', summary: 'Payouts delayed by a stuck queue' });
});

it('asks for a hundred at a time, six calls at once, and tells what has come', async () => {
  const jira = jiraWith(...many(1230));
  let running = 0;
  let most = 0;
  const counted: number[] = [];
  const access = {
    ...jira.access,
    request: async (call: Parameters<typeof jira.access.request>[0]) => {
      running += 1;
      most = Math.max(most, running);
      const reply = await jira.access.request(call);
      running -= 1;
      return reply;
    },
  };
  await readProjectActions(access, asked, { told: ({ actions }) => counted.push(actions.size) });
  expect(most).toBe(6);
  const fetches = jira.calls.filter(({ path }) => path.endsWith('bulkfetch'));
  expect(fetches).toHaveLength(13 + 1);
  expect(counted.slice(0, 4)).toEqual([0, 100, 200, 300]);
  expect(counted.at(-1)).toBe(1230);
});

it('begins no further call once Jira asks to slow down, and reads only what is missing the next time', async () => {
  const jira = jiraWith(...many(1500));
  jira.faults.push({ on: 'bulkfetch', status: 429, headers: { 'retry-after': '60' }, containing: '1250' });
  jira.faults.push({ on: 'bulkfetch', status: 429, headers: { 'retry-after': '60' }, containing: '"1350"' });
  const cut = await readProjectActions(jira.access, asked);
  expect(cut.failure).toEqual({ kind: 'busy', retryAfter: 60 });
  expect(cut.ids).toHaveLength(1500);
  expect(keys(cut).length).toBeLessThan(1500);
  const asking = jira.calls.length;
  jira.faults.length = 0;
  const all = await readProjectActions(jira.access, asked, { from: cut });
  expect(all.failure).toBeUndefined();
  expect(keys(all)).toHaveLength(1500);
  expect(JSON.stringify(jira.calls.slice(asking))).not.toContain('search/jql');
  expect(JSON.stringify(jira.calls.slice(asking))).not.toContain('"1000"');
});

it('is no empty list when the search itself fails', async () => {
  const jira = jiraWith(anAction('198'));
  jira.faults.push({ on: 'search', status: 403 });
  const read = await readProjectActions(jira.access, asked);
  expect(read.ids).toBeUndefined();
  expect(read.failure?.kind).toBe('denied');
});

it('leaves out what names another project by now, and keeps what was tampered with', async () => {
  const jira = jiraWith(
    anAction('1', { property: anActionProperty({ sourceProjectId: '10009' }) }),
    anAction('2', { property: { v: 1, labels: '<img>', dropped: 'yes' } }),
    anAction('3', { hidden: true }),
  );
  jira.indexed.set('3', 'open-action');
  const read = await readProjectActions(jira.access, asked);
  expect(keys(read)).toEqual(['OPS-2']);
  expect(read.actions.get('2')?.origin).toBeUndefined();
});

it('knows nothing of a reviewed issue that the person may not see', async () => {
  const jira = jiraWith(anAction('198'), aReviewedIssue('388', { hidden: true }));
  const read = await readProjectActions(jira.access, asked);
  expect(read.sources).toEqual(new Map([['388', undefined]]));
});
