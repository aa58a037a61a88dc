/** The classes of words that the English rules name. */
import type { WordClasses } from '../pattern';
import { wordSet } from '../language';
import { anyPerson, onePerson, person, surePerson } from './people';
import {
  among,
  DEEDS,
  DUTIES_OF_PEOPLE,
  HEADED_OFF,
  LUCK,
  NOTICING,
  participle,
  SHARED_DUTIES,
  TELLING,
  WOULD_NOTICE,
} from './verbs';

const ADVERBS = wordSet(`
  also already always actually again apparently at least clearly completely definitely even explicitly first had have has
  initially just maybe only perhaps possibly probably properly really simply still surely then therefore together
  certainly easily obviously ideally instead both all themselves himself herself ourselves
`);
const PROCEDURES = wordSet(`
  procedure procedures process processes checklist runbook runbooks playbook policy policies protocol protocols rule rules
  instructions guidelines guideline guide steps
`);
const GATES = wordSet(`
  review reviews test tests testing check checks checklist approval approvals step steps verification validation sign-off
  procedure process
`);
const SIGNALS = wordSet(`
  alert alerts alarm alarms signal signals sign signs page pages warning warnings error errors message messages
  notification notifications email emails step steps check checks problem bug issue
`);

const noticing = among(NOTICING);
const telling = among(TELLING);
const duty = among(new Set([...DUTIES_OF_PEOPLE, ...SHARED_DUTIES]));
const peopleOnly = among(DUTIES_OF_PEOPLE);
const lucky = among(LUCK);

export const CLASSES: WordClasses = {
  person,
  'sure-person': surePerson,
  'any-person': anyPerson,
  'one-person': onePerson,
  adverb: (words, at) => {
    const form = words[at]?.form ?? '';
    return ADVERBS.has(form) || form.endsWith('ly');
  },
  done: participle,
  'done-no-luck': (words, at) => participle(words, at) && !lucky(words, at),
  deed: among(DEEDS),
  'headed-off': among(HEADED_OFF),
  'would-notice': among(WOULD_NOTICE),
  notice: noticing,
  'people-notice': (words, at) => noticing(words, at) && peopleOnly(words, at),
  tell: telling,
  'people-tell': (words, at) => telling(words, at) && peopleOnly(words, at),
  duty,
  'people-duty': peopleOnly,
  procedure: among(PROCEDURES),
  gate: among(GATES),
  signal: among(SIGNALS),
  det: among(wordSet('a an the this that our their his her any these those all')),
  word: (words, at) => words[at] !== undefined,
};
