/** Takes back the caller's own last change that still stands, also when others have gone on since. */
import type { Input, News } from '../contract/calls';
import { fold } from '../domain/applyCommand';
import type { LogEntry } from '../domain/commands';
import { invertCommand, isStep } from '../domain/invertCommand';
import { ok, refuse, type DeepReadonly } from '../domain/result';
import type { Review } from '../domain/review';
import { markOfOwn } from '../storage/mark';
import { newsFromOpened } from '../storage/newsSince';
import { readBetween } from '../storage/readLog';
import type { Deps, Outcome } from './deps';
import { openedReview } from './openedReview';
import { record } from './submitCommand';

export async function undoLast(deps: Deps, input: Input<'review.undo'>): Outcome<DeepReadonly<News>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  const log = opened.value;
  if (log.recent.includes(markOfOwn(input.commandId, deps.caller)))
    return ok(await newsFromOpened(deps.kvs, log, input.after));
  // Undo is rare and has to know the review as it was: it reads the whole log, in parallel calls.
  const entries = await readBetween(deps.kvs, log.id, 1, log.review.seq);
  const last = lastStanding(entries, deps.caller);
  if (last === undefined) return refuse({ code: 'NOTHING_TO_UNDO' });
  const inverse = invertCommand(last.before, log.review, last.entry.command, input.commandId);
  if (!inverse.ok) return inverse;
  const undo = {
    v: 1,
    id: input.commandId,
    type: 'undo',
    ofSeq: last.entry.seq,
    inverse: inverse.value,
  } as const;
  const recorded = await record(deps, log, undo, input.after);
  return recorded.ok ? ok(await newsFromOpened(deps.kvs, recorded.value.log, input.after)) : recorded;
}

/**
 * The caller's newest change that is neither an undo nor undone nor without effect, such as removing what somebody else
 * had removed already; what the resolver wrote is nobody's to undo.
 */
function lastStanding(
  entries: readonly LogEntry[],
  caller: string,
): { readonly entry: LogEntry; readonly before: Review } | undefined {
  const undone = new Set(entries.flatMap(({ command }) => (command.type === 'undo' ? [command.ofSeq] : [])));
  const steps: { readonly entry: LogEntry; readonly before: Review; readonly after: Review }[] = [];
  let before: Review | undefined;
  for (const entry of entries) {
    const after = fold([entry], before);
    if (before !== undefined && after !== undefined) steps.push({ entry, before, after });
    before = after;
  }
  return steps.findLast(
    ({ entry: { by, seq, command }, ...step }) =>
      by === caller && !undone.has(seq) && isStep(command) && !sameReview(step),
  );
}

function sameReview({ before, after }: { readonly before: Review; readonly after: Review }): boolean {
  return JSON.stringify({ ...before, seq: 0 }) === JSON.stringify({ ...after, seq: 0 });
}
