/** Handing on once more what is missing of the caller's own job. Parts that were only late are done once all the same. */
import type { Input, Job } from '../../contract/calls';
import { refuse, type DeepReadonly } from '../../domain/result';
import { rewriteJob } from '../../storage/jobs';
import { recentJobs } from '../../storage/projectJobs';
import type { Outcome, ProjectDeps } from '../deps';
import { handOn, isInTheWay, ownJob } from './beginJob';

export async function resumeJob(
  deps: ProjectDeps,
  { jobId }: Input<'jobs.resume'>,
): Outcome<DeepReadonly<Job>> {
  const job = await ownJob(deps, jobId);
  if (job === undefined) return refuse({ code: 'NO_JOB' });
  if (await isInTheWay(deps, job, await recentJobs(deps.kvs, deps.projectId)))
    return refuse({ code: 'JOB_RUNNING' });
  const resumed = { ...job, resumedAt: deps.now() };
  await rewriteJob(deps.kvs, resumed);
  return handOn(deps, resumed);
}
