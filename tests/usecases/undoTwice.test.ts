/** A merge that is taken back from two windows at the same moment, or again after a try that was cut off. */
import { loadJobs } from '../../src/usecases/jobs/loadJobs';
import { relabelLabels } from '../../src/usecases/jobs/relabelLabels';
import { resumeJob } from '../../src/usecases/jobs/resumeJob';
import { undoRelabelling } from '../../src/usecases/jobs/undoRelabelling';
import { fc } from '../builders/fastCheck';
import { jobsWorld, type JobsWorld } from '../builders/jobsWorld';

const MERGE = 'merge00001';
const undo = (world: JobsWorld, jobId: string) => undoRelabelling(world.as(), { jobId, ofJobId: MERGE });

async function merged(world: JobsWorld): Promise<void> {
  const answer = await relabelLabels(world.as(), { jobId: MERGE, from: ['a', 'b'], to: 'c' });
  if (!answer.ok) throw new Error(answer.error.code);
  await world.deliver();
}

async function kinds(world: JobsWorld) {
  const answer = await loadJobs(world.as());
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.jobs.map(({ kind, state, undone }) => ({ kind, state, undone }));
}

const ONCE = [
  { kind: 'undo', state: 'finished', undone: false },
  { kind: 'relabel', state: 'finished', undone: true },
];

test('in whatever order the two get on, one job takes it back, and the merge says so', async () => {
  const before = await (await jobsWorld()).everything();
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (turns) => {
      const world = await jobsWorld(turns);
      await turns.waitFor(merged(world));
      const both = [undo(world, 'undo000001'), undo(world, 'undo000002')];
      const answers = await turns.waitFor(Promise.all(both));
      expect(answers.some(({ ok }) => ok)).toBe(true);
      for (const answer of answers) if (!answer.ok) expect(answer.error).toEqual({ code: 'JOB_RUNNING' });
      await turns.waitFor(world.deliver());
      expect(await turns.waitFor(kinds(world))).toEqual(ONCE);
      expect(await turns.waitFor(world.everything())).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('a try that was cut off before it wrote its job makes room after a minute, and not before', async () => {
  const world = await jobsWorld();
  await merged(world);
  world.kvs.fault = (operation, key) =>
    operation === 'insert' && key === 'job:undo000001' ? 'lost-before' : undefined;
  await expect(undo(world, 'undo000001')).rejects.toThrow();
  world.kvs.fault = () => undefined;
  expect(await undo(world, 'undo000002')).toEqual({ ok: false, error: { code: 'JOB_RUNNING' } });
  world.pass(61);
  expect(await kinds(world)).toEqual([{ kind: 'relabel', state: 'finished', undone: false }]);
  expect(await undo(world, 'undo000002')).toMatchObject({ ok: true });
  await world.deliver();
  expect(await kinds(world)).toEqual(ONCE);
});

test('a merge that has stalled can go on when the try to take it back came to nothing', async () => {
  const world = await jobsWorld();
  await relabelLabels(world.as(), { jobId: MERGE, from: ['a', 'b'], to: 'c' });
  world.queued.splice(0);
  world.pass(300);
  world.kvs.fault = (operation, key) =>
    operation === 'insert' && key === 'job:undo000001' ? 'lost-before' : undefined;
  await expect(undo(world, 'undo000001')).rejects.toThrow();
  world.kvs.fault = () => undefined;
  world.pass(61);
  expect(await resumeJob(world.as(), { jobId: MERGE })).toMatchObject({ ok: true, value: { undone: false } });
  await world.deliver();
  expect(await kinds(world)).toEqual([{ kind: 'relabel', state: 'finished', undone: false }]);
  expect(world.relabellings()).toHaveLength(3);
});

test('the same call again goes on at once', async () => {
  const world = await jobsWorld();
  await merged(world);
  world.kvs.fault = (operation, key) =>
    operation === 'insert' && key === 'job:undo000001' ? 'lost-before' : undefined;
  await expect(undo(world, 'undo000001')).rejects.toThrow();
  world.kvs.fault = () => undefined;
  expect(await undo(world, 'undo000001')).toMatchObject({ ok: true });
  await world.deliver();
  expect(await kinds(world)).toEqual(ONCE);
});
