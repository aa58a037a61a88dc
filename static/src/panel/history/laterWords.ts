/** What a change before, during and after the meeting was, in words: preparing, the room, closing, the second look. */
import { changeWords } from '../actions/changeWords';
import type { Command } from '../../../../src/domain/commands';
import { unreachable } from '../../../../src/domain/result';
import type { Verdict } from '../../../../src/domain/vocabulary';
import { showDay } from '../../shared/dates';
import { STAGE_WORDS } from '../../shared/labels';

export type LaterCommand = Extract<
  Command,
  {
    readonly type:
      | 'editPassage'
      | 'setBaseline'
      | 'askPrompts'
      | 'closeAnswers'
      | 'revealAnswers'
      | 'addWhys'
      | 'editWhy'
      | 'removeWhy'
      | 'startMeeting'
      | 'goToItem'
      | 'runTimer'
      | 'addMinutes'
      | 'setSpeakers'
      | 'nextSpeaker'
      | 'pressElmo'
      | 'endMeeting'
      | 'parkThought'
      | 'turnThought'
      | 'closeReview'
      | 'cancelReview'
      | 'reopenReview'
      | 'setFollowUp'
      | 'recordOutcome'
      | 'finishReview'
      | 'commentPosted'
      | 'actionEdited'
      | 'relabel';
  }
>;

const THOUGHT_WORDS = {
  factor: 'made a parked thought a factor',
  idea: 'made a parked thought an idea',
  'next-review': 'kept a parked thought for the next review',
  dropped: 'let a parked thought go',
} as const;

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  worked: 'worked',
  partly: 'partly worked',
  'no-effect': 'had no effect',
  'too-early': 'is too early to judge',
};

export function laterWords(command: LaterCommand): string {
  switch (command.type) {
    case 'editPassage':
      return 'rewrote the scope';
    case 'setBaseline':
      return command.source === 'jira' ? 'filled the baseline from Jira' : 'changed the baseline';
    case 'askPrompts':
      return `asked ${String(command.prompts.length)} questions before the meeting`;
    case 'closeAnswers':
      return 'ended the questions';
    case 'revealAnswers':
      return 'revealed answers';
    case 'addWhys':
      return 'asked why once more';
    case 'editWhy':
      return 'rewrote an answer to why';
    case 'removeWhy':
      return 'removed an answer to why';
    case 'startMeeting':
      return 'opened the room';
    case 'goToItem':
      return 'went on in the agenda';
    case 'runTimer':
      return command.running ? 'let the timer run' : 'paused the timer';
    case 'addMinutes':
      return `added ${String(command.minutes)} min`;
    case 'setSpeakers':
      return 'set the speaking order';
    case 'nextSpeaker':
      return 'gave the word to the next person';
    case 'pressElmo':
      return 'asked to move on';
    case 'endMeeting':
      return 'left the room';
    case 'parkThought':
      return `parked “${command.text}”`;
    case 'turnThought':
      return THOUGHT_WORDS[command.into];
    case 'closeReview':
      return command.despite ? `closed the review (${command.despite.reason})` : 'closed the review';
    case 'cancelReview':
      return `cancelled the review (${command.reason})`;
    case 'reopenReview':
      return `reopened the review at ${STAGE_WORDS.close}`;
    case 'setFollowUp':
      return command.on === null
        ? 'took the follow-up date off'
        : `set the follow-up to ${showDay(command.on)}`;
    case 'recordOutcome':
      return command.changes.verdict
        ? `recorded that an action ${VERDICT_WORDS[command.changes.verdict]}`
        : 'recorded what became of an action';
    case 'finishReview':
      return 'finished the review';
    case 'commentPosted':
      return command.what === 'recap' ? 'posted the recap' : 'posted the pre-read';
    case 'actionEdited':
      return `changed an action in Jira: ${command.changes.map(changeWords).join(', ')}${command.reason === undefined ? '' : ` (${command.reason})`}`;
    case 'relabel':
      return relabelWords(command);
    default:
      return unreachable(command);
  }
}

function relabelWords({ changes }: Extract<Command, { readonly type: 'relabel' }>): string {
  const [gone, come] = [
    changes.flatMap(({ before, after }) => before.filter((label) => !after.includes(label))),
    changes.flatMap(({ before, after }) => after.filter((label) => !before.includes(label))),
  ].map((labels) => [...new Set(labels)].sort().join(', '));
  const words = gone && come ? `${gone} became ${come}` : gone ? `took off ${gone}` : `added ${come ?? ''}`;
  return `changed labels in the whole project: ${words}`;
}
