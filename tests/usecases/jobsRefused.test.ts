/** What is refused of long jobs, and to whom. */
import { beginJob } from '../../src/usecases/jobs/beginJob';
import { loadJobs } from '../../src/usecases/jobs/loadJobs';
import { rebuildIndex } from '../../src/usecases/jobs/rebuildIndex';
import { relabelLabels } from '../../src/usecases/jobs/relabelLabels';
import { resumeJob } from '../../src/usecases/jobs/resumeJob';
import { undoRelabelling } from '../../src/usecases/jobs/undoRelabelling';
import { jobsWorld, type JobsWorld } from '../builders/jobsWorld';
import type { PersonName } from '../builders/jiraWorld';

const MERGE = 'merge00001';

let world: JobsWorld;
beforeEach(async () => {
  world = await jobsWorld();
});

const merge = (jobId = MERGE, from = ['a', 'b'], who: PersonName = 'lead') =>
  relabelLabels(world.as(who), { jobId, from, to: 'c' });
const resume = () => resumeJob(world.as(), { jobId: MERGE });
const jobs = async () => {
  const answer = await loadJobs(world.as());
  return answer.ok ? answer.value.jobs : [];
};

describe('what is refused', () => {
  test('more issues than one job may change', async () => {
    const many = Array.from({ length: 5001 }, (_, index) => String(20_000 + index));
    const deps = world.as();
    const request: typeof deps.jira.request = (call) => {
      const body = call.body as {
        issueIdsOrKeys?: readonly string[];
        projectPermissions?: readonly { issues: readonly number[] }[];
      };
      const answer = (value: unknown) => Promise.resolve({ status: 200, header: () => null, body: value });
      if (call.path.endsWith('/search/jql')) return answer({ issues: many.map((id) => ({ id })) });
      if (call.path.endsWith('/issue/bulkfetch'))
        return answer({
          issues: (body.issueIdsOrKeys ?? []).map((id) => ({
            id,
            key: `PAY-${id}`,
            fields: { project: { id: '10000', key: 'PAY', name: 'Payments' } },
          })),
        });
      const issues = body.projectPermissions?.[0]?.issues ?? [];
      return answer({
        projectPermissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'].map((permission) => ({ permission, issues })),
      });
    };
    const asked = { ...deps, jira: { ...deps.jira, request } };
    expect(await relabelLabels(asked, { jobId: MERGE, from: ['a'], to: 'c' })).toEqual({
      ok: false,
      error: { code: 'JOB_TOO_LARGE' },
    });
    expect(world.kvs.keysOf('job')).toEqual([]);
  });

  test('a second job over the same labels, until the first is over or has stalled', async () => {
    await merge();
    const refused = { ok: false, error: { code: 'JOB_RUNNING' } };
    expect(await merge('second0001', ['a', 'd'])).toEqual(refused);
    expect(await rebuildIndex(world.as(), { jobId: 'second0002' })).toEqual(refused);
    // One that was refused can be asked for again under the same id.
    world.pass(300);
    expect(await merge('second0001', ['a', 'd'])).toMatchObject({ ok: true });
    expect((await jobs()).map(({ jobId }) => jobId)).toEqual(['second0001', MERGE]);
    expect(await resume()).toEqual(refused);
    await world.deliver();
    expect(await resume()).toMatchObject({ ok: true });
  });

  test('the id of somebody else’s job, of another project’s, of another kind', async () => {
    await merge();
    const refused = { ok: false, error: { code: 'NO_JOB' } };
    expect(await merge(MERGE, ['a'], 'admin')).toEqual(refused);
    expect(await rebuildIndex(world.as(), { jobId: MERGE })).toEqual(refused);
    expect(await resumeJob({ ...world.as(), projectId: '10001' }, { jobId: MERGE })).toEqual(refused);
    const theirs = { jobId: MERGE, kind: 'rebuild', from: [], parts: [] } as const;
    expect(await beginJob(world.as('admin'), theirs)).toEqual(refused);
  });

  test('taking back what was no merge, or is running', async () => {
    await rebuildIndex(world.as(), { jobId: 'rebuild001' });
    const undo = (ofJobId: string) => undoRelabelling(world.as(), { jobId: 'undo000001', ofJobId });
    expect(await undo('rebuild001')).toEqual({ ok: false, error: { code: 'NO_JOB' } });
    await world.deliver();
    await merge();
    expect(await undo(MERGE)).toEqual({ ok: false, error: { code: 'JOB_RUNNING' } });
    expect(await jobs()).toMatchObject([{ undone: false }, { kind: 'rebuild' }]);
  });
});
