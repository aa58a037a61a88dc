/**
 * Labels that are merged or renamed in the whole project. A factor whose labels are no longer what the job saw is left
 * alone: somebody has changed them since. Removed factors change too, since they can be put back.
 */
import type { CommandOf } from '../commands';
import { ok } from '../result';
import type { Review } from '../review';
import type { Applied } from './items';

export function relabel(review: Review, command: CommandOf<'relabel'>): Applied {
  const changes = new Map(command.changes.map((change) => [change.factorId, change]));
  return ok({
    ...review,
    factors: review.factors.map((factor) => {
      const change = changes.get(factor.id);
      return change !== undefined && sameLabels(factor.labels, change.before)
        ? { ...factor, labels: change.after }
        : factor;
    }),
  });
}

function sameLabels(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((label, index) => label === other[index]);
}
