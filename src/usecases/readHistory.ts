/** Who changed what and when: the log itself, newest first, a page at a time. */
import type { Input, Output } from '../contract/calls';
import type { LogEntry } from '../domain/commands';
import { ok, type DeepReadonly } from '../domain/result';
import { readBetween } from '../storage/readLog';
import type { Deps, Outcome } from './deps';
import { openedReview } from './openedReview';

/** Entries per page: four storage calls. */
const PAGE = 100;
/** Characters of one answer: Forge takes 5 MB, and an imported document alone can be 200 kB. */
const LARGEST_PAGE = 1_000_000;

export async function readHistory(
  deps: Deps,
  input: Input<'review.history'>,
): Outcome<DeepReadonly<Output<'review.history'>>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  const to = Math.min((input.before ?? Number.MAX_SAFE_INTEGER) - 1, opened.value.review.seq);
  const from = Math.max(1, to - PAGE + 1);
  const entries = await readBetween(deps.kvs, opened.value.id, from, to);
  const page = thatFit(entries.toReversed());
  return ok({ entries: page, more: from > 1 || page.length < entries.length });
}

/** At least one, so that the next page goes on. */
function thatFit(entries: readonly LogEntry[]): readonly LogEntry[] {
  let size = 0;
  const firstTooMany = entries.findIndex((entry, index) => {
    size += JSON.stringify(entry).length;
    return size > LARGEST_PAGE && index > 0;
  });
  return firstTooMany === -1 ? entries : entries.slice(0, firstTooMany);
}
