/** The words for every reason for which a call can fail: what happened, what it means, what helps. */
import type { CallError, ErrorCode } from '../../../src/contract/errors';
import { PROJECT_WORDS, type ErrorWords } from './projectWords';

export type { ErrorWords };

const WORDS: Readonly<Record<ErrorCode, ErrorWords>> = {
  ITEM_REMOVED: {
    title: 'Somebody removed this while you were writing',
    text: 'Your text is kept here.',
    next: 'Add it as a new one, or let it go.',
  },
  ITEM_NOT_FOUND: {
    title: 'This is no longer in the review',
    text: 'Your text is kept here.',
    next: 'Add it as a new one, or let it go.',
  },
  ITEM_EXISTS: {
    title: 'This is already in the review',
    text: 'It arrived earlier; nothing was added twice.',
    next: '',
  },
  REVIEW_NOT_OPEN: {
    title: 'This review is closed',
    text: 'It takes no more changes. Your text is kept here.',
    next: 'Reopen the review to go on.',
  },
  REVIEW_EXISTS: {
    title: 'A review is already open on this issue',
    text: 'Somebody started one a moment ago.',
    next: 'Go on in that one.',
  },
  EVENT_REVIEWED: {
    title: 'This event has a review',
    text: 'It counts as reviewed, so there is nothing left to decide.',
    next: '',
  },
  REVIEW_FULL: {
    title: 'There is no room for more here',
    text: 'A review holds up to 1,000 entries, 200 factors and 400 ideas; a factor up to 10 labels and 100 entries.',
    next: 'Remove some, or join several into one.',
  },
  FACTS_NOT_AGREED: {
    title: 'First agree on what happened',
    text: 'Factors open once the facts are agreed.',
    next: 'Go to Facts, or skip with a reason.',
  },
  EVIDENCE_NEEDED: {
    title: 'Which entry shows this?',
    text: 'A factor stands on at least one entry of the timeline. Your text is kept here.',
    next: 'Choose an entry, or say why none shows it.',
  },
  ANSWERS_REVEALED: {
    title: 'The answers have been revealed',
    text: 'No answer is taken any more. Yours is kept here, for you alone.',
    next: 'Copy it, or say it in the meeting.',
  },
  ANSWERS_FULL: {
    title: 'The questions have as many answers as they can hold',
    text: 'Yours is kept here, for you alone.',
    next: 'Copy it, or say it in the meeting.',
  },
  FACILITATOR_ONLY: {
    title: 'This is for the facilitator to do',
    text: 'Answers stay private until the facilitator reveals them.',
    next: 'Ask the facilitator, or choose another one in the details.',
  },
  MEETING_RUNNING: {
    title: 'The meeting is already running',
    text: 'Somebody started it a moment ago.',
    next: '',
  },
  NO_MEETING: {
    title: 'The meeting has ended',
    text: 'The timer has stopped for everybody.',
    next: 'Start it again if you go on.',
  },
  NOT_READY_TO_CLOSE: {
    title: 'Something is still missing',
    text: 'The checklist names it.',
    next: 'Complete it, or close with a reason.',
  },
  REVIEW_NOT_CLOSED: {
    title: 'The second look comes after closing',
    text: 'This review is open.',
    next: 'Close it first.',
  },
  NOT_ALL_SETTLED: {
    title: 'An action has no verdict yet',
    text: 'A review is finished when every action has a verdict or a reason.',
    next: 'Look at the ones that are left.',
  },
  ACTION_NOT_IN_JIRA: {
    title: 'This is not an issue in Jira yet',
    text: 'Only what became an issue can be changed there.',
    next: 'Create it first.',
  },
  PARTICIPANTS_ONLY: {
    title: 'This review is for its participants until it is closed',
    text: 'You see that it is there and how far it is.',
    next: 'Ask the facilitator to add you.',
  },
  LATER_REVIEW: {
    title: 'There is a later review of this issue',
    text: 'Only the latest one can be opened again.',
    next: 'Go on in the latest review, or start a new one.',
  },
  ACTION_IN_JIRA: {
    title: 'This is already an issue in Jira',
    text: 'From here on it changes in Jira.',
    next: 'Open the issue to change it.',
  },
  ACTION_BEING_CREATED: {
    title: 'Somebody is creating this right now',
    text: 'It becomes one issue, not two.',
    next: 'Wait a moment.',
  },
  ACTION_UNCONFIRMED: {
    title: 'Jira did not say whether it created this',
    text: 'It may exist already, so it is looked for before another one is made.',
    next: 'Look again in a moment.',
  },
  ACTION_CHANGED: {
    title: 'Somebody has changed this in Jira',
    text: 'Nothing was written over.',
    next: 'Keep what Jira has, or change it to yours.',
  },
  ACTION_LOCKED: {
    title: 'Jira does not let you change this issue',
    text: 'It takes the permission “Edit issues” in its project, and a status that allows changes.',
    next: 'An administrator of that project can help.',
  },
  ACTION_OUT_OF_SIGHT: {
    title: 'Jira shows this issue to you no longer',
    text: 'It was deleted, or you may not see it.',
    next: 'Someone who can see it may give you access.',
  },
  COMMENT_DENIED: {
    title: 'Jira does not let you comment here',
    text: 'The comment was not posted. For it you need the permission “Add comments” in this project.',
    next: 'Somebody who may comment can post it from here.',
  },
  COMMENT_UNCONFIRMED: {
    title: 'Jira has not said whether the comment is there',
    text: 'It is looked for before anything is posted, so there will not be two.',
    next: 'Try again in half a minute.',
  },
  ACTION_INCOMPLETE: {
    title: 'Something is still missing',
    text: 'An action needs an outcome, an owner, a date and a way to tell.',
    next: 'Fill in what is marked.',
  },
  NOTHING_TO_UNDO: {
    title: 'Nothing to undo',
    text: 'You have made no change here that can be taken back.',
    next: '',
  },
  UNDO_OVERTAKEN: {
    title: 'Somebody has changed this since',
    text: 'Taking your change back would take theirs too, so it stays.',
    next: 'Change it by hand.',
  },
  INVALID_INPUT: {
    title: 'This could not be read',
    text: 'Nothing was stored.',
    next: 'Change it and try again.',
  },
  TOO_LARGE: {
    title: 'This is too long to be kept',
    text: 'Nothing was stored.',
    next: 'Split it into several.',
  },
  DENIED: {
    title: 'You cannot see this issue',
    text: 'It does not exist, or Jira does not show it to you.',
    next: 'Someone who can see it may give you access.',
  },
  READ_ONLY: {
    title: 'You can read this review',
    text: 'To change it you need the permission “Edit issues” in this project.',
    next: 'An administrator of the project can give it to you.',
  },
  ...PROJECT_WORDS,
  NO_REVIEW: {
    title: 'There is no review here',
    text: 'It may have just been replaced.',
    next: 'Load again.',
  },
  BUSY: {
    title: 'Many people are writing at once',
    text: 'Your change waits for its turn and is kept here.',
    next: '',
  },
  JIRA_BUSY: {
    title: 'Jira asks us to slow down',
    text: 'Your changes are kept in this browser and go out in a moment.',
    next: '',
  },
  JIRA_DOWN: {
    title: 'Jira is not answering',
    text: 'Nothing is lost. Changes that wait in this browser go out as soon as it answers.',
    next: '',
  },
  JIRA_REFUSED: {
    title: 'Jira did not accept this',
    text: 'Nothing was changed in Jira, and nothing you typed is lost.',
    next: 'Change what is marked and try again.',
  },
  STORAGE_DOWN: {
    title: 'Saving does not work right now',
    text: 'Your changes are kept in this browser and are tried again.',
    next: '',
  },
  UNEXPECTED: {
    title: 'Something went wrong on our side',
    text: 'What you typed is kept in this browser.',
    next: 'Try again.',
  },
};

export function wordsFor(error: CallError): ErrorWords {
  const words = WORDS[error.code];
  if (error.code === 'UNEXPECTED' && error.reference !== undefined)
    return { ...words, next: `${words.next} If it stays, name this reference: ${error.reference}.` };
  if (error.code === 'INVALID_INPUT' && error.field !== undefined)
    return { ...words, text: `The value of “${error.field}” does not fit. ${words.text}` };
  return words;
}
