/** Why a command does not make sense for the review as it stands now. The words for a person are in the front end. */

export type RefusalCode =
  /** The item was removed (by somebody else, or in another tab) before the command arrived. */
  | 'ITEM_REMOVED'
  | 'ITEM_NOT_FOUND'
  | 'ITEM_EXISTS'
  | 'REVIEW_NOT_OPEN'
  | 'REVIEW_EXISTS'
  | 'REVIEW_FULL'
  | 'FACTS_NOT_AGREED'
  /** A factor that no entry shows, and no reason why. */
  | 'EVIDENCE_NEEDED'
  /** The answers are being revealed or were: nothing is taken any more. */
  | 'ANSWERS_REVEALED'
  | 'FACILITATOR_ONLY'
  | 'MEETING_RUNNING'
  | 'NO_MEETING'
  /** Something of the checklist is missing, and no reason was given; `field` names the first. */
  | 'NOT_READY_TO_CLOSE'
  | 'REVIEW_NOT_CLOSED'
  /** An action has neither a verdict nor a reason yet. */
  | 'NOT_ALL_SETTLED'
  | 'ACTION_NOT_IN_JIRA'
  /** The idea is being made, or was made, into a Jira issue. */
  | 'ACTION_IN_JIRA'
  | 'ACTION_BEING_CREATED'
  | 'ACTION_INCOMPLETE'
  | 'NOTHING_TO_UNDO'
  /** Somebody changed the same thing after the command that should be undone. */
  | 'UNDO_OVERTAKEN';

export interface Refusal {
  readonly code: RefusalCode;
  /** Which field is missing or which list is full, where that helps. */
  readonly field?: string;
}
