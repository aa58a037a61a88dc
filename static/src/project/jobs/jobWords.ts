/** A long job in words. */
import type { Job } from '../../../../src/contract/followThrough';

/** What it does: "hand-over becomes handoff". */
export function titleOfJob({ kind, from, to }: Pick<Job, 'kind' | 'from' | 'to'>): string {
  switch (kind) {
    case 'relabel':
      return `${listOf(from)} ${from.length === 1 ? 'becomes' : 'become'} ${to ?? ''}`;
    case 'undo':
      return `${listOf(from)} ${from.length === 1 ? 'comes' : 'come'} back from ${to ?? ''}`;
    case 'rebuild':
      return 'The index is being rebuilt';
  }
}

export function endOfJob(job: Job): string {
  switch (job.kind) {
    case 'relabel':
      return job.undone
        ? `${listOf(job.from)} ${isOrAre(job.from)} no longer ${job.to ?? ''}: that was taken back`
        : `${listOf(job.from)} ${isOrAre(job.from)} ${job.to ?? ''} now`;
    case 'undo':
      return `${listOf(job.from)} ${isOrAre(job.from)} back`;
    case 'rebuild':
      return 'The index is rebuilt';
  }
}

/** What came of it, without the issues that the person may not see or change: nobody here knows of those. */
export function resultOfJob({ kind, total, done }: Job): string {
  if (total === 0)
    return kind === 'rebuild' ? 'There was nothing to write.' : 'No review that you may change had it.';
  return `${issues(done, 'reviewed ')} ${done === 1 ? 'was' : 'were'} ${kind === 'rebuild' ? 'gone through' : 'changed'}.`;
}

export function failuresOfJob({ failed }: Pick<Job, 'failed'>): string | undefined {
  if (failed === 0) return undefined;
  return `${issues(failed, '')} could not be changed: gone, moved to another project, out of the app’s sight, or Jira refused.`;
}

const issues = (count: number, what: string): string =>
  `${String(count)} ${what}${count === 1 ? 'issue' : 'issues'}`;

const isOrAre = (labels: readonly string[]): string => (labels.length === 1 ? 'is' : 'are');

/** "a", "a and b", "a, b and c". */
export function listOf(labels: readonly string[]): string {
  const [last = '', ...before] = labels.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}
