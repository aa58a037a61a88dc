/** The realtime channel of a review, which only those who may see the review are given a token for. */
import type { Input, Output } from '../contract/calls';
import { ok, type DeepReadonly } from '../domain/result';
import type { ReviewId } from '../storage/keys';
import type { Deps, Outcome } from './deps';
import { openedReview } from './openedReview';

export const channelName = ({ issueId, number }: ReviewId): string => `review.${issueId}.${String(number)}`;

/** @returns undefined when Forge gives no token: the browser then asks what is new */
export async function channelOf(
  deps: Deps,
  review: ReviewId,
): Promise<{ readonly name: string; readonly token: string } | undefined> {
  const name = channelName(review);
  const token = await deps.realtime.sign(name);
  return token === undefined ? undefined : { name, token };
}

export async function renewChannel(
  deps: Deps,
  input: Input<'review.listen'>,
): Outcome<DeepReadonly<Output<'review.listen'>>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  return ok({ channel: await channelOf(deps, opened.value.id) });
}
