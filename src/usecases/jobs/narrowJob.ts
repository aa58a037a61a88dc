/**
 * A job that goes on later than it began changes no more than its owner may change then: what they have lost the right to
 * leaves the list, but for what is done already.
 */
import { fingerprint } from '../../domain/text';
import { readPart, readParts, writeParts, type PartRow } from '../../storage/jobParts';
import { readProgress } from '../../storage/jobProgress';
import { rewriteJob, type JobRow } from '../../storage/jobs';
import { inTurns } from '../../storage/manyRows';
import type { ProjectDeps } from '../deps';
import { stillPermitted } from './jobIssues';

/** @param job of the caller's own. @returns the job as it is now; undefined when its list has been cleared away */
export async function narrowJob(deps: ProjectDeps, job: JobRow): Promise<JobRow | undefined> {
  const { missing } = await readProgress(deps.kvs, job);
  if (missing.length === 0) return job;
  const before = await readParts(deps.kvs, job);
  if (before === undefined) return undefined;
  const permitted = await stillPermitted(deps.jira, before);
  const parts = await inTurns([...before.keys()], async (part): Promise<PartRow> => {
    const [all, may] = [before[part] ?? NOTHING, permitted[part] ?? NOTHING];
    if (!missing.includes(part) || isSame(all, may)) return all;
    const found = await readPart(deps.kvs, job, part);
    const done = (found?.progress?.issues ?? []).map(({ issueId }) => issueId);
    return { ...may, issueIds: all.issueIds.filter((id) => may.issueIds.includes(id) || done.includes(id)) };
  });
  if (isSame(before, parts)) return job;
  const list = fingerprint(JSON.stringify(parts));
  await writeParts(deps.kvs, job.jobId, list, parts);
  const narrowed = { ...job, list, total: parts.reduce((sum, { issueIds }) => sum + issueIds.length, 0) };
  await rewriteJob(deps.kvs, narrowed);
  return narrowed;
}

const NOTHING: PartRow = { issueIds: [], actionIds: [] };

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
