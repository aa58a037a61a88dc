/**
 * The order in which ideas are looked at: parked ones whose day has come first, then those of each factor, then the
 * ones that belong to no single factor.
 */
import { present, type Factor, type Idea, type Review } from '../../../../src/domain/review';

interface IdeasOfFactor {
  readonly factor: Factor | undefined;
  readonly ideas: readonly Idea[];
}

interface IdeaGroups {
  /** Parked until a day that has come: on the table again. */
  readonly back: readonly Idea[];
  readonly groups: readonly IdeasOfFactor[];
}

/** @param today calendar day of the reader */
export function isBack({ decision, creation }: Idea, today: string): boolean {
  return decision.outcome === 'park' && decision.until <= today && creation.state !== 'created';
}

/** Every factor has a place for ideas; practices have one once they have an idea. */
export function groupIdeas(review: Review, today: string): IdeaGroups {
  const ideas = present(review.ideas);
  const back = ideas.filter((idea) => isBack(idea, today));
  const others = ideas.filter((idea) => !isBack(idea, today));
  const factors = present(review.factors);
  const grouped = factors.map((factor) => ({
    factor,
    ideas: others.filter((idea) => idea.factorId === factor.id),
  }));
  const loose = others.filter((idea) => !factors.some((factor) => factor.id === idea.factorId));
  return {
    back,
    groups: [
      ...grouped.filter(({ factor, ideas: own }) => factor.kind === 'factor' || own.length > 0),
      { factor: undefined, ideas: loose },
    ],
  };
}
