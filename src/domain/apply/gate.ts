/**
 * What a review takes at all in the state it is in. One that is closed does not change: what may still be recorded is
 * its second look, what Jira did, and the way back to open. The names of the labels are the project's, not the review's:
 * merging them changes them everywhere, and what was frozen keeps the old ones.
 */
import type { Command } from '../commands';
import { actionsOf } from '../followUp';
import type { Refusal } from '../refusal';
import type { Idea, Review } from '../review';

/** What Jira has done is a fact whatever state the review is in by the time the answer comes. */
const FACTS_OF_JIRA: ReadonlySet<Command['type']> = new Set([
  'actionCreated',
  'actionRefused',
  'actionUnconfirmed',
  'commentPosted',
]);
const PROJECT_WIDE: Command['type'] = 'relabel';
const SECOND_LOOK: ReadonlySet<Command['type']> = new Set([
  'recordOutcome',
  'setFollowUp',
  'actionEdited',
  'reopenReview',
]);
/** Only while open there is nothing to look back at. */
const ONLY_CLOSED: ReadonlySet<Command['type']> = new Set(['recordOutcome', 'finishReview', 'reopenReview']);

/** @returns why not, or undefined when the command may be tried */
export function refusedBy(review: Review, command: Command): Refusal | undefined {
  if (command.type === 'undo') return refusedBy(review, command.inverse);
  if (FACTS_OF_JIRA.has(command.type) || command.type === PROJECT_WIDE) return undefined;
  switch (review.status) {
    case 'open':
      return ONLY_CLOSED.has(command.type) ? { code: 'REVIEW_NOT_CLOSED' } : undefined;
    case 'cancelled':
      return command.type === 'reopenReview' ? undefined : { code: 'REVIEW_NOT_OPEN' };
    case 'closed':
    case 'finished':
      return SECOND_LOOK.has(command.type) || command.type === 'finishReview' || isNewAction(review, command)
        ? undefined
        : { code: 'REVIEW_NOT_OPEN' };
  }
}

/**
 * An action that the second look led to goes its own way from idea to Jira, beside what was frozen. An idea that was there
 * at the closing is frozen with it, also when it came from an earlier second look or says so.
 */
function isNewAction(review: Review, command: Command): boolean {
  const fromSecondLook = (ideaId: string): boolean =>
    review.ideas.some((idea) => idea.id === ideaId && idea.followUpOf !== undefined && isLater(review, idea));
  switch (command.type) {
    case 'addIdea':
      return actionsOf(review).some((action) => action.id === command.followUpOf);
    case 'editIdea':
    case 'decideIdea':
    case 'draftAction':
    case 'commitAction':
      return fromSecondLook(command.ideaId);
    case 'settleAlternative':
      return command.target?.item === 'idea' && fromSecondLook(command.target.itemId);
    case 'removeItems':
    case 'restoreItems':
      return command.items.every((ref) => ref.item === 'idea' && fromSecondLook(ref.itemId));
    default:
      return false;
  }
}

function isLater({ closed }: Review, { added }: Idea): boolean {
  return closed !== undefined && Date.parse(added.at) >= Date.parse(closed.at);
}
