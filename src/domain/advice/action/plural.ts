/** Several outcomes in one: the second is done last, and until then nobody can tick off the first. */
import { wordSet } from '../wording/language';
import type { Word } from '../wording/sentences';

/** Where the second outcome begins is found by its verb. */
const VERBS = wordSet(`
  add create write remove delete enable disable configure move migrate implement introduce replace automate define send tell
  inform notify train teach publish make investigate extend verify rotate revoke require ask hire buy rename
  rewrite restore improve ensure raise lower build install refactor revert explain remind
`);
/** Nouns as often as verbs: a verb when an article follows. */
const DOUBTFUL = wordSet(`
  alert monitor test page check review document change report record store limit block tag share set schedule run fix
  update upgrade release deploy clean split backup log measure
`);
const ARTICLES = wordSet('the a an our all every each this these that');
/** Behind one of these the verb belongs to what is being made: "a script to drain the node and remove it". */
const INSIDE = wordSet('to that which who so if when where whether because before after while using until');
const JOINS = wordSet('and then also plus');

/** @returns the place in the text where the second outcome begins */
export function secondOutcome(text: string, words: readonly Word[], verbAt: number): number | undefined {
  return bySeparator(text) ?? byVerb(words, verbAt);
}

function bySeparator(text: string): number | undefined {
  const found = (NUMBERED.test(text) ? SECOND_NUMBER : SEPARATOR).exec(text);
  if (found === null || !/\S\s+\S/u.test(text.slice(0, found.index))) return undefined;
  return found.index + found[0].length;
}

const NUMBERED = /^\s{0,9}\(?[1a][).]/iu;
const SECOND_NUMBER = /\s\(?[2b][).]\s{1,9}(?=\S)/iu;
const SEPARATOR = /[;\n]\s{0,9}(?=\S+\s+\S)/u;

function byVerb(words: readonly Word[], verbAt: number): number | undefined {
  // "Before retrying, ensure …" has one outcome and a condition in front of it.
  if (INSIDE.has(words[verbAt]?.form ?? '')) return undefined;
  for (let at = verbAt + 2; at < words.length - 1; at += 1) {
    const word = words[at];
    if (word === undefined || INSIDE.has(word.form)) return undefined;
    if (isVerb(words, at) && beginsAnew(words, at, verbAt)) return word.start;
  }
  return undefined;
}

function isVerb(words: readonly Word[], at: number): boolean {
  const form = words[at]?.form ?? '';
  return VERBS.has(form) || (DOUBTFUL.has(form) && ARTICLES.has(words[at + 1]?.form ?? ''));
}

/** Behind "and" or a comma; "review and update" is one deed with two names. */
function beginsAnew(words: readonly Word[], at: number, verbAt: number): boolean {
  const before = words[at - 1];
  if (before === undefined) return false;
  if (!JOINS.has(before.form)) return words[at]?.joined === false;
  return at - 2 > verbAt && !VERBS.has(words[at - 2]?.form ?? '');
}
