/** Records one change and answers with everything that the sender has not seen yet, their own change included. */
import type { Input, News } from '../contract/calls';
import type { Command } from '../domain/commands';
import { digestOf, isWorthWriting } from '../domain/digest';
import { ok, type DeepReadonly } from '../domain/result';
import { appendCommand, type Appended } from '../storage/appendLog';
import { newsFromOpened } from '../storage/newsSince';
import type { OpenedLog } from '../storage/readLog';
import type { Deps, Outcome } from './deps';
import { keepDigest } from './keepDigest';
import { openedReview } from './openedReview';

export async function submitCommand(deps: Deps, input: Input<'review.submit'>): Outcome<DeepReadonly<News>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  const recorded = await record(deps, opened.value, input.command, input.after);
  return recorded.ok ? ok(await newsFromOpened(deps.kvs, recorded.value.log, input.after)) : recorded;
}

/** Appends a command as the caller and lets the digest follow. */
export async function record(deps: Deps, log: OpenedLog, command: Command, after: number): Outcome<Appended> {
  const before = digestOf(log.review, log.earlier);
  const appended = await appendCommand(deps.kvs, log, command, { by: deps.caller, at: deps.now() }, after);
  if (appended.ok && isWorthWriting(before, digestOf(appended.value.log.review, log.earlier))) {
    await keepDigest(deps, appended.value.log, before);
  }
  return appended;
}
