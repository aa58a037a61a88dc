/** Opening a review, its details, its stage, and the gate between facts and factors. */
import { needsAgreement } from '../checklist';
import type { CommandOf, LogEntry } from '../commands';
import { ok, refuse } from '../result';
import type { Review } from '../review';
import type { Stage } from '../vocabulary';
import { editText, stampOf, type Applied } from './items';

export function openReview(command: CommandOf<'openReview'>, entry: LogEntry): Review {
  return {
    issueId: command.issueId,
    number: command.number,
    seq: entry.seq,
    title: command.title,
    titleAlternatives: [],
    kind: command.kind,
    size: command.size,
    status: 'open',
    stage: command.stage ?? 'facts',
    visibility: command.visibility ?? 'everyone',
    facilitator: command.facilitator,
    scribe: command.scribe,
    participants: command.participants,
    leader: command.leader,
    eventDay: command.eventDay,
    meetingAt: command.meetingAt,
    opened: stampOf(entry),
    passages: {},
    baseline: {},
    thoughts: [],
    spent: {},
    versions: [],
    posted: [],
    followUp: { outcomes: [] },
    entries: [],
    factors: [],
    ideas: [],
    notes: [],
  };
}

export function editDetails(review: Review, command: CommandOf<'editDetails'>, entry: LogEntry): Applied {
  const { title: text, titleAlternatives: alternatives } = review;
  const title = editText({ text, alternatives }, command.title, 'title', entry);
  if (!title.ok) return title;
  return ok({
    ...review,
    title: title.value.text,
    titleAlternatives: title.value.alternatives,
    kind: command.kind ?? review.kind,
    size: command.size ?? review.size,
    facilitator: command.facilitator ?? review.facilitator,
    scribe: command.scribe === null ? undefined : (command.scribe ?? review.scribe),
    leader: command.leader === null ? undefined : (command.leader ?? review.leader),
    participants: command.participants ?? review.participants,
    eventDay: command.eventDay === null ? undefined : (command.eventDay ?? review.eventDay),
    meetingAt: command.meetingAt === null ? undefined : (command.meetingAt ?? review.meetingAt),
    visibility: command.visibility ?? review.visibility,
    window: command.window === null ? undefined : (command.window ?? review.window),
  });
}

/**
 * Going back is always possible; going on to factors needs the agreement (or the recorded override) first. The second
 * look is reached by closing.
 */
export function moveToStage(review: Review, command: CommandOf<'moveToStage'>): Applied {
  if (command.stage === 'follow-up') return refuse({ code: 'REVIEW_NOT_CLOSED' });
  if (!isBeforeTheGate(command.stage) && needsAgreement(review) && review.factsAgreed === undefined)
    return refuse({ code: 'FACTS_NOT_AGREED' });
  return ok({ ...review, stage: command.stage });
}

export function agreeFacts(review: Review, command: CommandOf<'agreeFacts'>, entry: LogEntry): Applied {
  if (command.stage === 'follow-up') return refuse({ code: 'REVIEW_NOT_CLOSED' });
  return ok({
    ...review,
    stage: command.stage ?? (isBeforeTheGate(review.stage) ? 'factors' : review.stage),
    factsAgreed: { ...stampOf(entry), skippedBecause: command.skippedBecause },
  });
}

/** Back to where the agreement is asked for, or to the stage before it that the command names. */
export function reopenFacts(review: Review, command: CommandOf<'reopenFacts'>): Applied {
  const { stage = 'facts' } = command;
  const mayStay = stage !== 'follow-up' && (isBeforeTheGate(stage) || !needsAgreement(review));
  return ok({ ...review, stage: mayStay ? stage : 'facts', factsAgreed: undefined });
}

const isBeforeTheGate = (stage: Stage): boolean => stage === 'prepare' || stage === 'facts';
