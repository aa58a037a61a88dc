/**
 * The second look, 4 to 8 weeks after closing. A review is finished when every action has a verdict or a reason.
 */
import type { Outcome } from './outcome';
import type { Idea, Review } from './review';

/** The actions that the follow-up is about: ideas that became a Jira issue. */
export function actionsOf(review: Pick<Review, 'ideas'>): readonly Idea[] {
  return review.ideas.filter((idea) => idea.removed === undefined && idea.creation.state === 'created');
}

export function outcomeOf(review: Pick<Review, 'followUp'>, ideaId: string): Outcome | undefined {
  return review.followUp.outcomes.find((candidate) => candidate.ideaId === ideaId);
}

/** UTC instant at which its verdict became what it is; undefined without one. */
export const verdictSince = ({ verdict, verdictAt, at }: Outcome): string | undefined =>
  verdict === undefined ? undefined : (verdictAt ?? at);

/** A verdict, or a reason for dropping it; a new date alone settles nothing. */
export function isSettled(found: Outcome | undefined): boolean {
  return found?.verdict !== undefined || found?.next?.what === 'drop';
}

/** What keeps the review from being finished: the actions without a verdict or a reason. */
export function unsettled(review: Pick<Review, 'ideas' | 'followUp'>): readonly Idea[] {
  return actionsOf(review).filter((idea) => !isSettled(outcomeOf(review, idea.id)));
}

/** The next day on which somebody should look again: the follow-up itself, or the earliest further look agreed there. */
export function nextLook(review: Pick<Review, 'followUp' | 'status'>): string | undefined {
  const { on, outcomes } = review.followUp;
  if (review.status !== 'finished') return on;
  const further = outcomes.flatMap(({ next }) => (next?.what === 'look-again' ? [next.on] : []));
  return further.sort()[0];
}
