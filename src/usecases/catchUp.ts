/** What happened after the caller last looked: for whoever may see the review at this moment. */
import type { Input, News } from '../contract/calls';
import { ok, type DeepReadonly } from '../domain/result';
import { newsFromOpened } from '../storage/newsSince';
import type { Deps, Outcome } from './deps';
import { openedReview } from './openedReview';

export async function catchUp(deps: Deps, input: Input<'review.since'>): Outcome<DeepReadonly<News>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  return ok(await newsFromOpened(deps.kvs, opened.value, input.after));
}
