/** Records one change and answers with everything that the sender has not seen yet, their own change included. */
import type { Input, News } from '../contract/calls';
import type { Command } from '../domain/commands';
import { digestOf, isWorthWriting } from '../domain/digest';
import { refusedForNew } from '../domain/newRules';
import { ok, refuse, type DeepReadonly } from '../domain/result';
import { appendCommand, type Appended } from '../storage/appendLog';
import { keepEarlierRow } from '../storage/createLog';
import { newsFromOpened } from '../storage/newsSince';
import { openLog, type OpenedLog } from '../storage/readLog';
import { channelsFor } from './channel';
import type { Deps, Outcome } from './deps';
import { keepActionProperties, touchesActions } from './keepActionProperty';
import { keepDigest } from './keepDigest';
import { openedReview } from './openedReview';
import { takingTurns } from './takingTurns';

export async function submitCommand(deps: Deps, input: Input<'review.submit'>): Outcome<DeepReadonly<News>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  const refusal = refusedForNew(input.command);
  if (refusal !== undefined) return refuse(refusal);
  const recorded = await (input.command.type === 'reopenReview'
    ? takingTurns(deps, opened.value, () => reopened(deps, input))
    : record(deps, opened.value, input.command, input.after));
  if (!recorded.ok) return recorded;
  const ideaIds = touchesActions(input.command, recorded.value.log.review);
  if (recorded.value.added && ideaIds.length > 0)
    await keepActionProperties(deps, recorded.value.log.review, ideaIds);
  return ok(await newsFromOpened(deps.kvs, recorded.value.log, input.after));
}

/** Appends a command as the caller, tells whoever has the review open, and lets the digest follow. */
export async function record(deps: Deps, log: OpenedLog, command: Command, after: number): Outcome<Appended> {
  const before = digestOf(log.review, log.earlier);
  const appended = await appendCommand(deps.kvs, log, command, { by: deps.caller, at: deps.now() }, after);
  if (!appended.ok || !appended.value.added) return appended;
  const { log: grown } = appended.value;
  const [last] = grown.tail.slice(-1);
  const channels = channelsFor(log.review, grown.review, command);
  const told = last === undefined ? [] : channels.map((name) => deps.realtime.publish(name, [last]));
  if (isWorthWriting(before, digestOf(grown.review, log.earlier))) await keepSearchable(deps, grown, before);
  await Promise.all(told);
  return appended;
}

/** The property belongs to the issue's latest review; an earlier one that goes on changes its own row there. */
async function keepSearchable(deps: Deps, log: OpenedLog, before: unknown): Promise<void> {
  if (log.id.number === log.latest) return keepDigest(deps, log, before);
  await keepEarlierRow(deps.kvs, log);
  const latest = await openLog(deps.kvs, deps.issueId);
  if (latest !== undefined) await keepDigest(deps, latest, undefined);
}

/** Only the issue's latest review: looked for by its own first entry, which stands before any index says so. */
async function reopened(deps: Deps, { number, command, after }: Input<'review.submit'>): Outcome<Appended> {
  const opened = await openedReview(deps, number);
  if (!opened.ok) return opened;
  const next = await openLog(deps.kvs, deps.issueId, opened.value.latest + 1);
  const isLatest = number === opened.value.latest && next === undefined;
  return isLatest ? record(deps, opened.value, command, after) : refuse({ code: 'LATER_REVIEW' });
}
