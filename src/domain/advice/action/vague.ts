/** Outcomes that one cannot tick off: a direction without a place to arrive, or a question without an end. */
import { wordSet } from '../wording/language';
import type { Word } from '../wording/sentences';
import type { Opening } from './opening';

/** A direction: how far is left open. */
const DIRECTIONS = wordSet(`
  improve enhance better strengthen streamline optimise optimize encourage promote foster modernise modernize harden
  prioritise prioritize align avoid ensure communicate continue try teach rethink
`);
const DIRECTION_PAIRS = new Set([
  'make sure',
  'work on',
  'focus on',
  'take care',
  'keep an',
  'get better',
  'be more',
]);
/** "better monitoring", "clear communication" */
const PRAISED = wordSet(
  'better more clearer clear stronger faster improved increased enhanced closer tighter fewer less robust',
);
/** Verbs that are clear with most things, and vague with these. */
const MOVES = wordSet(
  'increase raise reduce lower establish create build develop define drive support address',
);
const CLOUDS = wordSet(`
  awareness visibility communication collaboration transparency quality resilience resiliency reliability ownership
  understanding alignment culture knowledge complexity risk risks noise confusion strategy trust robustness discipline
  stability
`);
/** They say how far, or how: then the direction arrives somewhere. */
const MEASURES = wordSet(`
  every each automatically fails blocks refuses within least most until so from twice once daily weekly monthly
  instead per
`);

export function isVague(words: readonly Word[], { at, verb, pair }: Opening): boolean {
  const rest = words.slice(at + 1);
  if (rest.some(isMeasure) || sayHow(rest)) return false;
  if (DIRECTIONS.has(verb) || DIRECTION_PAIRS.has(pair)) return true;
  const next = words[at + 1]?.form ?? '';
  if (PRAISED.has(words[at]?.form ?? '')) return next !== 'than';
  return MOVES.has(verb) && rest.slice(0, 4).some((word) => CLOUDS.has(word.form));
}

function isMeasure({ form, text }: Word): boolean {
  return MEASURES.has(form) || (/\d/.test(text) && !/^#?\d{4,}$/.test(text));
}

/** "by adding a check" */
function sayHow(words: readonly Word[]): boolean {
  return words.some((word, index) => word.form === 'by' && words[index + 1]?.form.endsWith('ing') === true);
}

/** To find out, or to think about: it ends when somebody says so. */
const SEARCHES = wordSet(`
  investigate explore research analyse analyze examine evaluate assess consider discuss brainstorm identify determine
  study figure understand clarify debate agree ponder
`);
const SEARCH_PAIRS = new Set([
  'look into',
  'look at',
  'find out',
  'think about',
  'check if',
  'check whether',
  'see if',
  'see whether',
  'review if',
  'review whether',
  'review options',
  'define strategy',
  'define deployment',
  'decide if',
  'decide whether',
  'talk about',
  'propose more',
  'dig into',
  'have look',
]);
/** What gives a search an end: something written or decided, a day, a number. */
const ENDS = wordSet(
  'write writes written decide decision publish document until deadline recommendation proposal list add create remove',
);

/** "Segmentation might be an option": nobody has decided. */
function isTentative({ form }: Word, index: number, words: readonly Word[]): boolean {
  return (
    /^(?:might|could|may)$/.test(form) &&
    words[index + 1]?.form === 'be' &&
    /^(?:an?|worth)$/.test(words[index + 2]?.form ?? '')
  );
}

export function isSearch({ verb, pair }: Opening): boolean {
  return SEARCHES.has(verb) || SEARCH_PAIRS.has(pair);
}

export function isOpenEnded(words: readonly Word[], opening: Opening): boolean {
  if (words.some(isTentative)) return true;
  if (!isSearch(opening)) return false;
  const rest = words.slice(opening.at + 1);
  const ends = rest.some(({ form }, index) => {
    const joinedEnd =
      ENDS.has(form) && rest.slice(Math.max(0, index - 2), index).some((word) => word.form === 'and');
    return joinedEnd || form === 'until' || (form === 'by' && rest[index + 1]?.form.endsWith('ing') !== true);
  });
  return !ends;
}
