/** What wording help says: what the phrase does to the reader, and the question to ask instead. */
import type { WordingQuestion } from '../../../../src/domain/advice/wording/questions';

interface Words {
  /** Follows the phrase: "“should have” looks back …". */
  readonly does: string;
  readonly question: string;
}

const ON_A_PERSON = 'ends with a person.';
const LOOKS_BACK = 'looks back from what we know now.';
const ASKS_FOR_CARE = 'asks for care, and care runs out on a busy day.';

export const WORDING_WORDS: Readonly<Record<WordingQuestion, Words>> = {
  'what-caught-it': {
    does: 'closes the question too early.',
    question: 'Slips happen every day. What catches them elsewhere, and was not there here?',
  },
  'what-made-it-hard': {
    does: 'describes a person, not the situation.',
    question: 'What was going on at that moment: time, load, tools, information?',
  },
  'what-reminds': {
    does: ON_A_PERSON,
    question: 'What is there to bring this step to mind at the right moment?',
  },
  'what-was-in-view': {
    does: ON_A_PERSON,
    question: 'Where does this show, how does it stand out, and what was in view instead?',
  },
  'what-checks': {
    does: ON_A_PERSON,
    question: 'Who or what checks this on an ordinary day, and how long does that take?',
  },
  'how-word-travels': {
    does: ON_A_PERSON,
    question: 'How does this news usually travel, and who is told by whom or what?',
  },
  'how-work-is-done': {
    does: 'compares people with paper.',
    question: 'How is this usually done, and what makes the written way hard to follow?',
  },
  'what-competed': {
    does: ON_A_PERSON,
    question: 'What else asked for attention, and how often is this signal a false one?',
  },
  'what-looked-right': {
    does: ON_A_PERSON,
    question: 'What made it look right at that moment?',
  },
  'what-told-them': {
    does: 'is only wrong now.',
    question: 'What made it the natural thing to think, and where does the true state show?',
  },
  'what-made-possible': {
    does: 'names who. Names make stories short.',
    question: 'What made it possible, whoever had been there?',
  },
  'what-carries-care': {
    does: ASKS_FOR_CARE,
    question: 'What makes the careful way the easy way?',
  },
  'what-holds-anyway': {
    does: 'holds until somebody is new, tired or away.',
    question: 'What holds on such a day as well?',
  },
  'what-remembers': {
    does: 'leaves it to memory.',
    question: 'What can remember it instead?',
  },
  'who-needs-what': {
    does: 'leaves open what changes.',
    question: 'Who needs to know what, when, and how does it reach them?',
  },
  'what-made-sense': {
    does: LOOKS_BACK,
    question: 'What did people see at that moment, and what made their choice reasonable?',
  },
  'what-was-known': {
    does: LOOKS_BACK,
    question: 'What was known then, and which ways were open?',
  },
  'what-happened-instead': {
    does: 'tells what did not happen.',
    question: 'What did happen, and how is such a thing noticed or stopped today?',
  },
  'what-was-there': {
    does: 'tells another story.',
    question: 'What was there in this one, and what made it enough at the time?',
  },
  'what-could-be-seen': {
    does: LOOKS_BACK,
    question: 'What could be seen before the outcome was known?',
  },
};
