/** Who sees a review: everyone who sees its issue, or, while it is limited and not closed, only its participants. */
import type { Review } from './review';

type Members = Pick<
  Review,
  'visibility' | 'status' | 'facilitator' | 'scribe' | 'participants' | 'leader' | 'opened'
>;

/** True until a limited review is closed; one that was cancelled stays limited. */
export function isLimited(review: Pick<Review, 'visibility' | 'status'>): boolean {
  return review.visibility === 'participants' && (review.status === 'open' || review.status === 'cancelled');
}

export function isMember(review: Members, person: string): boolean {
  const { facilitator, scribe, leader, opened, participants } = review;
  return [facilitator, scribe, leader, opened.by, ...participants].includes(person);
}

/** Beside Jira's permission on the issue, never instead of it. */
export function maySee(review: Members, person: string): boolean {
  return !isLimited(review) || isMember(review, person);
}
