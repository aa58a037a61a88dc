/** Actions that the one who starts a job may change and the app does not see: they cannot be changed, and that is said. */
import { loadJobs } from '../../src/usecases/jobs/loadJobs';
import { rebuildIndex } from '../../src/usecases/jobs/rebuildIndex';
import { relabelLabels } from '../../src/usecases/jobs/relabelLabels';
import { undoRelabelling } from '../../src/usecases/jobs/undoRelabelling';
import { jobsWorld, type JobsWorld } from '../builders/jobsWorld';
import { actionsOf } from '../../src/domain/followUp';
import { openLog } from '../../src/storage/readLog';

const MERGE = 'merge00001';

/** The action of the epic's review is behind a security level that names the lead, and not the app. */
async function worldWithHiddenAction(): Promise<{ readonly world: JobsWorld; readonly action: string }> {
  const world = await jobsWorld();
  const { review } = (await openLog(world.kvs, world.site.issues.epic)) ?? {};
  const [idea] = review === undefined ? [] : actionsOf(review);
  if (idea?.creation.state !== 'created') throw new Error('the epic has an action');
  const action = idea.creation.issueId;
  world.site.jira.admin.updateIssue(action, { securityLevelId: '10100' });
  return { world, action };
}

const progress = async (world: JobsWorld) => {
  const answer = await loadJobs(world.as());
  return answer.ok
    ? answer.value.jobs.map(({ kind, done, failed, state }) => [kind, done, failed, state])
    : [];
};

test('a merge tells how many it could not change, changes the rest, and can be taken back', async () => {
  const { world, action } = await worldWithHiddenAction();
  const { admin } = world.site.jira;
  const before = await world.everything();
  const labels = admin.issue(action)?.labels;
  await relabelLabels(world.as(), { jobId: MERGE, from: ['a', 'b'], to: 'c' });
  await world.deliver();
  expect(admin.issue(action)?.labels).toEqual(labels);
  expect(await progress(world)).toEqual([['relabel', 1, 1, 'finished']]);
  const log = await openLog(world.kvs, world.site.issues.epic);
  expect(log?.review.factors[0]?.labels).toEqual(['c']);
  expect(admin.issueProperty(world.site.issues.epic, 'debrief.review')).toMatchObject({
    labels: expect.arrayContaining(['c']),
  });
  await undoRelabelling(world.as(), { jobId: 'undo000001', ofJobId: MERGE });
  await world.deliver();
  expect(await world.everything()).toEqual(before);
});

test('so does rebuilding the index', async () => {
  const { world } = await worldWithHiddenAction();
  await rebuildIndex(world.as(), { jobId: 'rebuild001' });
  await world.deliver();
  expect(await progress(world)).toEqual([['rebuild', 1, 1, 'finished']]);
});
