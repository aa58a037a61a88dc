/** A long job as the one who started it sees it. */
import type { Job } from '../../contract/calls';
import type { DeepReadonly } from '../../domain/result';
import type { JobRow } from '../../storage/jobs';
import type { JobProgress } from '../../storage/jobProgress';

/** Milliseconds without a sign of life. One issue takes about a second, and Jira's own pauses are announced. */
const STALLED_AFTER = 120_000;

/** @param now UTC instant */
export function stateOf({ missing, aliveAt }: JobProgress, now: string): Job['state'] {
  if (missing.length === 0) return 'finished';
  return Date.parse(now) - Date.parse(aliveAt) > STALLED_AFTER ? 'stalled' : 'running';
}

export function viewOf(
  { jobId, kind, from, to, startedAt, total }: JobRow,
  progress: JobProgress,
  { now, undone }: { readonly now: string; readonly undone: boolean },
): DeepReadonly<Job> {
  const { done, failed } = progress;
  return { jobId, kind, from, to, startedAt, total, done, failed, state: stateOf(progress, now), undone };
}
