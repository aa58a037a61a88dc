/**
 * One part of a long job, in the background: the app works on the issues of its list and on nothing else. It may run twice,
 * at the same time even, and may die anywhere: what is done is noted after each issue, and doing it again changes nothing.
 * An issue that cannot be changed is counted as failed and the others go on.
 */
import { DIGEST_KEY } from '../../domain/digest';
import { JiraError } from '../../jira/jiraError';
import type { JiraIssue } from '../../jira/schemas';
import { fetchIssues } from '../../jira/search';
import { finishPart, keepProgress, readPart, type FoundPart, type IssueDone } from '../../storage/jobParts';
import { readJob, type JobRow } from '../../storage/jobs';
import { readUndone } from '../../storage/jobUndo';
import { openLog, type OpenedLog } from '../../storage/readLog';
import type { BackgroundDeps } from '../deps';
import type { JobPart } from '../jobQueue';
import { keepActions, type ReviewActions } from './keepActions';
import { keepIssueIndex } from './keepIssueIndex';
import { changesOf, relabelReviews } from './relabelReviews';

/** Milliseconds that one issue may take when Jira is slow; with less left the rest is handed on. */
const FOR_ONE_ISSUE = 30_000;
/** Further tries after which an issue that goes on failing no longer holds up the others; Forge may make no more. */
const MOST_TRIES = 4;

/** @throws what another try may mend: JiraError `busy` with the seconds to wait, or one that says nothing certain */
export async function runJobPart(deps: BackgroundDeps, { jobId, part }: JobPart): Promise<void> {
  const job = await readJob(deps.kvs, jobId);
  if (job === undefined) return;
  const [found, undone] = await Promise.all([
    readPart(deps.kvs, job, part),
    readUndone(deps.kvs, [jobId], deps.now()),
  ]);
  if (found === undefined || found.isDone || undone.has(jobId)) return;
  const done = [...(found.progress?.issues ?? [])];
  const left = found.issueIds.filter((id) => !done.some(({ issueId }) => issueId === id));
  const note = (aliveAt: string): Promise<void> =>
    keepProgress(deps.kvs, jobId, part, { aliveAt, issues: done });
  await note(deps.now());
  try {
    const issues = await fetchIssues(deps.jira, left, { fields: ['project'], properties: [DIGEST_KEY] });
    const merged = await mergedBefore(deps, job, part);
    for (const issueId of left) {
      if (deps.timeLeft() < FOR_ONE_ISSUE) {
        await deps.queue.push([{ jobId, part }]);
        return;
      }
      const issue = issues.find(({ id }) => id === issueId);
      const isAgain = found.progress !== undefined;
      done.push(await treat(deps, { job, found, issueId, issue, isAgain, merged: merged?.get(issueId) }));
      await note(deps.now());
    }
  } catch (error) {
    if (error instanceof JiraError && error.kind === 'busy')
      await note(later(deps.now(), error.details.retryAfter ?? 0));
    throw error;
  }
  await finishPart(deps.kvs, jobId, part, { aliveAt: deps.now(), issues: done });
}

interface Treated {
  readonly job: JobRow;
  readonly found: FoundPart;
  readonly issueId: string;
  /** Absent when the app does not see it (any more). */
  readonly issue: JiraIssue | undefined;
  readonly isAgain: boolean;
  readonly merged: IssueDone | undefined;
}

async function treat(deps: BackgroundDeps, work: Treated): Promise<IssueDone> {
  const { job, issueId, issue } = work;
  const projectId = issue?.fields?.project?.id;
  // Gone, or moved to where the one who started the job may have nothing to say.
  if (issue === undefined || projectId === undefined || (projectId !== job.projectId && job.kind !== 'undo'))
    return { issueId, ok: false };
  let reviews: IssueDone['reviews'];
  try {
    const changed = job.kind === 'rebuild' ? [] : await relabelReviews(deps, work);
    reviews = changed.map(({ log, entries }) => ({
      number: log.id.number,
      seqs: entries.map(({ seq }) => seq),
    }));
    const logs = job.kind === 'rebuild' ? await allReviews(deps, issueId) : changed.map(({ log }) => log);
    const actions: readonly ReviewActions[] =
      job.kind === 'rebuild'
        ? logs.map(({ review }) => ({ review }))
        : changed.map((one) => ({ review: one.log.review, relabelled: changesOf(one) }));
    await keepIssueIndex(deps, issueId, logs, issue.properties?.[DIGEST_KEY]);
    await keepActions(deps, actions, { allowed: work.found.actionIds, projectId });
    return { issueId, ok: true, reviews };
  } catch (error) {
    if (mayYetWork(error, deps.tried)) throw error;
    deps.warn(`job-issue-failed-${error instanceof JiraError ? error.kind : 'unexpected'}`);
    return { issueId, ok: false, reviews };
  }
}

/** What Jira says for certain will not change by asking again. */
function mayYetWork(error: unknown, tried: number): boolean {
  if (!(error instanceof JiraError)) return tried < MOST_TRIES;
  switch (error.kind) {
    case 'busy':
      return true;
    case 'denied':
    case 'not-found':
    case 'refused':
      return false;
    case 'down':
    case 'lost':
    case 'malformed':
      return tried < MOST_TRIES;
  }
}

async function allReviews(deps: BackgroundDeps, issueId: string): Promise<readonly OpenedLog[]> {
  const latest = await openLog(deps.kvs, issueId);
  if (latest === undefined) return [];
  const numbers = Array.from({ length: latest.id.number - 1 }, (_, index) => index + 1);
  const earlier = await Promise.all(numbers.map((number) => openLog(deps.kvs, issueId, number)));
  return [...earlier.filter((log) => log !== undefined), latest];
}

/** What the job that is taken back did in the same part, by issue. */
async function mergedBefore(
  deps: BackgroundDeps,
  { of }: JobRow,
  part: number,
): Promise<ReadonlyMap<string, IssueDone> | undefined> {
  const merge = of === undefined ? undefined : await readJob(deps.kvs, of);
  const found = merge && (await readPart(deps.kvs, merge, part));
  return found && new Map((found.progress?.issues ?? []).map((one) => [one.issueId, one]));
}

const later = (now: string, seconds: number): string =>
  new Date(Date.parse(now) + seconds * 1000).toISOString();
