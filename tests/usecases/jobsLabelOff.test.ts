/** Jira labels of an action that a merge meets: the old one gives way, and what somebody has taken off stays off. */
import { relabelLabels } from '../../src/usecases/jobs/relabelLabels';
import { undoRelabelling } from '../../src/usecases/jobs/undoRelabelling';
import { jobsWorld, type JobsWorld } from '../builders/jobsWorld';

const MERGE = 'merge00001';

let world: JobsWorld;
let action: string;
beforeEach(async () => {
  world = await jobsWorld();
  const { admin } = world.site.jira;
  action =
    admin.issues().find(({ labels }) => labels.includes('factor-b') && labels.includes('factor-a'))?.id ?? '';
  expect(action).not.toBe('');
});

const labels = (): readonly string[] => world.site.jira.admin.issue(action)?.labels ?? [];
const property = (): unknown => world.site.jira.admin.issueProperty(action, 'debrief.action');

async function merge(): Promise<void> {
  await relabelLabels(world.as(), { jobId: MERGE, from: ['a', 'b'], to: 'c' });
  await world.deliver();
  expect(property()).toMatchObject({ labels: ['c'] });
}

it.each<[string, readonly string[], readonly string[]]>([
  ['both old ones', ['pager', 'factor-a', 'factor-b'], ['pager', 'factor-c']],
  ['one of the old ones', ['pager', 'factor-b'], ['pager', 'factor-c']],
  ['none of them: somebody took them off', ['pager'], ['pager']],
  ['an old one and the new one', ['factor-a', 'factor-c'], ['factor-c']],
])('an action with %s', async (_what, before, after) => {
  world.site.jira.admin.updateIssue(action, { labels: before });
  await merge();
  expect([...labels()].sort()).toEqual([...after].sort());
});

it('a label that was taken off after the merge does not come back when it is taken back', async () => {
  await merge();
  world.site.jira.admin.updateIssue(action, { labels: ['pager'] });
  await undoRelabelling(world.as(), { jobId: 'undo000001', ofJobId: MERGE });
  await world.deliver();
  expect(property()).toMatchObject({ labels: ['a', 'b'] });
  expect(labels()).toEqual(['pager']);
});
