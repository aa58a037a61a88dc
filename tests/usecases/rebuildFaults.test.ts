/**
 * Rebuilding the index when functions die anywhere, events come twice and answers are lost: in the end every digest and
 * every property of an action is as the logs say, and what was right already is not written again.
 */
import { rebuildIndex } from '../../src/usecases/jobs/rebuildIndex';
import { resumeJob } from '../../src/usecases/jobs/resumeJob';
import { runJobPart } from '../../src/usecases/jobs/runJobPart';
import { loadJobs } from '../../src/usecases/jobs/loadJobs';
import { jobsWorld, type JobsWorld } from '../builders/jobsWorld';

const REBUILD = 'rebuild001';
const rebuild = (world: JobsWorld) => rebuildIndex(world.as(), { jobId: REBUILD });

/** Of one review the digest is forged, of the other one an action says something else. */
async function damaged(): Promise<{ readonly world: JobsWorld; readonly before: unknown }> {
  const world = await jobsWorld();
  const before = await world.everything();
  const { admin } = world.site.jira;
  const { epic } = world.site.issues;
  const digest = admin.issueProperty(epic, 'debrief.review') as object;
  admin.setIssueProperty(epic, 'debrief.review', { ...digest, labels: ['forged'], status: 'cancelled' });
  for (const { id } of admin.issues()) {
    const property = admin.issueProperty(id, 'debrief.action') as object | undefined;
    if (property !== undefined)
      admin.setIssueProperty(id, 'debrief.action', { ...property, purpose: 'train', labels: ['forged'] });
  }
  expect(await world.everything()).not.toEqual(before);
  return { world, before };
}

it.each([1, 2, 3])('puts everything right when each event arrives %s times at once', async (copies) => {
  const { world, before } = await damaged();
  expect(await rebuild(world)).toMatchObject({ ok: true, value: { kind: 'rebuild', total: 2 } });
  await world.deliver(copies);
  expect(await world.everything()).toEqual(before);
});

it('after any of its calls leaves what the next delivery completes', async () => {
  let calls = 0;
  for (let died = true; died; calls += 1) {
    const { world, before } = await damaged();
    await rebuild(world);
    let made = 0;
    const dead = (): 'lost-before' | undefined => ((made += 1) > calls ? 'lost-before' : undefined);
    world.kvs.fault = dead;
    world.fault = dead;
    const [part] = world.queued;
    if (part === undefined) throw new Error('there is a part');
    died = await runJobPart(world.background(), part).then(
      () => false,
      () => true,
    );
    world.kvs.fault = () => undefined;
    world.fault = () => undefined;
    await world.deliver();
    expect([calls, await world.everything()]).toEqual([calls, before]);
  }
  expect(calls).toBeGreaterThan(12);
});

it('of which nothing is heard is resumed by whoever started it, and ends', async () => {
  const { world, before } = await damaged();
  await rebuild(world);
  world.queued.length = 0;
  world.pass(300);
  expect(await loadJobs(world.as())).toMatchObject({ value: { jobs: [{ state: 'stalled' }] } });
  expect(await resumeJob(world.as(), { jobId: REBUILD })).toMatchObject({ ok: true });
  await world.deliver();
  expect(await world.everything()).toEqual(before);
  expect(await loadJobs(world.as())).toMatchObject({ value: { jobs: [{ state: 'finished', done: 2 }] } });
});

it('writes nothing where all is right', async () => {
  const world = await jobsWorld();
  const writes: string[] = [];
  world.fault = ({ method, path }) => {
    if (method !== 'GET' && method !== 'POST') writes.push(`${method} ${path}`);
    return undefined;
  };
  await rebuild(world);
  await world.deliver();
  expect(writes).toEqual([]);
});
