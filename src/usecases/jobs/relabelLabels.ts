/**
 * Merging labels, or renaming one: every review and action of the project that the caller may change gets another label in
 * place of these. Found by the index of digests as the caller; reviews that are limited to their participants have no
 * labels there and keep theirs.
 */
import type { Input, Job } from '../../contract/calls';
import { refuse, type DeepReadonly } from '../../domain/result';
import { searchIds } from '../../jira/search';
import type { Outcome, ProjectDeps } from '../deps';
import { reviewsWithLabels } from '../readJql';
import { beginJob, begunBefore, isBlocked } from './beginJob';
import { permittedParts } from './jobIssues';

export async function relabelLabels(
  deps: ProjectDeps,
  { jobId, from, to }: Input<'labels.relabel'>,
): Outcome<DeepReadonly<Job>> {
  const before = await begunBefore(deps, jobId, 'relabel');
  if (before !== undefined) return before;
  const gone = [...new Set(from)].filter((label) => label !== to);
  // A label in place of itself.
  if (gone.length === 0) return refuse({ code: 'INVALID_INPUT', field: 'from' });
  const plan = { jobId, kind: 'relabel', from: gone, to } as const;
  if (await isBlocked(deps, plan)) return refuse({ code: 'JOB_RUNNING' });
  const issueIds = await searchIds(deps.jira, reviewsWithLabels(deps.projectId, gone));
  const parts = await permittedParts(deps.jira, issueIds, deps.projectId);
  return parts.ok ? beginJob(deps, { ...plan, parts: parts.value }) : parts;
}
