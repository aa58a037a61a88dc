/** Who changed what and when: the log itself, newest first, a page at a time. */
import type { Input, Output } from '../contract/calls';
import { ok, type DeepReadonly } from '../domain/result';
import { readBetween } from '../storage/readLog';
import type { Deps, Outcome } from './deps';
import { openedReview } from './openedReview';

/** Entries per page: four storage calls. */
const PAGE = 100;

export async function readHistory(
  deps: Deps,
  input: Input<'review.history'>,
): Outcome<DeepReadonly<Output<'review.history'>>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  const to = Math.min((input.before ?? Number.MAX_SAFE_INTEGER) - 1, opened.value.review.seq);
  const from = Math.max(1, to - PAGE + 1);
  const entries = await readBetween(deps.kvs, opened.value.id, from, to);
  return ok({ entries: entries.toReversed(), more: from > 1 });
}
