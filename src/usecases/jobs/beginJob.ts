/**
 * Starting a long job: its list is written, then the job itself, then its place among the project's jobs, and only then is
 * it handed on. The job's id is the caller's: a repeat of the same call, also one that was cut off in between, goes on
 * where the first one ended and starts nothing twice.
 */
import type { Job } from '../../contract/calls';
import { ok, refuse, type DeepReadonly } from '../../domain/result';
import { fingerprint } from '../../domain/text';
import { writeParts, type PartRow } from '../../storage/jobParts';
import { readProgress } from '../../storage/jobProgress';
import { insertJob, readJob, readJobs, withdrawJob, type JobRow } from '../../storage/jobs';
import { readUndone } from '../../storage/jobUndo';
import { delist, enlist, recentJobs } from '../../storage/projectJobs';
import type { Outcome, ProjectDeps } from '../deps';
import type { JobQueue } from '../jobQueue';
import { stateOf, viewOf } from './jobView';
import { narrowJob } from './narrowJob';

/** Forge takes so many events at once. */
const EVENTS_PER_PUSH = 50;

export type JobPlan = Pick<JobRow, 'jobId' | 'kind' | 'from' | 'to' | 'of'> & {
  readonly parts: readonly PartRow[];
};

type Begun = Outcome<DeepReadonly<Job>>;

/** What says which other jobs it may not run beside. */
type Touching = Pick<JobRow, 'jobId' | 'kind' | 'from' | 'to'>;

/** @returns JOB_RUNNING when a job that was started before is changing the same labels */
export async function beginJob(deps: ProjectDeps, { parts, ...plan }: JobPlan): Begun {
  const list = fingerprint(JSON.stringify(parts));
  await writeParts(deps.kvs, plan.jobId, list, parts);
  const job: JobRow = {
    v: 1,
    ...plan,
    by: deps.caller,
    projectId: deps.projectId,
    startedAt: deps.now(),
    total: parts.reduce((sum, { issueIds }) => sum + issueIds.length, 0),
    parts: parts.length,
    list,
  };
  if (await insertJob(deps.kvs, job)) return handOn(deps, job);
  const earlier = await ownJob(deps, plan.jobId);
  return earlier === undefined ? refuse({ code: 'NO_JOB' }) : handOn(deps, earlier);
}

/** @returns the caller's own job in this project */
export async function ownJob(deps: ProjectDeps, jobId: string): Promise<JobRow | undefined> {
  const job = await readJob(deps.kvs, jobId);
  return job?.by === deps.caller && job.projectId === deps.projectId ? job : undefined;
}

/**
 * For a call whose job may be there already.
 * @returns what an earlier try of the same call began; undefined when there is nothing yet
 */
export async function begunBefore(
  deps: ProjectDeps,
  jobId: string,
  kind: JobRow['kind'],
): Promise<Awaited<Begun> | undefined> {
  const job = await readJob(deps.kvs, jobId);
  if (job === undefined) return undefined;
  const isOwn = job.by === deps.caller && job.projectId === deps.projectId && job.kind === kind;
  const goesOn = isOwn ? await narrowJob(deps, job) : undefined;
  return goesOn === undefined ? refuse({ code: 'NO_JOB' }) : handOn(deps, goesOn);
}

/** Asked before anything is looked for or written, so that being refused costs next to nothing. */
export async function isBlocked(deps: ProjectDeps, job: Touching): Promise<boolean> {
  return isInTheWay(deps, job, await recentJobs(deps.kvs, deps.projectId));
}

/** Pushes the parts that are not done: doing one again changes nothing. */
export async function handOn(deps: ProjectDeps, job: JobRow): Begun {
  const before = await enlist(deps.kvs, deps.projectId, job.jobId);
  if (before !== undefined && (await isInTheWay(deps, job, before))) {
    await delist(deps.kvs, deps.projectId, job.jobId);
    await withdrawJob(deps.kvs, job.jobId);
    return refuse({ code: 'JOB_RUNNING' });
  }
  const [progress, undone] = await Promise.all([
    readProgress(deps.kvs, job),
    readUndone(deps.kvs, [job.jobId], deps.now()),
  ]);
  const isUndone = undone.has(job.jobId);
  if (!isUndone) await push(deps.queue, job, progress.missing);
  return ok(viewOf(job, progress, { now: deps.now(), undone: isUndone }));
}

async function push(queue: JobQueue, { jobId }: JobRow, parts: readonly number[]): Promise<void> {
  for (let from = 0; from < parts.length; from += EVENTS_PER_PUSH)
    await queue.push(parts.slice(from, from + EVENTS_PER_PUSH).map((part) => ({ jobId, part })));
}

/**
 * Whether one of the others is changing the same labels. Of two that are started at the same moment the one with the earlier
 * place goes on.
 */
async function isInTheWay(deps: ProjectDeps, job: Touching, others: readonly string[]): Promise<boolean> {
  const rows = await readJobs(
    deps.kvs,
    others.filter((jobId) => jobId !== job.jobId),
  );
  for (const other of rows) {
    if (!touchesTheSame(job, other)) continue;
    if (stateOf(await readProgress(deps.kvs, other), deps.now()) === 'running') return true;
  }
  return false;
}

/** Writing the index anew goes over everything that any other job writes. */
function touchesTheSame(one: Touching, other: Touching): boolean {
  if (one.kind === 'rebuild' || other.kind === 'rebuild') return true;
  const labels = new Set([...one.from, one.to]);
  return [...other.from, other.to].some((label) => labels.has(label));
}

export const isRunning = async (deps: ProjectDeps, job: JobRow): Promise<boolean> =>
  stateOf(await readProgress(deps.kvs, job), deps.now()) === 'running';
