/** English phrases that measure what people did against what is known only now. */
import { rulesOf, wordSet } from '../language';
import type { Sentence } from '../sentences';
import { CLASSES } from './classes';

const DATES = wordSet(`
  end then tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december q1 q2 q3 q4 next
`);

/** A question is a way to find out, and "should have finished by June" is a plan. */
function looksBack({ words, question }: Sentence, _from: number, next: number): boolean {
  if (question) return false;
  const after = words.slice(next, next + 7);
  const by = after.findIndex((word) => word.form === 'by');
  return by < 0 || !after.slice(by + 1, by + 4).some((word) => DATES.has(word.form));
}

/** "Should have checked the pool": the writer left out who, not what was meant. */
function opensAndLooksBack(sentence: Sentence, from: number, next: number): boolean {
  return from === 0 && looksBack(sentence, from, next);
}

const isNoQuestion = ({ question }: Sentence): boolean => !question;

const WOULD = wordSet("would could might wouldn't couldn't would've could've");
/** Words. */
const NEAR = 20;

function supposes(sentence: Sentence, from: number, next: number): boolean {
  const { words, question } = sentence;
  const near = [...words.slice(Math.max(0, from - NEAR), from), ...words.slice(next, next + NEAR)];
  return !question && near.some((word) => WOULD.has(word.form));
}

/** "automatically": what a system is meant to do is no reproach. */
const BY_ITSELF = wordSet('automatically normally what');

export const HINDSIGHT = rulesOf('hindsight', CLASSES, [
  {
    asks: 'what-made-sense',
    say: [
      "<any-person> <adverb>? should|shouldn't <adverb>|not|never* have|of <adverb>|not|never? <done>",
      '<any-person> <adverb>? ought to have|of <adverb>? <done>',
      "<any-person> <adverb>? should've|shouldn't've <adverb>? <done>",
      '<any-person> <adverb>? needed|need to have <done>',
      "should|shouldn't <adverb>|not|never* have <adverb>|not* been <adverb>? <deed>",
      'should|ought to have <headed-off>',
      'should <adverb>|not|never? have <headed-off>',
      "should've <adverb>? been <adverb>? <deed>",
      "should've <headed-off>",
      'should have been obvious|clear|evident|apparent',
    ],
    notAfter: BY_ITSELF,
    when: looksBack,
  },
  {
    asks: 'what-was-known',
    say: [
      '<any-person> <adverb>? could|might <adverb>? have|of <adverb>? <done-no-luck>',
      "<any-person> <adverb>? could've <adverb>? <done-no-luck>",
      'could|might <adverb>? have <adverb>? been <adverb>? prevented|avoided|averted|caught|detected|noticed|spotted|mitigated|foreseen|anticipated|identified|discovered|shortened',
      "could've been <adverb>? prevented|avoided|averted|caught|detected|noticed|spotted|mitigated|foreseen|identified",
      "could|might|could've have? <adverb>? prevented|avoided|averted|caught|detected|noticed|spotted|flagged|helped|shortened|mitigated",
    ],
    notAfter: wordSet('what how users customers'),
    when: isNoQuestion,
  },
  {
    asks: 'what-made-sense',
    say: ["should|shouldn't <adverb>|not|never* have <adverb>? <done>"],
    when: opensAndLooksBack,
  },
  {
    asks: 'what-was-known',
    say: ['could|might <adverb>? have <adverb>? <done-no-luck>'],
    when: opensAndLooksBack,
  },
  {
    asks: 'what-happened-instead',
    say: [
      'would <adverb>? have <adverb>? <headed-off>',
      "would've <adverb>? <headed-off>",
      '<any-person> <adverb>? would <adverb>? have <adverb>? <would-notice>',
      "<any-person> would've <would-notice>",
      'would not|never have happened|occurred|been needed|necessary',
      'would not|never have happened|occurred',
      "wouldn't have happened|occurred",
    ],
    notAfter: wordSet('users customers visitors what nobody'),
    when: isNoQuestion,
  },
  {
    asks: 'what-was-there',
    say: [
      'if only we|i|he|she|they|someone|somebody|you',
      'if only <det> <word> had|was|were',
      'if only <det> <word> <word> had|was|were',
      'if <any-person> had <adverb>|not|only|just* <done>',
      "if <any-person> hadn't <adverb>? <done>",
      'had we|i|he|she|they|someone|anyone <adverb>|not|only|just* <done>',
    ],
    when: isNoQuestion,
  },
  {
    asks: 'what-was-there',
    say: [
      'if <word> <word>? <word>? <word>? had <adverb>|not|only|just* been <done>',
      "if <word> <word>? <word>? <word>? hadn't been <done>",
    ],
    when: supposes,
  },
  {
    asks: 'what-could-be-seen',
    say: [
      'in|with hindsight',
      'benefit of hindsight',
      'in retrospect',
      'hindsight shows|tells|says',
      'how could|did <any-person> <adverb>? not|miss|overlook|ignore',
      "why didn't|did <any-person>|anyone|nobody|no-one <word>",
    ],
    notAfter: wordSet('not avoid bias'),
  },
]);
