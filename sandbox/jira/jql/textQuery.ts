/**
 * `~` as Jira's text search means it: whole words in any case, several words must all occur, `"…"` inside the value is
 * a phrase, `*` and `?` stand for letters, OR separates alternatives. Words are not stemmed here (Jira finds "deployed"
 * for "deploy"; this sandbox does not).
 */
import { JqlRefusal, notSupportedHere } from './refusal';

export interface TextQuery {
  test(text: string): boolean;
}

interface Term {
  /** Letters that any matching text contains: a cheap first look before the text is split into words. */
  readonly needle: string;
  /** @param words the text as ` word word word `. */
  occursIn(words: string): boolean;
}

const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const NOT_WORD_OR_WILDCARD = /[^\p{L}\p{N}*?]+/gu;
const PIECE = /"([^"]*)"|[^\s"]+/gu;

/** @throws JqlRefusal for an empty value, or for query syntax that is not evaluated here. */
export function compileTextQuery(text: string, field: string): TextQuery {
  const alternatives: Term[][] = [[]];
  for (const piece of text.matchAll(PIECE)) {
    const phrase = piece[1];
    if (phrase === undefined && piece[0] === 'OR') alternatives.push([]);
    else if (phrase === undefined && (piece[0] === 'AND' || piece[0] === '&&')) continue;
    else {
      const term = phrase === undefined ? wordTerm(piece[0]) : literalTerm(phrase);
      if (term) alternatives.at(-1)?.push(term);
    }
  }
  if (alternatives.some((terms) => terms.length === 0)) {
    throw new JqlRefusal(`The field '${field}' does not support searching for an empty string.`);
  }
  return { test: (candidate) => matchesAny(candidate, alternatives) };
}

function matchesAny(text: string, alternatives: readonly (readonly Term[])[]): boolean {
  const lower = text.toLowerCase();
  const possible = alternatives.filter((terms) => terms.every((term) => lower.includes(term.needle)));
  if (possible.length === 0) return false;
  const words = wordsOf(lower);
  return possible.some((terms) => terms.every((term) => term.occursIn(words)));
}

function wordsOf(lower: string): string {
  return ` ${lower.replace(NOT_WORD, ' ').trim()} `;
}

function wordTerm(raw: string): Term | undefined {
  if (/^[-!]|^NOT$|[()[\]{}|]|[~^][\d.]*$/.test(raw))
    throw notSupportedHere(`the text query syntax '${raw}'`);
  const word = raw.replace(/^\+/, '');
  return /[*?]/.test(word) ? wildcardTerm(word.toLowerCase()) : literalTerm(word);
}

/** Text joined by punctuation (`on-call`) has to stand side by side, as in Jira. */
function literalTerm(text: string): Term | undefined {
  const words = wordsOf(text.toLowerCase());
  const first = words.trim().split(' ', 1)[0];
  if (!first) return undefined;
  return { needle: first, occursIn: (candidate) => candidate.includes(words) };
}

function wildcardTerm(lower: string): Term | undefined {
  const pattern = lower.replace(NOT_WORD_OR_WILDCARD, ' ').trim();
  if (!/[^*? ]/.test(pattern)) return undefined;
  const needle = pattern.split(/[*? ]+/).find((part) => part.length > 0) ?? '';
  const glob = new RegExp(` ${pattern.replaceAll('*', '[^ ]*').replaceAll('?', '[^ ]')} `, 'u');
  return { needle, occursIn: (candidate) => glob.test(candidate) };
}
