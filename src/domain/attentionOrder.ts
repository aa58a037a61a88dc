/**
 * In which order languishing actions are worked off: first those whose factor came back since they were made, the most
 * often first; then by the severity of the event; then by days late. The issue id settles the rest, so that a list does
 * not jump when it is read again.
 */

export interface AttentionPlace {
  /** Repeats of its factor since it was made. */
  readonly repeats: number;
  /** Of the event: 1 is the most severe, as `priorityRank` says; absent when nothing tells, which comes last. */
  readonly severity?: number | undefined;
  /** Calendar days. */
  readonly daysLate: number;
  /** Jira's id of the action. */
  readonly issueId: string;
}

/** Negative when `a` comes first; 0 only for the same issue in the same place. */
export function compareAttention(a: AttentionPlace, b: AttentionPlace): number {
  return (
    b.repeats - a.repeats ||
    (a.severity ?? LAST) - (b.severity ?? LAST) ||
    b.daysLate - a.daysLate ||
    compareIds(a.issueId, b.issueId)
  );
}

const LAST = Number.MAX_SAFE_INTEGER;

/** Jira's ids are numbers too long to be counted with: the shorter one is the smaller one. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
