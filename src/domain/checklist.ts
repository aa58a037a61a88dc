/** What is missing before a review is closed. It is advice: closing all the same asks for one reason, which is recorded. */
import { present, type Factor, type Idea, type Review } from './review';
import type { Missing } from './vocabulary';

export interface MissingItem {
  readonly code: Missing;
  /** The factors, ideas or thoughts that it is about; empty when it is about the review. */
  readonly itemIds: readonly string[];
}

/** In the order of the stages; Jira's live fields are not in it, so an owner who was taken off in Jira is not seen here. */
export function missingForClosing(review: Review): readonly MissingItem[] {
  const factors = present(review.factors);
  const wanted = present(review.ideas).filter((idea) => idea.decision.outcome === 'do');
  const notInJira = wanted.filter((idea) => idea.creation.state !== 'created');
  const found: readonly (MissingItem | undefined)[] = [
    needsAgreement(review) && review.factsAgreed === undefined ? whole('facts-not-agreed') : undefined,
    review.questionnaire !== undefined && review.questionnaire.state !== 'revealed'
      ? whole('answers-not-revealed')
      : undefined,
    factors.length === 0 ? whole('no-factors') : undefined,
    listed(
      'factor-without-evidence',
      factors.filter((factor) => lacksEvidence(factor, review)),
    ),
    listed('undecided-ideas', present(review.ideas).filter(isUndecided)),
    listed(
      'action-without-owner',
      notInJira.filter((idea) => idea.draft.owner === undefined),
    ),
    listed('action-not-in-jira', notInJira),
    listed(
      'open-thoughts',
      review.thoughts.filter((thought) => thought.became === undefined),
    ),
    review.followUp.on === undefined ? whole('no-follow-up-date') : undefined,
  ];
  return found.filter((item) => item !== undefined);
}

/** A light review goes from question to question without the gate between facts and factors. */
export function needsAgreement(review: Pick<Review, 'size'>): boolean {
  return review.size !== 'light';
}

/** A factor needs an entry that shows it, one that nobody has removed, or a reason why there is none. */
export function lacksEvidence(factor: Factor, review: Pick<Review, 'entries'>): boolean {
  if (factor.kind === 'practice' || factor.noEvidenceBecause !== undefined) return false;
  const shown = new Set(present(review.entries).map((entry) => entry.id));
  return !factor.entryIds.some((entryId) => shown.has(entryId));
}

const isUndecided = (idea: Idea): boolean => idea.decision.outcome === 'undecided';
const whole = (code: Missing): MissingItem => ({ code, itemIds: [] });
const listed = (code: Missing, items: readonly { readonly id: string }[]): MissingItem | undefined =>
  items.length === 0 ? undefined : { code, itemIds: items.map((item) => item.id) };
