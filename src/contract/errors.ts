/** Every reason for which a call can fail. Only codes cross the bridge; the front end owns the words. */
import * as z from 'zod/mini';
import type { RefusalCode } from '../domain/refusal';

const REFUSALS = [
  'ITEM_REMOVED',
  'ITEM_NOT_FOUND',
  'ITEM_EXISTS',
  'REVIEW_NOT_OPEN',
  'REVIEW_EXISTS',
  'REVIEW_FULL',
  'FACTS_NOT_AGREED',
  'EVIDENCE_NEEDED',
  'ANSWERS_REVEALED',
  'FACILITATOR_ONLY',
  'MEETING_RUNNING',
  'NO_MEETING',
  'NOT_READY_TO_CLOSE',
  'REVIEW_NOT_CLOSED',
  'NOT_ALL_SETTLED',
  'ACTION_NOT_IN_JIRA',
  'ACTION_IN_JIRA',
  'ACTION_BEING_CREATED',
  'ACTION_INCOMPLETE',
  'NOTHING_TO_UNDO',
  'UNDO_OVERTAKEN',
] as const satisfies readonly RefusalCode[];

export const ERROR_CODES = [
  ...REFUSALS,
  /** The payload does not fit the call; `field` names the first wrong one. */
  'INVALID_INPUT',
  /** One change is larger than a log row may be. */
  'TOO_LARGE',
  /** The person may not see the issue, or it does not exist: the two look the same on purpose. */
  'DENIED',
  /** The person may see the issue but not change it. */
  'READ_ONLY',
  /** The person may see the project but does not administer it. */
  'ADMINS_ONLY',
  /** Another job is changing the same labels. */
  'JOB_RUNNING',
  /** There is no such job, or somebody else has started it. */
  'NO_JOB',
  /** More issues than one job may change. */
  'JOB_TOO_LARGE',
  /** Forge did not take the work on; trying again is safe. */
  'QUEUE_DOWN',
  'NO_REVIEW',
  /** The event has a review, so there is nothing to decide about whether it needs one. */
  'EVENT_REVIEWED',
  /** The review is limited to its participants until it is closed, and the caller is none of them. */
  'PARTICIPANTS_ONLY',
  /** Only the latest review can be opened again. */
  'LATER_REVIEW',
  /** The questionnaire has as many answers as it can hold. */
  'ANSWERS_FULL',
  /** Other people wrote so fast that this change found no place; trying again is safe. */
  'BUSY',
  /** Jira asks the app to slow down; `retryAfter` seconds. */
  'JIRA_BUSY',
  'JIRA_DOWN',
  /** Jira refused a value; `fields` has its words by field. */
  'JIRA_REFUSED',
  /** An earlier try may have made the action; it is too soon to tell. Ask again in `retryAfter` seconds. */
  'ACTION_UNCONFIRMED',
  /** Somebody has changed the action in Jira since the person looked; `fields` has Jira's values. */
  'ACTION_CHANGED',
  /** Jira lets the person see the action but not change it. */
  'ACTION_LOCKED',
  /** Jira shows the action to the person no longer: it was deleted, or they may not see it. */
  'ACTION_OUT_OF_SIGHT',
  /** Jira does not let the person comment on the issue. */
  'COMMENT_DENIED',
  /** Somebody is posting the comment right now, or an earlier try may have. Ask again in `retryAfter` seconds. */
  'COMMENT_UNCONFIRMED',
  'STORAGE_DOWN',
  /** A bug of ours. The log has the details, the person gets a reference. */
  'UNEXPECTED',
] as const;

export const callError = z.object({
  code: z.enum(ERROR_CODES),
  field: z.optional(z.string()),
  fields: z.optional(z.record(z.string(), z.string())),
  retryAfter: z.optional(z.number()),
  /** Invocation id, to find the log line of an unexpected error. */
  reference: z.optional(z.string()),
});

export type ErrorCode = (typeof ERROR_CODES)[number];
export type CallError = z.infer<typeof callError>;
