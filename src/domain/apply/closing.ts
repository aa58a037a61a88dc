/** Closing, cancelling and reopening a review, and the second look at a closed one. */
import { missingForClosing } from '../checklist';
import type { CommandOf, LogEntry } from '../commands';
import { isSettled, unsettled, verdictSince } from '../followUp';
import type { Outcome } from '../outcome';
import { ok, refuse } from '../result';
import { PER_ITEM, type Review } from '../review';
import { stampOf, type Applied } from './items';
import { endMeeting } from './meeting';

/** Closing with something missing needs the reason that goes with it; the frozen version is the log up to here. */
export function closeReview(review: Review, command: CommandOf<'closeReview'>, entry: LogEntry): Applied {
  const followUp = { ...review.followUp, on: command.followUpOn ?? review.followUp.on };
  const missing = missingForClosing({ ...review, followUp });
  if (missing.length > 0 && command.despite === undefined)
    return refuse({ code: 'NOT_READY_TO_CLOSE', field: missing[0]?.code ?? '' });
  // What only Jira knew to be missing, such as an owner who left, is named by the command itself.
  const isDespite = missing.length + (command.despite?.missing.length ?? 0) > 0;
  const ended = endMeeting(review, entry);
  const { by, at } = stampOf(entry);
  return ok({
    ...ended,
    status: 'closed',
    stage: 'follow-up',
    followUp,
    closed: { by, at, seq: entry.seq, despite: isDespite ? command.despite : undefined },
    versions: [...review.versions, { by, at, seq: entry.seq }],
  });
}

export function cancelReview(review: Review, command: CommandOf<'cancelReview'>, entry: LogEntry): Applied {
  return ok({
    ...endMeeting(review, entry),
    status: 'cancelled',
    cancelled: { ...stampOf(entry), reason: command.reason },
  });
}

/** Back to work. The frozen versions and what the second look found stay. */
export function reopenReview(review: Review): Applied {
  return ok({
    ...review,
    status: 'open',
    stage: review.status === 'cancelled' ? review.stage : 'close',
    closed: undefined,
    cancelled: undefined,
  });
}

export function setFollowUp(review: Review, command: CommandOf<'setFollowUp'>): Applied {
  return ok({ ...review, followUp: { ...review.followUp, on: command.on ?? undefined } });
}

export function recordOutcome(review: Review, command: CommandOf<'recordOutcome'>, entry: LogEntry): Applied {
  const idea = review.ideas.find((candidate) => candidate.id === command.ideaId);
  if (idea === undefined) return refuse({ code: 'ITEM_NOT_FOUND' });
  if (idea.removed !== undefined) return refuse({ code: 'ITEM_REMOVED' });
  if (idea.creation.state !== 'created') return refuse({ code: 'ACTION_NOT_IN_JIRA' });
  const { outcomes } = review.followUp;
  const index = outcomes.findIndex((candidate) => candidate.ideaId === command.ideaId);
  const before = outcomes[index] ?? { ideaId: command.ideaId, obstacles: [], ...stampOf(entry) };
  const changed = withChanges(before, command.changes);
  const verdictAt = changed.verdict === before.verdict ? verdictSince(before) : entry.at;
  const recorded: Outcome = {
    ...changed,
    ...stampOf(entry),
    verdictAt: changed.verdict === undefined ? undefined : verdictAt,
  };
  const next = index === -1 ? [...outcomes, recorded] : outcomes.with(index, recorded);
  // A verdict that is taken back leaves something to look at again.
  const reopened = review.status === 'finished' && !isSettled(recorded);
  return ok({
    ...review,
    status: reopened ? 'closed' : review.status,
    followUp: { ...review.followUp, outcomes: next },
  });
}

export function finishReview(review: Review): Applied {
  if (unsettled(review).length > 0) return refuse({ code: 'NOT_ALL_SETTLED' });
  return ok({ ...review, status: 'finished' });
}

export function commentPosted(review: Review, command: CommandOf<'commentPosted'>, entry: LogEntry): Applied {
  const { what, ofSeq, commentId } = command;
  if (review.posted.some((posted) => posted.commentId === commentId)) return ok(review);
  const posted = [...review.posted, { ...stampOf(entry), what, seq: ofSeq, commentId }];
  // The oldest give way: a review is recapped once per closing, and only a script would do it more often.
  return ok({ ...review, posted: posted.slice(-PER_ITEM.posted) });
}

/** `null` clears; what is absent stays. */
function withChanges(before: Outcome, changes: CommandOf<'recordOutcome'>['changes']): Outcome {
  return {
    ...before,
    kept: after(before.kept, changes.kept),
    changedTo: after(before.changedTo, changes.changedTo),
    obstacles: changes.obstacles ?? before.obstacles,
    obstacleNote: after(before.obstacleNote, changes.obstacleNote),
    verdict: after(before.verdict, changes.verdict),
    evidence: after(before.evidence, changes.evidence),
    evidenceLink: after(before.evidenceLink, changes.evidenceLink),
    next: after(before.next, changes.next),
  };
}

function after<Value>(before: Value | undefined, change: Value | null | undefined): Value | undefined {
  return change === null ? undefined : (change ?? before);
}
