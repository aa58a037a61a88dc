/** What stands out when all actions of a review are seen together. Advice: nothing waits for it. */
import { present, type Review } from '../review';
import type { Kind } from '../vocabulary';

export type ActionSetAdvice =
  | { readonly issue: 'weaker-only'; readonly count: number }
  | { readonly issue: 'too-many'; readonly count: number };

/** Events that cost somebody something, or nearly did. */
const SERIOUS: ReadonlySet<Kind> = new Set<Kind>(['incident', 'near-miss', 'missed-goal']);

/** More actions than this are rarely all done; a short list that is kept changes more. */
export const ENOUGH_ACTIONS = 5;

export function actionSetAdvice(review: Pick<Review, 'kind' | 'size' | 'ideas'>): readonly ActionSetAdvice[] {
  const actions = present(review.ideas).filter((idea) => idea.decision.outcome === 'do');
  const count = actions.length;
  const weak = count > 0 && actions.every((idea) => idea.draft.strength === 'weaker');
  return [
    ...(SERIOUS.has(review.kind) && review.size !== 'light' && weak
      ? [{ issue: 'weaker-only', count } as const]
      : []),
    ...(count > ENOUGH_ACTIONS ? [{ issue: 'too-many', count } as const] : []),
  ];
}
