/** The realtime channel of a review, which only those who may see the review are given a token for. */
import type { Input, Output } from '../contract/calls';
import type { Command } from '../domain/commands';
import { isLimited, membersOf } from '../domain/membership';
import { ok, type DeepReadonly } from '../domain/result';
import type { Review } from '../domain/review';
import { fingerprint } from '../domain/text';
import type { Deps, Outcome } from './deps';
import { openedReview } from './openedReview';

/**
 * A token cannot be taken back, so a limited review has a channel for each set of people who may see it: who is not one
 * of them any more listens where nothing is said.
 */
function channelName(review: Review): string {
  const name = `review.${review.issueId}.${String(review.number)}`;
  return isLimited(review) ? `${name}.${fingerprint([...membersOf(review)].sort().join(' '))}` : name;
}

const CHANGES_WHO_SEES: ReadonlySet<Command['type']> = new Set([
  'editDetails',
  'closeReview',
  'reopenReview',
]);

/**
 * Where a change is told: to those who see the review now, and of a change of who sees it also to those who did, so that
 * they ask for the new channel. @param before as the writer met it; others may have changed it since
 */
export function channelsFor(before: Review, after: Review, command: Command): readonly string[] {
  const { type } = command.type === 'undo' ? command.inverse : command;
  const [old, now] = [channelName(before), channelName(after)];
  return old === now || !CHANGES_WHO_SEES.has(type) ? [now] : [old, now];
}

/** @returns undefined when Forge gives no token: the browser then asks what is new */
export async function channelOf(
  deps: Deps,
  review: Review,
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
  return ok({ channel: await channelOf(deps, opened.value.review) });
}
