/** Long jobs as their starter sees them: progress, stalling, resuming, handing on. */
import type { Job } from '../../src/contract/calls';
import { loadJobs } from '../../src/usecases/jobs/loadJobs';
import { relabelLabels } from '../../src/usecases/jobs/relabelLabels';
import { resumeJob } from '../../src/usecases/jobs/resumeJob';
import { runJobPart } from '../../src/usecases/jobs/runJobPart';
import { undoRelabelling } from '../../src/usecases/jobs/undoRelabelling';
import { QueueError } from '../../src/usecases/jobQueue';
import { jobsWorld, type JobsWorld } from '../builders/jobsWorld';
import { factorAdded, factsAgreed } from '../builders/review';
import type { PersonName } from '../builders/jiraWorld';

const MERGE = 'merge00001';

let world: JobsWorld;
beforeEach(async () => {
  world = await jobsWorld();
});

const merge = (jobId = MERGE, from = ['a', 'b']) => relabelLabels(world.as(), { jobId, from, to: 'c' });
const resume = (jobId = MERGE, who: PersonName = 'lead') => resumeJob(world.as(who), { jobId });

async function jobs(who: PersonName = 'lead'): Promise<readonly Job[]> {
  const answer = await loadJobs(world.as(who));
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.jobs as readonly Job[];
}

/** So many more events with a review each. */
async function events(count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    const { id } = world.site.jira.admin.addIssue({
      projectId: '10000',
      typeId: '10002',
      summary: `Event ${String(made)}`,
    });
    await world.review(id, factsAgreed, factorAdded({ labels: ['a'] }));
  }
}

describe('progress', () => {
  test('is told issue by issue, over several parts', async () => {
    await events(43);
    expect(await merge()).toMatchObject({ ok: true, value: { total: 45, done: 0 } });
    expect(world.queued).toHaveLength(3);
    await runJobPart(world.background(), { jobId: MERGE, part: 1 });
    expect(await jobs()).toMatchObject([{ total: 45, done: 20, failed: 0, state: 'running' }]);
    await world.deliver();
    expect(await jobs()).toMatchObject([{ total: 45, done: 45, state: 'finished' }]);
    const calls = world.kvs.calls.length;
    await jobs();
    expect(world.kvs.calls.length - calls).toBeLessThanOrEqual(6);
  });

  test('is one’s own: somebody else learns only that there is something', async () => {
    await merge();
    expect(await loadJobs(world.as('member'))).toEqual({ ok: true, value: { jobs: [], others: true } });
    await world.deliver();
    expect(await loadJobs(world.as('member'))).toEqual({ ok: true, value: { jobs: [], others: false } });
  });

  test('shows the last ten, newest first', async () => {
    for (let made = 0; made < 30; made += 1) {
      world.pass(1);
      await merge(`many${String(made).padStart(6, '0')}`, [`none${String(made)}`]);
    }
    const ids = (await jobs()).map(({ jobId }) => jobId);
    expect(ids).toHaveLength(10);
    expect([ids[0], ids[9]]).toEqual(['many000029', 'many000020']);
  });
});

describe('a job of which nothing is heard', () => {
  test('has stalled after two minutes, and not before', async () => {
    await merge();
    world.pass(120);
    expect(await jobs()).toMatchObject([{ state: 'running' }]);
    world.pass(1);
    expect(await jobs()).toMatchObject([{ state: 'stalled' }]);
    expect((await loadJobs(world.as('member'))).ok).toBe(true);
  });

  test('goes on when it is resumed, with the parts that are missing', async () => {
    await events(20);
    await merge();
    const [first] = world.queued.splice(0);
    if (first !== undefined) await runJobPart(world.background(), first);
    world.pass(300);
    expect(await resume()).toMatchObject({ ok: true, value: { state: 'running', done: 20, total: 22 } });
    expect(world.queued).toEqual([{ jobId: MERGE, part: 1 }]);
    await world.deliver();
    expect(await jobs()).toMatchObject([{ state: 'finished', done: 22 }]);
    expect(await resume()).toMatchObject({ ok: true, value: { state: 'finished' } });
    expect(world.queued).toEqual([]);
  });

  test('is resumed by nobody else', async () => {
    await merge();
    expect(await resume(MERGE, 'admin')).toEqual({ ok: false, error: { code: 'NO_JOB' } });
    expect(await resume('nosuchjob1')).toEqual({ ok: false, error: { code: 'NO_JOB' } });
  });

  test('does nothing more once it has been taken back, however late its events come', async () => {
    await merge();
    const late = world.queued.splice(0);
    const before = await world.everything();
    world.pass(300);
    expect(await undoRelabelling(world.as(), { jobId: 'undo000001', ofJobId: MERGE })).toMatchObject({
      ok: true,
    });
    await world.deliver();
    for (const part of late) await runJobPart(world.background(), part);
    expect(await resume()).toMatchObject({ ok: true, value: { undone: true } });
    expect(world.queued).toEqual([]);
    expect(await world.everything()).toEqual(before);
  });
});

describe('when something is in the way', () => {
  test('a queue that takes nothing: the same call again hands it on', async () => {
    const deps = world.as();
    const broken = { ...deps, queue: { push: () => Promise.reject(new QueueError('down')) } };
    const input = { jobId: MERGE, from: ['a'], to: 'c' };
    await expect(relabelLabels(broken, input)).rejects.toThrow(QueueError);
    expect(await relabelLabels(deps, input)).toMatchObject({ ok: true });
    expect(world.queued).toHaveLength(1);
    expect(await jobs()).toHaveLength(1);
  });

  test('Jira is busy: the part waits as long as Jira asks, and the job is not called stalled', async () => {
    await merge();
    const [part] = world.queued;
    if (part === undefined) throw new Error('there is a part');
    world.fault = ({ method }) => (method === 'PUT' ? 'busy' : undefined);
    await expect(runJobPart(world.background(), part)).rejects.toMatchObject({
      kind: 'busy',
      details: { retryAfter: 7 },
    });
    world.pass(125);
    expect(await jobs()).toMatchObject([{ state: 'running', done: 0, failed: 0 }]);
    world.fault = () => undefined;
    await world.deliver();
    expect(await jobs()).toMatchObject([{ state: 'finished', done: 2 }]);
  });

  test('the function’s time is nearly over: the rest is handed on', async () => {
    await merge();
    const [part] = world.queued.splice(0);
    world.lives = 20_000;
    if (part !== undefined) await runJobPart(world.background(), part);
    expect(world.queued).toEqual([part]);
    expect(await jobs()).toMatchObject([{ done: 0 }]);
    world.lives = 100_000;
    await world.deliver();
    expect(await jobs()).toMatchObject([{ done: 2, state: 'finished' }]);
  });

  test('one issue that goes on failing holds the others up for a few tries only', async () => {
    const { epic } = world.site.issues;
    await merge();
    const [part] = world.queued.splice(0);
    if (part === undefined) throw new Error('there is a part');
    world.fault = ({ method, path }) =>
      method === 'PUT' && path.includes(`/issue/${epic}/`) ? 'lost-before' : undefined;
    await expect(runJobPart(world.background(), part)).rejects.toMatchObject({ kind: 'lost' });
    world.tried = 5;
    await runJobPart(world.background(), part);
    expect(await jobs()).toMatchObject([{ done: 1, failed: 1, state: 'finished' }]);
    world.fault = () => undefined;
    // What was written before it failed can be taken back all the same.
    await undoRelabelling(world.as(), { jobId: 'undo000001', ofJobId: MERGE });
    await world.deliver();
    expect(await world.everything()).toEqual(await (await jobsWorld()).everything());
  });

  test('its rows have been cleared away: nothing happens', async () => {
    await merge();
    for (const key of world.kvs.keysOf('job:')) if (key.includes(':list:')) world.kvs.rows.delete(key);
    const before = await world.everything();
    await world.deliver();
    world.pass(300);
    expect(await undoRelabelling(world.as(), { jobId: 'undo000001', ofJobId: MERGE })).toEqual({
      ok: false,
      error: { code: 'NO_JOB' },
    });
    expect(await world.everything()).toEqual(before);
  });

  test('an event of a job that is none does nothing', async () => {
    await expect(runJobPart(world.background(), { jobId: 'nosuchjob1', part: 0 })).resolves.toBeUndefined();
    await merge();
    await expect(runJobPart(world.background(), { jobId: MERGE, part: 99 })).resolves.toBeUndefined();
  });
});
