/** Taking in what happened elsewhere, and showing what is on its way, on the same review. */
import { applyCommand } from '../../../../src/domain/applyCommand';
import type { LogEntry } from '../../../../src/domain/commands';
import type { Review } from '../../../../src/domain/review';
import { expected, type Pending } from './pending';

export type Folded =
  | { readonly state: 'ok'; readonly review: Review; readonly ids: ReadonlySet<string> }
  /** Something is missing in between, or does not apply: only loading the review again helps. */
  | { readonly state: 'gap' };

/** Entries that were seen before are skipped, so answers may overlap and arrive in any order. */
export function foldNews(review: Review, entries: readonly LogEntry[]): Folded {
  let current = review;
  const ids = new Set<string>();
  for (const entry of entries) {
    ids.add(entry.command.id);
    if (entry.seq <= current.seq) continue;
    if (entry.seq !== current.seq + 1) return { state: 'gap' };
    const after = applyCommand(current, entry);
    if (!after.ok) return { state: 'gap' };
    current = after.value;
  }
  return { state: 'ok', review: current, ids };
}

/**
 * The review as it will be once everything pending has arrived. What no longer applies is left out: the server says why
 * when its turn comes.
 */
function withPending(review: Review, queue: readonly Pending[], me: string): Review {
  return queue.reduce((soFar, pending) => {
    const command = expected(pending);
    if (command === undefined) return soFar;
    const after = applyCommand(soFar, { seq: soFar.seq + 1, at: pending.at, by: me, command });
    return after.ok ? after.value : soFar;
  }, review);
}

/** `withPending` of one person, worked out again only when one of its two parts has changed. */
export function viewOf(me: string): (confirmed: Review, queue: readonly Pending[]) => Review {
  let last:
    { readonly confirmed: Review; readonly queue: readonly Pending[]; readonly review: Review } | undefined;
  return (confirmed, queue) => {
    if (last?.confirmed !== confirmed || last.queue !== queue) {
      last = { confirmed, queue, review: withPending(confirmed, queue, me) };
    }
    return last.review;
  };
}
