/**
 * A review is the fold of its log: this function applies one command to a review, or refuses it with a reason.
 * It is the same in the browser (to show a change before the answer comes) and in the resolver (to decide).
 */
import { editDetails, agreeFacts, moveToStage, openReview, reopenFacts } from './apply/details';
import {
  addFactor,
  addTimelineEntry,
  editFactor,
  editTimelineEntry,
  toEntry,
  toFactor,
  toNote,
} from './apply/findings';
import {
  actionCreated,
  actionEdited,
  actionRefused,
  actionUnconfirmed,
  addIdea,
  commitAction,
  decideIdea,
  draftAction,
  editIdea,
  toIdea,
} from './apply/ideas';
import { appendTo, removeItems, restoreItems, type Applied } from './apply/items';
import { settleAlternative } from './apply/alternatives';
import {
  cancelReview,
  closeReview,
  commentPosted,
  finishReview,
  recordOutcome,
  reopenReview,
  setFollowUp,
} from './apply/closing';
import { refusedBy } from './apply/gate';
import { relabel } from './apply/labels';
import {
  addMinutes,
  goToItem,
  leaveMeeting,
  nextSpeaker,
  parkThought,
  pressElmo,
  runTimer,
  setSpeakers,
  startMeeting,
  turnThought,
} from './apply/meeting';
import { askPrompts, closeAnswers, editPassage, revealAnswers, setBaseline } from './apply/preparation';
import { addWhys, editWhy, removeWhy } from './apply/whys';
import type { Command, CommandOf, LogEntry } from './commands';
import { ok, refuse, unreachable } from './result';
import type { Review } from './review';

/**
 * @param review the review before, or undefined when the log is empty
 * @param entry the command with its place in the log, its author and its time
 * @returns the review after, with `seq` of the entry; or the refusal, and nothing has changed
 */
export function applyCommand(review: Review | undefined, entry: LogEntry): Applied {
  const { command } = entry;
  if (command.type === 'openReview') {
    return review === undefined ? ok(openReview(command, entry)) : refuse({ code: 'REVIEW_EXISTS' });
  }
  if (review === undefined) return refuse({ code: 'ITEM_NOT_FOUND' });
  const refusal = refusedBy(review, command);
  if (refusal !== undefined) return refuse(refusal);
  const after = change(review, command, entry);
  return after.ok ? ok({ ...after.value, seq: entry.seq }) : after;
}

function change(
  review: Review,
  command: Exclude<Command, CommandOf<'openReview'>>,
  entry: LogEntry,
): Applied {
  switch (command.type) {
    case 'editDetails':
      return editDetails(review, command, entry);
    case 'moveToStage':
      return moveToStage(review, command);
    case 'agreeFacts':
      return agreeFacts(review, command, entry);
    case 'reopenFacts':
      return reopenFacts(review, command);
    case 'addTimelineEntry':
      return addTimelineEntry(review, command, entry);
    case 'editTimelineEntry':
      return editTimelineEntry(review, command, entry);
    case 'addFactor':
      return addFactor(review, command, entry);
    case 'editFactor':
      return editFactor(review, command, entry);
    case 'addIdea':
      return addIdea(review, command, entry);
    case 'editIdea':
      return editIdea(review, command, entry);
    case 'decideIdea':
      return decideIdea(review, command, entry);
    case 'draftAction':
      return draftAction(review, command);
    case 'importItems':
      return importItems(review, command, entry);
    case 'removeItems':
      return removeItems(review, command, entry);
    case 'restoreItems':
      return restoreItems(review, command);
    case 'settleAlternative':
      return settleAlternative(review, command);
    case 'commitAction':
      return commitAction(review, command, entry);
    case 'actionCreated':
      return actionCreated(review, command, entry);
    case 'actionRefused':
      return actionRefused(review, command, entry);
    case 'actionUnconfirmed':
      return actionUnconfirmed(review, command, entry);
    case 'actionEdited':
      return actionEdited(review, command);
    case 'editPassage':
      return editPassage(review, command, entry);
    case 'setBaseline':
      return setBaseline(review, command, entry);
    case 'askPrompts':
      return askPrompts(review, command);
    case 'closeAnswers':
      return closeAnswers(review, entry);
    case 'revealAnswers':
      return revealAnswers(review, command);
    case 'addWhys':
      return addWhys(review, command);
    case 'editWhy':
      return editWhy(review, command, entry);
    case 'removeWhy':
      return removeWhy(review, command);
    case 'startMeeting':
      return startMeeting(review, command, entry);
    case 'goToItem':
      return goToItem(review, command, entry);
    case 'runTimer':
      return runTimer(review, command, entry);
    case 'addMinutes':
      return addMinutes(review, command);
    case 'setSpeakers':
      return setSpeakers(review, command);
    case 'nextSpeaker':
      return nextSpeaker(review, command);
    case 'pressElmo':
      return pressElmo(review, command, entry);
    case 'endMeeting':
      return leaveMeeting(review, entry);
    case 'parkThought':
      return parkThought(review, command, entry);
    case 'turnThought':
      return turnThought(review, command, entry);
    case 'closeReview':
      return closeReview(review, command, entry);
    case 'cancelReview':
      return cancelReview(review, command, entry);
    case 'reopenReview':
      return reopenReview(review);
    case 'setFollowUp':
      return setFollowUp(review, command);
    case 'recordOutcome':
      return recordOutcome(review, command, entry);
    case 'finishReview':
      return finishReview(review);
    case 'commentPosted':
      return commentPosted(review, command, entry);
    case 'relabel':
      return relabel(review, command);
    case 'undo':
      return change(review, command.inverse, entry);
    default:
      return unreachable(command);
  }
}

/** What a document brought, all or nothing. Factors come in before the facts are agreed: they were found long ago. */
function importItems(review: Review, command: CommandOf<'importItems'>, entry: LogEntry): Applied {
  const steps: readonly ((soFar: Review) => Applied)[] = [
    (soFar) =>
      appendTo(
        soFar,
        'entries',
        command.entries.map((added) => toEntry(added, entry)),
      ),
    (soFar) =>
      appendTo(
        soFar,
        'factors',
        command.factors.map((added) => toFactor(added, entry)),
      ),
    (soFar) =>
      appendTo(
        soFar,
        'ideas',
        command.ideas.map((added) => toIdea(added, entry)),
      ),
    (soFar) =>
      appendTo(
        soFar,
        'notes',
        command.notes.map((added) => toNote(added, entry)),
      ),
  ];
  return steps.reduce<Applied>((soFar, step) => (soFar.ok ? step(soFar.value) : soFar), ok(review));
}

/**
 * Replays a log from its beginning or from a snapshot.
 * @throws when an entry is refused: what is in the log was accepted once, so this is damage, never a user's mistake
 */
export function fold(entries: readonly LogEntry[], from?: Review): Review | undefined {
  return entries.reduce<Review | undefined>((review, entry) => {
    const after = applyCommand(review, entry);
    if (!after.ok) throw new Error(`Log entry ${String(entry.seq)} does not apply: ${after.error.code}`);
    return after.value;
  }, from);
}
