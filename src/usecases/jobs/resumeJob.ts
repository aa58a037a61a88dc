/** Handing on once more what is missing of the caller's own job. Parts that were only late are done once all the same. */
import type { Input, Job } from '../../contract/calls';
import { refuse, type DeepReadonly } from '../../domain/result';
import { rewriteJob } from '../../storage/jobs';
import type { Outcome, ProjectDeps } from '../deps';
import { handOn, isBlocked, ownJob } from './beginJob';
import { narrowJob } from './narrowJob';

export async function resumeJob(
  deps: ProjectDeps,
  { jobId }: Input<'jobs.resume'>,
): Outcome<DeepReadonly<Job>> {
  const job = await ownJob(deps, jobId);
  if (job === undefined) return refuse({ code: 'NO_JOB' });
  if (await isBlocked(deps, job)) return refuse({ code: 'JOB_RUNNING' });
  const narrowed = await narrowJob(deps, job);
  if (narrowed === undefined) return refuse({ code: 'NO_JOB' });
  const resumed = { ...narrowed, resumedAt: deps.now() };
  await rewriteJob(deps.kvs, resumed);
  return handOn(deps, resumed);
}
