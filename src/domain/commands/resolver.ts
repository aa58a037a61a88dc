/** What the resolver alone writes: on a person's call, after asking Jira, or to say what Jira answered. */
import * as z from 'zod/mini';
import { actionDraft } from '../idea';
import { ITEM_LIMITS } from '../review';
import { revealedAnswer } from '../preparation';
import { accountId, day, id, issueKey, jiraId, line, moment, paragraph } from '../text';
import { kind, missing, POSTS, size, visibility } from '../vocabulary';
import { head, jobHead, labels, outcomeHead, people } from './shared';

/** One field of an action as it was and as it is now, in words that need no look-up but for account ids. */
const actionChange = z.object({
  field: z.enum(['outcome', 'owner', 'due', 'priority', 'verification']),
  from: z.optional(paragraph),
  to: z.optional(paragraph),
});

export const resolverCommands = [
  z.object({
    ...head,
    type: z.literal('openReview'),
    issueId: jiraId,
    number: z.int(),
    title: line,
    kind,
    size,
    facilitator: accountId,
    scribe: z.optional(accountId),
    leader: z.optional(accountId),
    participants: people,
    eventDay: z.optional(day),
    meetingAt: z.optional(moment),
    visibility: z.optional(visibility),
    /** Absent in logs from before there was anything to prepare. */
    stage: z.optional(z.enum(['prepare', 'facts'])),
  }),
  z.object({
    ...head,
    type: z.literal('commitAction'),
    ideaId: id,
    draft: actionDraft,
    /** Which try this is, counted from the state in which the resolver looked for an earlier one. */
    attempt: z.optional(z.int()),
  }),
  z.object({
    ...outcomeHead,
    type: z.literal('actionCreated'),
    ideaId: id,
    issueId: jiraId,
    key: issueKey,
    linked: z.boolean(),
  }),
  z.object({
    ...outcomeHead,
    type: z.literal('actionRefused'),
    ideaId: id,
    code: z.string().check(z.maxLength(60)),
    fields: z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(500))),
  }),
  z.object({ ...outcomeHead, type: z.literal('actionUnconfirmed'), ideaId: id, linkedAtOnce: z.boolean() }),
  /** A created action was changed in Jira from here. `reason`: why its date moved. */
  z.object({
    ...head,
    type: z.literal('actionEdited'),
    ideaId: id,
    changes: z.array(actionChange).check(z.minLength(1), z.maxLength(5)),
    /** The same values as the draft keeps them. */
    draft: actionDraft,
    reason: z.optional(paragraph),
  }),
  /** From now on no answer is taken; what has been written is about to be revealed. */
  z.object({ ...head, type: z.literal('closeAnswers') }),
  /** All answers to one prompt that everybody may see, in an order that says nothing. */
  z.object({
    ...head,
    type: z.literal('revealAnswers'),
    promptId: id,
    answers: z.array(revealedAnswer),
    heldBack: z.boolean(),
  }),
  z.object({
    ...head,
    type: z.literal('closeReview'),
    despite: z.optional(z.object({ reason: paragraph, missing: z.array(missing) })),
    followUpOn: z.optional(day),
  }),
  /** A comment of the review stands on its issue. */
  z.object({
    ...head,
    type: z.literal('commentPosted'),
    what: z.enum(POSTS),
    /** Sequence number of the review as the comment tells it. */
    ofSeq: z.int(),
    commentId: jiraId,
  }),
  /**
   * Labels merged or renamed in the whole project, or that taken back. It says what stood there, so that it can be taken
   * back exactly and leaves alone what people have changed since.
   */
  z.object({
    ...jobHead,
    type: z.literal('relabel'),
    changes: z
      .array(z.object({ factorId: id, before: labels, after: labels }))
      .check(z.minLength(1), z.maxLength(ITEM_LIMITS.factors)),
  }),
] as const;
