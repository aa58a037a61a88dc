/**
 * Undo: the command that takes another one back, worked out from the review as it was just before.
 * It is written to the log like any other change, so undoing keeps history whole and works while others go on.
 */
import { listOf } from './apply/items';
import { invertBaseline, invertOutcome, invertPassage } from './invert/passages';
import { invertAddedWhys, invertRemovedWhy, invertWhyEdit } from './invert/whys';
import type { Command, CommandOf, ItemRef } from './commands';
import {
  invertDetails,
  invertEntryEdit,
  invertFactorEdit,
  invertIdeaChange,
  type Head,
  type Inverse,
} from './invert/edits';
import { ok, refuse, unreachable } from './result';
import type { Review } from './review';

/**
 * What is no step of its own: what Jira or the resolver did, labels of the whole project (that has its own way back), what has a counterpart on the screen (closing and reopening,
 * pause and go on), and undoing itself. Taking back "my last change" goes past these.
 */
const NO_STEP = [
  'openReview',
  'settleAlternative',
  'commitAction',
  'actionCreated',
  'actionRefused',
  'actionUnconfirmed',
  'actionEdited',
  'askPrompts',
  'closeAnswers',
  'revealAnswers',
  'startMeeting',
  'goToItem',
  'runTimer',
  'addMinutes',
  'setSpeakers',
  'nextSpeaker',
  'pressElmo',
  'endMeeting',
  'turnThought',
  'closeReview',
  'cancelReview',
  'reopenReview',
  'finishReview',
  'commentPosted',
  'relabel',
  'undo',
] as const satisfies readonly Command['type'][];
type Step = Exclude<Command, { readonly type: (typeof NO_STEP)[number] }>;

export function isStep(command: Command): command is Step {
  return !NO_STEP.some((type) => type === command.type);
}

/**
 * @param before the review just before `command` was applied
 * @param now the review as it stands: an edit that somebody else has changed since is not undone
 * @param id the id that the inverse gets
 * @returns the inverse; NOTHING_TO_UNDO for what cannot be taken back (opening, what Jira did, an undo) or changed nothing
 */
export function invertCommand(before: Review, now: Review, command: Command, id: string): Inverse {
  const head = { v: 1 as const, id };
  switch (command.type) {
    case 'addTimelineEntry':
      return changeItems(head, 'removeItems', [{ item: 'entry', itemId: command.entryId }]);
    case 'addFactor':
      return changeItems(head, 'removeItems', [{ item: 'factor', itemId: command.factorId }]);
    case 'addIdea':
      return changeItems(head, 'removeItems', [{ item: 'idea', itemId: command.ideaId }]);
    case 'importItems':
      return changeItems(head, 'removeItems', importedRefs(command));
    case 'removeItems':
      return changeItems(
        head,
        'restoreItems',
        command.items.filter((ref) => !wasRemoved(before, ref)),
      );
    case 'restoreItems':
      return changeItems(
        head,
        'removeItems',
        command.items.filter((ref) => wasRemoved(before, ref)),
      );
    case 'moveToStage':
      return ok({ ...head, type: 'moveToStage', stage: before.stage });
    case 'agreeFacts':
    case 'reopenFacts':
      return backToAgreement(before, head);
    case 'editDetails':
      return invertDetails(before, now, command, head);
    case 'editTimelineEntry':
      return invertEntryEdit(before, now, command, head);
    case 'editFactor':
      return invertFactorEdit(before, now, command, head);
    case 'editIdea':
    case 'decideIdea':
    case 'draftAction':
      return invertIdeaChange(before, now, command, head);
    case 'editPassage':
      return invertPassage(before, now, command, head);
    case 'setBaseline':
      return invertBaseline(before, now, command, head);
    case 'addWhys':
      return invertAddedWhys(now, command, head);
    case 'editWhy':
      return invertWhyEdit(before, now, command, head);
    case 'removeWhy':
      return invertRemovedWhy(before, now, command, head);
    case 'parkThought':
      return ok({ ...head, type: 'turnThought', thoughtId: command.thoughtId, into: 'dropped' });
    case 'setFollowUp':
      return now.followUp.on === (command.on ?? undefined)
        ? ok({ ...head, type: 'setFollowUp', on: before.followUp.on ?? null })
        : refuse({ code: 'UNDO_OVERTAKEN' });
    case 'recordOutcome':
      return invertOutcome(before, now, command, head);
    default:
      return isStep(command) ? unreachable(command) : refuse({ code: 'NOTHING_TO_UNDO' });
  }
}

function changeItems(head: Head, type: 'removeItems' | 'restoreItems', items: readonly ItemRef[]): Inverse {
  return items.length === 0 ? refuse({ code: 'NOTHING_TO_UNDO' }) : ok({ ...head, type, items });
}

/** What somebody else had removed before is not brought back by undoing a second removal. */
function wasRemoved(before: Review, ref: ItemRef): boolean {
  return before[listOf(ref)].find((candidate) => candidate.id === ref.itemId)?.removed !== undefined;
}

/** The gate and the stage as they were, whether the change opened or closed it. */
function backToAgreement({ factsAgreed, stage }: Review, head: Head): Inverse {
  return factsAgreed === undefined
    ? ok({ ...head, type: 'reopenFacts', stage })
    : ok({ ...head, type: 'agreeFacts', skippedBecause: factsAgreed.skippedBecause, stage });
}

function importedRefs(command: CommandOf<'importItems'>): readonly ItemRef[] {
  return [
    ...command.entries.map((added) => ({ item: 'entry' as const, itemId: added.entryId })),
    ...command.factors.map((added) => ({ item: 'factor' as const, itemId: added.factorId })),
    ...command.ideas.map((added) => ({ item: 'idea' as const, itemId: added.ideaId })),
    ...command.notes.map((added) => ({ item: 'note' as const, itemId: added.noteId })),
  ];
}
