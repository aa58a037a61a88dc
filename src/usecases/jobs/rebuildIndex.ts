/**
 * Writing the searchable properties of a project's reviews and actions anew, whatever stands there now: the reviews are
 * found by storage itself, not by the index that may be missing.
 */
import type { Input, Job } from '../../contract/calls';
import { refuse, type DeepReadonly } from '../../domain/result';
import { reviewedIssues } from '../../storage/reviewedIssues';
import type { Outcome, ProjectDeps } from '../deps';
import { beginJob, begunBefore, isBlocked } from './beginJob';
import { permittedParts } from './jobIssues';

export async function rebuildIndex(
  deps: ProjectDeps,
  { jobId }: Input<'index.rebuild'>,
): Outcome<DeepReadonly<Job>> {
  const before = await begunBefore(deps, jobId, 'rebuild');
  if (before !== undefined) return before;
  const plan = { jobId, kind: 'rebuild', from: [] } as const;
  if (await isBlocked(deps, plan)) return refuse({ code: 'JOB_RUNNING' });
  const parts = await permittedParts(deps.jira, await reviewedIssues(deps.kvs), deps.projectId);
  return parts.ok ? beginJob(deps, { ...plan, parts: parts.value }) : parts;
}
