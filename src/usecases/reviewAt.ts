/** A review as it once was: a frozen version, or one side of a comparison. */
import type { Input, Output } from '../contract/calls';
import { fold } from '../domain/applyCommand';
import { ok, refuse, type DeepReadonly } from '../domain/result';
import { readBetween } from '../storage/readLog';
import type { Deps, Outcome } from './deps';
import { openedReview } from './openedReview';

export async function reviewAt(
  deps: Deps,
  input: Input<'review.at'>,
): Outcome<DeepReadonly<Output<'review.at'>>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  const { id, review: now } = opened.value;
  if (input.seq >= now.seq) return ok({ review: now });
  const review = fold(await readBetween(deps.kvs, id, 1, input.seq));
  return review === undefined ? refuse({ code: 'ITEM_NOT_FOUND' }) : ok({ review });
}
