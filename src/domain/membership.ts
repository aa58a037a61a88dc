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

/** Each once. */
export function membersOf(review: Members): ReadonlySet<string> {
  const { facilitator, scribe, leader, opened, participants } = review;
  const all = [facilitator, scribe, leader, opened.by, ...participants];
  return new Set(all.filter((person) => person !== undefined));
}

export function isMember(review: Members, person: string): boolean {
  return membersOf(review).has(person);
}

/** Beside Jira's permission on the issue, never instead of it. */
export function maySee(review: Members, person: string): boolean {
  return !isLimited(review) || isMember(review, person);
}
