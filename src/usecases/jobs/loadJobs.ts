/** The caller's own long jobs in a project, and whether somebody else's is running. Nothing more is said of others'. */
import type { Output } from '../../contract/calls';
import { ok, type DeepReadonly } from '../../domain/result';
import { readProgress } from '../../storage/jobProgress';
import { readJobs } from '../../storage/jobs';
import { readUndone } from '../../storage/jobUndo';
import { recentJobs } from '../../storage/projectJobs';
import type { Outcome, ProjectDeps } from '../deps';
import { isRunning } from './beginJob';
import { viewOf } from './jobView';

const MOST_SHOWN = 10;

export async function loadJobs(deps: ProjectDeps): Outcome<DeepReadonly<Output<'jobs.load'>>> {
  const all = await readJobs(deps.kvs, await recentJobs(deps.kvs, deps.projectId));
  const own = all
    .filter((job) => job.by === deps.caller)
    .slice(-MOST_SHOWN)
    .reverse();
  const undone = await readUndone(
    deps.kvs,
    own.map(({ jobId }) => jobId),
    deps.now(),
  );
  const jobs = await Promise.all(
    own.map(async (job) =>
      viewOf(job, await readProgress(deps.kvs, job), { now: deps.now(), undone: undone.has(job.jobId) }),
    ),
  );
  const others = await Promise.all(
    all.filter((job) => job.by !== deps.caller).map((job) => isRunning(deps, job)),
  );
  return ok({ jobs, others: others.includes(true) });
}
