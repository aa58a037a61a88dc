/**
 * Taking a merge back: a job of its own over the same parts, as far as the caller may still change them. It does not start
 * while the merge is running; a merge that has stalled does nothing more from then on.
 */
import type { Input, Job } from '../../contract/calls';
import { refuse, type DeepReadonly } from '../../domain/result';
import { readParts } from '../../storage/jobParts';
import { claimUndo, giveBackUndo, takeOverUndo } from '../../storage/jobUndo';
import type { Outcome, ProjectDeps } from '../deps';
import { beginJob, begunBefore, handOn, isBlocked, isRunning, ownJob } from './beginJob';
import { stillPermitted } from './jobIssues';
import { narrowJob } from './narrowJob';

export async function undoRelabelling(
  deps: ProjectDeps,
  { jobId, ofJobId }: Input<'labels.undo'>,
): Outcome<DeepReadonly<Job>> {
  const before = await begunBefore(deps, jobId, 'undo');
  if (before !== undefined) return before;
  const merge = await ownJob(deps, ofJobId);
  if (merge?.kind !== 'relabel') return refuse({ code: 'NO_JOB' });
  if (await isRunning(deps, merge)) return refuse({ code: 'JOB_RUNNING' });
  const all = await readParts(deps.kvs, merge);
  if (all === undefined) return refuse({ code: 'NO_JOB' });
  const parts = await stillPermitted(deps.jira, all);
  const claimant = { jobId, now: deps.now() };
  const claim = await claimUndo(deps.kvs, ofJobId, claimant);
  if (claim.by !== jobId) {
    const other = await ownJob(deps, claim.by);
    const goesOn = other && (await narrowJob(deps, other));
    if (goesOn !== undefined) return handOn(deps, goesOn);
    if (other === undefined && claim.isFresh) return refuse({ code: 'JOB_RUNNING' });
    await takeOverUndo(deps.kvs, ofJobId, claimant);
  }
  const { from, to } = merge;
  const plan = { jobId, kind: 'undo', from, to, of: ofJobId } as const;
  const begun = (await isBlocked(deps, plan))
    ? refuse({ code: 'JOB_RUNNING' } as const)
    : await beginJob(deps, { ...plan, parts });
  if (!begun.ok) await giveBackUndo(deps.kvs, ofJobId, jobId);
  return begun;
}
