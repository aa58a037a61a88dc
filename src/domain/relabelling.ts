/**
 * What merging or renaming labels means for one review: which of its factors and practices change, from what to what. The
 * way back is the same the other way round, for those that still say what the job made of them.
 */
import type { CommandOf } from './commands';
import type { Review } from './review';

export type LabelChange = CommandOf<'relabel'>['changes'][number];

/** @returns the change of each factor that has one of `from`: `to` stands in its place, once */
export function mergesIn(
  review: Pick<Review, 'factors'>,
  from: readonly string[],
  to: string,
): readonly LabelChange[] {
  return review.factors.flatMap(({ id, labels }) => {
    if (!labels.some((label) => from.includes(label) && label !== to)) return [];
    const replaced = labels.map((label) => (from.includes(label) ? to : label));
    return [{ factorId: id, before: labels, after: [...new Set(replaced)] }];
  });
}

/** @returns the way back from `changes`, but for the factors whose labels somebody has changed since */
export function undoneIn(
  review: Pick<Review, 'factors'>,
  changes: readonly LabelChange[],
): readonly LabelChange[] {
  return changes.flatMap(({ factorId, before, after }) => {
    const factor = review.factors.find((candidate) => candidate.id === factorId);
    const stands = factor !== undefined && JSON.stringify(factor.labels) === JSON.stringify(after);
    return stands ? [{ factorId, before: after, after: before }] : [];
  });
}
