import { readAttention } from '../../src/usecases/readAttention';
import type { AttentionRead } from '../../src/usecases/readAttentionParts';
import { readActionState } from '../../src/usecases/readAttentionState';
import { aReviewedIssue, anAction, anActionProperty, indexed, PROJECT_ID } from './reviewedProject';
import { scriptedJira, type ScriptedIssue } from './scriptedJira';

const project = { projectId: PROJECT_ID, today: '2026-11-20' };
const jiraWith = (issues: readonly ScriptedIssue[]) => indexed(scriptedJira(issues));
const actionsOf = (read: AttentionRead) => [...read.actions.values()].flatMap((action) => action?.key ?? []);

it('reads the open actions of the project with owner, due date, history and the issue they came from', async () => {
  const jira = jiraWith([anAction('198', { summary: 'Escalation policy' }), aReviewedIssue('388')]);
  const read = await readAttention(jira.access, project);
  expect(read.failure).toBeUndefined();
  expect(read.ids).toEqual(['198']);
  expect(read.actions.get('198')).toEqual({
    id: '198',
    key: 'OPS-198',
    summary: 'Escalation policy',
    type: { name: 'Task', level: 0 },
    statusCategory: 'indeterminate',
    due: '2026-12-18',
    owner: { accountId: 'ben', name: 'Ben Okafor', active: true },
    created: '2026-11-18T09:00:00.000+0000',
    origin: anActionProperty(),
    projectId: '10001',
    doneSince: undefined,
    linked: true,
    blockers: [],
  });
  expect(read.histories.get('198')).toMatchObject([{ field: 'status', at: '2026-11-19T09:00:00.000Z' }]);
  expect(read.sources.get('388')).toMatchObject({
    key: 'PAY-388',
    summary: 'Payouts delayed by a stuck queue',
    priority: 'High',
    severity: 2,
    reviews: [{ number: 1, status: 'open' }],
  });
});

it('asks in three steps however many actions there are, a hundred issues a call', async () => {
  const jira = jiraWith([
    ...Array.from({ length: 250 }, (_, index) => anAction(String(1000 + index))),
    aReviewedIssue('388'),
  ]);
  const read = await readAttention(jira.access, project);
  expect(actionsOf(read)).toHaveLength(250);
  expect(Object.fromEntries(countedBy(jira.calls, ({ path }) => path.split('?')[0] ?? ''))).toEqual({
    '/rest/api/3/search/jql': 5,
    '/rest/api/3/project/10000/properties/debrief.settings': 1,
    '/rest/api/3/status': 1,
    '/rest/api/3/issue/bulkfetch': 4,
    '/rest/api/3/changelog/bulkfetch': 3,
    '/rest/api/3/user/assignable/search': 3,
  });
});

function countedBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return counts;
}

it('tells what it has after each part, so that the first rows need not wait for the last', async () => {
  const told: number[] = [];
  const jira = jiraWith(Array.from({ length: 150 }, (_, index) => anAction(String(1000 + index))));
  await readAttention(jira.access, project, { told: (soFar) => told.push(actionsOf(soFar).length) });
  expect(told.filter((count, index) => count !== told[index - 1])).toEqual([0, 100, 150]);
  expect(told.slice(0, 7).every((count) => count === 0)).toBe(true);
});

it('leaves out what Jira no longer shows, and what is an action of another project by now', async () => {
  const jira = jiraWith([
    anAction('198'),
    anAction('199', { property: anActionProperty({ sourceProjectId: '10001' }) }),
  ]);
  jira.indexed.set('200', 'open-action');
  expect(actionsOf(await readAttention(jira.access, project))).toEqual(['OPS-198']);
});

it.each([
  ['a text', 'nonsense'],
  ['missing fields', { v: 1, sourceProjectId: PROJECT_ID }],
  ['a script for a label', anActionProperty({ labels: ['<script>'] })],
  ['another version', { ...anActionProperty(), v: 2 }],
])('keeps an action whose property holds %s, without an origin', async (_what, property) => {
  const jira = jiraWith([anAction('198', { property })]);
  const read = await readAttention(jira.access, project);
  expect(read.actions.get('198')).toMatchObject({ key: 'OPS-198', origin: undefined });
  expect(read.failure).toBeUndefined();
});

it('does not say where an action came from when the person may not see that issue', async () => {
  const jira = jiraWith([anAction('198'), aReviewedIssue('388', { hidden: true })]);
  const read = await readAttention(jira.access, project);
  expect(read.sources.has('388')).toBe(true);
  expect(read.sources.get('388')).toBeUndefined();
  expect(read.failure).toBeUndefined();
});

it.each([
  ['with a review', [aReviewedIssue('388')], true],
  ['without a review', [], false],
])('a project %s and no open action says so', async (_what, issues, reviewed) => {
  const read = await readAttention(jiraWith(issues).access, project);
  expect(read).toMatchObject({ ids: [], reviewed });
});

it('a due date that is no day is unknown', async () => {
  const read = await readAttention(jiraWith([anAction('198', { due: 'soon' })]).access, project);
  expect(read.actions.get('198')?.due).toBeUndefined();
});

describe('when Jira fails', () => {
  it.each([
    [401, 'denied'],
    [403, 'denied'],
    [400, 'refused'],
    [500, 'down'],
    ['lost', 'lost'],
  ] as const)('a search answered with %s is a failure, not an empty list', async (status, kind) => {
    const jira = jiraWith([anAction('198')]);
    jira.faults.push({ on: 'search', status });
    const read = await readAttention(jira.access, project);
    expect(read.ids).toBeUndefined();
    expect(read.failure?.kind).toBe(kind);
  });

  it('keeps what was read, names what is missing, and reads only that the next time', async () => {
    const jira = jiraWith(Array.from({ length: 150 }, (_, index) => anAction(String(1000 + index))));
    jira.faults.push({ on: 'bulkfetch', containing: '"1149"', status: 500 });
    const first = await readAttention(jira.access, project);
    expect(actionsOf(first)).toHaveLength(100);
    expect(first.failure).toEqual({ kind: 'down', retryAfter: undefined });

    jira.faults.length = 0;
    jira.calls.length = 0;
    const second = await readAttention(jira.access, project, { from: first });
    expect(actionsOf(second)).toHaveLength(150);
    expect(second.failure).toBeUndefined();
    // The 50 missing actions; everything else was read before.
    expect(jira.calls).toHaveLength(1);
  });

  it('waits out a short 429 by itself', async () => {
    const jira = jiraWith([anAction('198')]);
    jira.faults.push({ on: 'bulkfetch', status: 429, headers: { 'retry-after': '2' }, times: 1 });
    const read = await readAttention(jira.access, project);
    expect(actionsOf(read)).toEqual(['OPS-198']);
    expect(jira.waits).toEqual([2200]);
  });

  it('says how long Jira asked to wait when that is too long for one try', async () => {
    const jira = jiraWith([anAction('198')]);
    jira.faults.push({ on: 'bulkfetch', status: 429, headers: { 'retry-after': '40' } });
    const read = await readAttention(jira.access, project);
    expect(read.failure).toEqual({ kind: 'busy', retryAfter: 40 });
    expect(read.ids).toEqual(['198']);
  });

  it('an answer of another shape is a failure of that part alone', async () => {
    const jira = jiraWith([anAction('198'), { id: '199', key: 'OPS-199', fields: { summary: 7 } }]);
    const read = await readAttention(jira.access, project);
    expect(read.failure?.kind).toBe('malformed');
    expect(read.histories.size).toBe(2);
  });
});

describe('how long an action has stood still', () => {
  it('counts from its creation when its status never changed', async () => {
    const jira = jiraWith([anAction('198', { changes: [], created: '2026-10-01T08:00:00.000+0000' })]);
    const read = await readAttention(jira.access, project);
    const action = read.actions.get('198');
    expect(action && readActionState(read, action).statusSince).toBe('2026-10-01T08:00:00.000+0000');
  });

  it('is not judged while the history is not read', async () => {
    const jira = jiraWith([anAction('198', { created: '2026-10-01T08:00:00.000+0000' })]);
    jira.faults.push({ on: 'changelog', status: 500 });
    const read = await readAttention(jira.access, project);
    const action = read.actions.get('198');
    expect(action && readActionState(read, action).statusSince).toBeUndefined();
  });
});

it('refuses a project id that is no number before anything is asked', async () => {
  const jira = jiraWith([]);
  await expect(
    readAttention(jira.access, { ...project, projectId: '1 OR project IS NOT EMPTY' }),
  ).rejects.toThrow(RangeError);
  expect(jira.calls).toEqual([]);
});
