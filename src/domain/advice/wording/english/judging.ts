/** English phrases that judge a person, or stop at what a person did. */
import { rulesOf, wordSet } from '../language';
import type { Sentence } from '../sentences';
import { CLASSES } from './classes';
import { surePerson } from './people';

/** "no one was careless", "instead of blaming" */
const NOT_SAID = wordSet(`
  no not nobody never none neither without isn't wasn't weren't aren't than instead rather
`);
/** Guarding against slips is what a good action does. */
const GUARDED = wordSet(`
  prevent prevents preventing reduce reduces reducing avoid avoids avoiding eliminate eliminates removes remove minimise
  minimize reduced reducing eliminated eliminating prevented avoided against risk chance possibility potential room prone tolerant no not never despite assumed suspected called label instead than
  rather allow allows tolerate tolerates
`);
/** Things in a program that are called after the error of a user. */
const THINGS = wordSet(`
  message messages rate rates page pages code codes handling report reports reporting budget log logs event events count
  counts tracking response responses dialog state states screen type types reduction
`);

/** Words. */
const NEAR = 20;

/** "deleted by mistake" alone says what happened; with somebody in front of it, it says who. */
function namesSomebody({ words }: Sentence, from: number): boolean {
  const first = Math.max(0, from - NEAR);
  return words.slice(first, from).some((_word, index) => surePerson(words, first + index));
}

export const JUDGING = rulesOf('judges', CLASSES, [
  {
    asks: 'what-caught-it',
    say: [
      'human|operator|user|pilot|engineer|developer|admin error|mistake|failure',
      'human-error|operator-error|user-error',
      'fat-fingered|fat-finger|pebkac',
      'fat finger|fingered',
      'finger trouble',
    ],
    notAfter: GUARDED,
    notBefore: THINGS,
  },
  {
    asks: 'what-made-it-hard',
    say: [
      'careless|carelessly|carelessness|negligent|negligently|negligence|sloppy|sloppiness|incompetent|incompetence',
      'reckless|recklessly|recklessness|complacent|complacency|irresponsible|irresponsibly|unprofessional|inattentive|inattention|clueless|idiot|idiots|idiotic',
      '<any-person> was|were|is|are|got|became <adverb>* lazy|stupid|ignorant|dumb|foolish|inexperienced|distracted|overconfident',
      'lack of attention|care|diligence|discipline|vigilance',
      'lack of common sense',
      'lapse of|in attention|concentration|judgement|judgment',
      "not|wasn't|weren't paying <word>? attention",
      'bad|poor judgement|judgment',
      'should <adverb>? know|have better',
      'should have known better',
      'knew better',
    ],
    notAfter: NOT_SAID,
  },
  {
    asks: 'what-reminds',
    say: [
      '<any-person> <adverb>* forgot|forgets|forgotten|neglected',
      '<person> on|from|in|at|of <word>? <word>? forgot|neglected',
    ],
    notAfter: NOT_SAID,
  },
  {
    asks: 'what-was-in-view',
    say: [
      '<any-person> <adverb>* failed to <adverb>? <people-notice>',
      '<sure-person> <adverb>* failed to <adverb>? <notice>',
      '<person> <adverb>* missed|overlooked <det> <signal>',
      '<person> <adverb>* missed|overlooked <det> <word> <signal>',
      '<one-person> <adverb>* did not|never notice|see|realise|realize',
      "<one-person> <adverb>* didn't notice|see|realise|realize",
    ],
    notAfter: NOT_SAID,
  },
  {
    asks: 'how-word-travels',
    say: [
      '<any-person> <adverb>* failed to <adverb>? <people-tell>',
      '<sure-person> <adverb>* failed to <adverb>? <tell>',
      '<one-person> <adverb>* did not|never tell|inform|escalate|communicate|ask|warn|mention',
      "<one-person> <adverb>* didn't tell|inform|escalate|communicate|ask|warn|mention",
    ],
    notAfter: NOT_SAID,
  },
  {
    asks: 'what-checks',
    say: [
      '<any-person> <adverb>* failed to <adverb>? <people-duty>',
      '<sure-person> <adverb>* failed to <adverb>? <duty>',
      '<one-person> <adverb>* did not|never check|test|verify|double-check|validate|review|read',
      "<one-person> <adverb>* didn't check|test|verify|double-check|validate|review|read",
      '<any-person> <adverb>* did not bother|care|think',
      "<any-person> <adverb>* didn't bother|care|think",
    ],
    notAfter: NOT_SAID,
  },
  {
    asks: 'how-work-is-done',
    say: [
      'failed|failure|failing to follow <det>? <word>? <procedure>',
      'failed|failure|failing to follow <det>? <procedure>',
      '<any-person> <adverb>* did not follow <det>? <word>? <procedure>',
      "<any-person> <adverb>* didn't follow <det>? <word>? <procedure>",
      '<any-person> <adverb>* violated|broke|breached|disregarded <det>? <word>? <procedure>',
      '<any-person> <adverb>* skipped|bypassed <det>? <word>? <gate>',
      '<procedure> was|were not <adverb>? followed',
      "<procedure> wasn't|weren't <adverb>? followed",
    ],
    notAfter: NOT_SAID,
  },
  {
    asks: 'what-competed',
    say: ['<person> <adverb>* ignored|disregarded|dismissed'],
    notAfter: NOT_SAID,
  },
  {
    asks: 'what-told-them',
    say: [
      '<sure-person> <adverb>* mistakenly|wrongly|incorrectly|falsely assumed|thought|believed|concluded',
    ],
    notAfter: NOT_SAID,
  },
  {
    asks: 'what-looked-right',
    say: [
      '<person> <adverb>* made <word>? mistake|error|mistakes|errors|slip|blunder',
      '<person> <adverb>* made <det> <word>? mistake|error|slip|blunder|typo',
      '<person> <adverb>* made <det> wrong|bad|poor decision|choice|call',
      '<sure-person> mistakenly|wrongly|foolishly|erroneously|accidentally|inadvertently|incorrectly <word>',
      "rookie|silly|stupid|dumb|foolish|beginner's|careless mistake|error|mistakes|errors",
    ],
    notAfter: NOT_SAID,
  },
  {
    asks: 'what-looked-right',
    say: ['by mistake|accident'],
    notAfter: NOT_SAID,
    when: namesSomebody,
  },
  {
    asks: 'what-made-possible',
    say: [
      '<any-person> was|were|is|are <adverb>* to blame',
      '<any-person> was|were|is|are <adverb>* at fault',
      '<any-person> was|were|is|are <adverb>* responsible for <det> outage|incident|failure|error|mistake|problem|downtime|breach',
      'my|his|her|our|their fault',
      'who caused|broke|deleted|approved|pushed <word>',
    ],
    notAfter: NOT_SAID,
  },
]);
