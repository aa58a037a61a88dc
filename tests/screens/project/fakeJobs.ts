/** The app's long jobs as the page sees them: a test says how far they are. */
import type { Job } from '../../../src/contract/followThrough';
import type { Call } from '../../../static/src/shared/call';

export function aJob(overrides: Partial<Job> = {}): Job {
  return {
    jobId: 'job00001',
    kind: 'relabel',
    from: ['hand-over'],
    to: 'handoff',
    startedAt: '2026-11-20T11:59:00.000Z',
    total: 3,
    done: 1,
    failed: 0,
    state: 'running',
    undone: false,
    ...overrides,
  };
}

/** @param jobs own ones, newest first */
export function fakeJobs(jobs: readonly Job[] = []) {
  const fake = {
    jobs: [...jobs],
    others: false,
    /** The next calls but `jobs.load` are answered with this. */
    refusal: undefined as string | undefined,
    /** True while no call is answered. */
    lost: false,
    calls: [] as { readonly name: string; readonly input: unknown }[],
    named: (name: string) => fake.calls.filter((one) => one.name === name).map(({ input }) => input),
  };
  const put = (job: Job): Job => {
    fake.jobs = [job, ...fake.jobs.filter(({ jobId }) => jobId !== job.jobId)];
    return job;
  };
  const answer = (name: string, input: unknown): unknown => {
    const asked = input as {
      readonly jobId: string;
      readonly from: string[];
      readonly to: string;
      readonly ofJobId: string;
    };
    switch (name) {
      case 'jobs.load':
        return { jobs: fake.jobs, others: fake.others };
      case 'labels.relabel':
        return put(aJob({ ...asked, done: 0 }));
      case 'index.rebuild':
        return put(aJob({ jobId: asked.jobId, kind: 'rebuild', from: [], to: undefined, done: 0 }));
      case 'labels.undo': {
        fake.jobs = fake.jobs.map((job) => (job.jobId === asked.ofJobId ? { ...job, undone: true } : job));
        return put(aJob({ jobId: asked.jobId, kind: 'undo', done: 0 }));
      }
      case 'jobs.resume':
        return put({ ...aJob(), ...fake.jobs.find(({ jobId }) => jobId === asked.jobId), state: 'running' });
      default:
        throw new Error(`The page makes no call ${name}`);
    }
  };
  const call = (name: string, input: unknown): Promise<unknown> => {
    fake.calls.push({ name, input });
    if (fake.lost) return Promise.resolve({ ok: false, error: { code: 'JIRA_DOWN' } });
    if (name !== 'jobs.load' && fake.refusal !== undefined)
      return Promise.resolve({ ok: false, error: { code: fake.refusal } });
    return Promise.resolve({ ok: true, value: answer(name, input) });
  };
  return Object.assign(fake, { call: call as Call });
}

export type FakeJobs = ReturnType<typeof fakeJobs>;
