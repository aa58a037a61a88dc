/**
 * Action help: what keeps a commitment from being kept or checked, and what would be better. A commitment is one outcome,
 * one owner, a date, and a way to tell. Advice only: nothing waits for it.
 */
import type { ActionDraft } from '../../idea';
import { sentencesIn, type Word } from '../wording/sentences';
import { wordingHints } from '../wording/wordingHints';
import { openingOf, type Opening } from './opening';
import { secondOutcome } from './plural';
import { topicOf, type Topic } from './topics';
import { isOpenEnded, isSearch, isVague } from './vague';
import { verificationIssue } from './verification';

export type ActionIssue =
  | 'vague'
  | 'open-ended'
  | 'plural'
  | 'asks-for-care'
  | 'ownerless'
  | 'dateless'
  | 'unverified'
  | 'unverifiable'
  | 'says-done';

/** What a better one looks like: with the writer's own words in it where that is easy, else an example near it. */
export type Better =
  | { readonly how: 'answer'; readonly about: string; readonly form: 'whether' | 'what' }
  | { readonly how: 'split'; readonly first: string; readonly second: string }
  | { readonly how: 'example'; readonly topic: Topic; readonly about?: string };

export interface ActionAdvice {
  readonly field: 'outcome' | 'owner' | 'due' | 'verification';
  readonly issue: ActionIssue;
  readonly better?: Better;
}

type Commitment = Pick<ActionDraft, 'outcome' | 'owner' | 'due' | 'verification'>;

/** In the order of the form; at most one for each field. An outcome that is missing is no advice but a gap. */
export function actionAdvice(draft: Commitment): readonly ActionAdvice[] {
  const { outcome = '', owner, due, verification } = draft;
  const advice: readonly (ActionAdvice | undefined)[] = [
    outcomeAdvice(outcome),
    owner === undefined ? { field: 'owner', issue: 'ownerless' } : undefined,
    due === undefined ? { field: 'due', issue: 'dateless' } : undefined,
    verificationAdvice(verification, outcome),
  ];
  return advice.filter((item) => item !== undefined);
}

function verificationAdvice(verification: string | undefined, outcome: string): ActionAdvice | undefined {
  const issue = verification === undefined ? 'unverified' : verificationIssue(verification);
  if (issue === undefined) return undefined;
  return { field: 'verification', issue, better: { how: 'example', topic: topicOf(outcome) } };
}

/** Advice about the text of an outcome alone, which is all that an idea has. */
export function outcomeAdvice(outcome: string): ActionAdvice | undefined {
  const sentences = sentencesIn(outcome);
  const words = sentences.flatMap((sentence) => sentence.words);
  const opening = openingOf(words, afterHeading(outcome, words));
  if (opening === undefined) return undefined;
  const advise = (issue: ActionIssue, better: Better): ActionAdvice => ({ field: 'outcome', issue, better });
  const example: Better = { how: 'example', topic: topicOf(outcome) };
  if (wordingHints(outcome).some((hint) => hint.kind === 'exhorts')) return advise('asks-for-care', example);
  const question = sentences.length === 1 && sentences[0]?.question === true;
  if (question || isOpenEnded(words, opening))
    return advise('open-ended', answerTo(outcome, words, opening) ?? example);
  // A search that ends in something written or decided is one outcome.
  const second = isSearch(opening) ? undefined : secondOutcome(outcome, words, opening.at);
  if (second !== undefined) return advise('plural', split(outcome, second));
  if (!isVague(words, opening)) return undefined;
  const about = shortRest(outcome, words, opening.at + 1);
  return advise('vague', { ...example, ...(about === undefined ? {} : { about }) });
}

/** Words of a heading: "Load testing: …". */
const HEADING = 6;

/** The place behind a short heading with a colon, else the beginning. */
function afterHeading(text: string, words: readonly Word[]): number {
  const at = words.findIndex(
    (word, index) => index > 0 && !word.joined && text.slice(0, word.start).trimEnd().endsWith(':'),
  );
  return at > 0 && at <= HEADING ? at : 0;
}

const LINKS = new Set(['into', 'at', 'about', 'out', 'on']);

function answerTo(text: string, words: readonly Word[], opening: Opening): Better | undefined {
  let at = opening.at + 1;
  while (LINKS.has(words[at]?.form ?? '') && !isWhether(words[at])) at += 1;
  const whether = isWhether(words[at]);
  const about = shortRest(text, words, whether ? at + 1 : at);
  if (about === undefined || text.trimEnd().endsWith('?')) return undefined;
  return { how: 'answer', about, form: whether ? 'whether' : 'what' };
}

const isWhether = (word: Word | undefined): boolean => word?.form === 'if' || word?.form === 'whether';

/** Characters: longer ones are better left where they are. */
const SHORT = 120;

/** The text from that word to its end, when it is one short sentence. */
function shortRest(text: string, words: readonly Word[], at: number): string | undefined {
  const from = words[at]?.start;
  const end = words.at(-1)?.end;
  if (from === undefined || end === undefined) return undefined;
  const rest = text.slice(from, end);
  return rest.length <= SHORT && !/[\n;:]|\. /.test(rest) ? rest : undefined;
}

/** Numbers, commas and "and then" around a part are not of it. */
const BEFORE_PART = /^\s*\(?[1a][).]\s*/iu;
const AFTER_PART = /(?:[\s,;(]|\b(?:and|then|also|plus))$/iu;

function split(text: string, second: number): Better {
  let first = text
    .slice(0, second)
    .replace(/\s\(?[2b][).]\s*$/iu, '')
    .replace(BEFORE_PART, '');
  while (AFTER_PART.test(first)) first = first.replace(AFTER_PART, '');
  return { how: 'split', first, second: text.slice(second).trim() };
}
