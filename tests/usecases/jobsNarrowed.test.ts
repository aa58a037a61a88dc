/** A job that goes on after its owner has lost the right to change something changes that no more. */
import { loadJobs } from '../../src/usecases/jobs/loadJobs';
import { relabelLabels } from '../../src/usecases/jobs/relabelLabels';
import { resumeJob } from '../../src/usecases/jobs/resumeJob';
import { runJobPart } from '../../src/usecases/jobs/runJobPart';
import type { ProjectDeps } from '../../src/usecases/deps';
import { jobsWorld, type JobsWorld } from '../builders/jobsWorld';

const MERGE = 'merge00001';

let world: JobsWorld;
beforeEach(async () => {
  world = await jobsWorld();
});

/** The lead, to whom Jira says that they may change none of these issues. */
function without(lost: readonly string[]): ProjectDeps {
  const deps = world.as();
  const request: typeof deps.jira.request = async (call) => {
    const reply = await deps.jira.request(call);
    if (!call.path.endsWith('/permissions/check')) return reply;
    const { projectPermissions } = reply.body as {
      projectPermissions: readonly { permission: string; issues: readonly number[] }[];
    };
    const left = projectPermissions.map(({ permission, issues }) => ({
      permission,
      issues: issues.filter((id) => !lost.includes(String(id))),
    }));
    return { ...reply, body: { projectPermissions: left } };
  };
  return { ...deps, jira: { ...deps.jira, request } };
}

const merge = (deps = world.as()) => relabelLabels(deps, { jobId: MERGE, from: ['a', 'b'], to: 'c' });
const again = [
  ['resumed', (deps: ProjectDeps) => resumeJob(deps, { jobId: MERGE })],
  ['asked for once more', merge],
] as const;

/** Everything that was handed on is lost. */
function stall(): void {
  world.queued.length = 0;
  world.pass(300);
}
const relabelled = (issueId: string): boolean =>
  world.relabellings().some((entry) => entry.startsWith(`log:${issueId}.`));

describe.each(again)('a job that is %s', (_, handOn) => {
  test('leaves out an issue, and counts it no more', async () => {
    const { epic, incident } = world.site.issues;
    await merge();
    stall();
    expect(await handOn(without([incident]))).toMatchObject({ ok: true, value: { total: 1 } });
    await world.deliver();
    expect([relabelled(epic), relabelled(incident)]).toEqual([true, false]);
    expect(await loadJobs(world.as())).toMatchObject({
      value: { jobs: [{ total: 1, done: 1, failed: 0, state: 'finished' }] },
    });
  });

  test('leaves out an action, but not its review', async () => {
    const { admin } = world.site.jira;
    const actions = admin.issues().filter(({ labels }) => labels.includes('factor-a'));
    await merge();
    stall();
    expect(await handOn(without(actions.map(({ id }) => id)))).toMatchObject({
      ok: true,
      value: { total: 2 },
    });
    await world.deliver();
    expect(relabelled(world.site.issues.epic)).toBe(true);
    for (const { id, labels } of actions) expect(admin.issue(id)?.labels).toEqual(labels);
  });

  test('goes on counting what it has done before', async () => {
    const { epic, incident } = world.site.issues;
    await merge();
    const [part] = world.queued;
    if (part === undefined) throw new Error('nothing was handed on');
    // It dies over the second issue of its part.
    let writes = 0;
    world.fault = ({ path, method }) =>
      method === 'PUT' && path.endsWith('/debrief.review') && (writes += 1) > 1 ? 'lost-before' : undefined;
    await runJobPart(world.background(), part).catch(() => undefined);
    world.fault = () => undefined;
    stall();
    expect(await handOn(without([epic, incident]))).toMatchObject({ value: { total: 1, done: 1 } });
    await world.deliver();
    expect(await loadJobs(world.as())).toMatchObject({ value: { jobs: [{ total: 1, done: 1, failed: 0 }] } });
  });
});
