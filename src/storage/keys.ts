/** The names of all keys, in one place. Forge allows letters, digits and `: . _ - # space`, 500 characters. */

export interface ReviewId {
  readonly issueId: string;
  /** 1 for the issue's first review. */
  readonly number: number;
}

const reviewPart = ({ issueId, number }: ReviewId): string => `${issueId}.${String(number)}`;

export const keys = {
  /** Which reviews an issue has. */
  issue: (issueId: string): string => `issue:${issueId}`,
  /** One command. The key is the lock: it can be written once. */
  log: (review: ReviewId, seq: number): string => `log:${reviewPart(review)}:${String(seq).padStart(7, '0')}`,
  /** The folded review as of some entry. */
  snapshot: (review: ReviewId): string => `snapshot:${reviewPart(review)}`,
  /** One person's private answers; the slot says nothing about who. */
  answers: (review: ReviewId, slot: number): string => `answers:${reviewPart(review)}:${String(slot)}`,
  /** Who is about to post a comment that tells the review as of `seq`; one row per try. */
  comment: (review: ReviewId, what: string, seq: number, attempt: number): string =>
    `comment:${reviewPart(review)}:${what}:${String(seq)}:${String(attempt)}`,
  /** Who is about to open the review again, or another one after it; `closings`: how often it has been closed. */
  opening: (review: ReviewId, closings: number, attempt: number): string =>
    `opening:${reviewPart(review)}:${String(closings)}:${String(attempt)}`,
  /** What does not fit into the snapshot's own row. */
  snapshotPart: (review: ReviewId, seq: number, part: number): string =>
    `snapshot:${reviewPart(review)}:${String(seq)}:${String(part)}`,
};
