/**
 * Wording help: the phrases of a text that judge a person, exhort, or argue from hindsight, each with the question about
 * the process that belongs to it. It would rather miss one than mark an innocent sentence.
 */
import { ENGLISH } from './english/english';
import type { Language, WordingKind } from './language';
import type { WordingQuestion } from './questions';
import { sentencesIn, type Sentence } from './sentences';

export interface WordingHint {
  /** Places in the text, in UTF-16 units; `end` is the place after the last. */
  readonly start: number;
  readonly end: number;
  readonly kind: WordingKind;
  readonly questionKey: WordingQuestion;
}

const LANGUAGES: readonly Language[] = [ENGLISH];

/** @returns in the order of the text, never overlapping; at most one for each start */
export function wordingHints(
  text: string,
  languages: readonly Language[] = LANGUAGES,
): readonly WordingHint[] {
  return sentencesIn(text).flatMap((sentence) => hintsIn(sentence, languages));
}

function hintsIn(sentence: Sentence, languages: readonly Language[]): readonly WordingHint[] {
  const hints: WordingHint[] = [];
  let at = 0;
  while (at < sentence.words.length) {
    const found = longest(sentence, at, languages);
    if (found !== undefined) hints.push(found.hint);
    at = found?.next ?? at + 1;
  }
  return hints;
}

interface Found {
  readonly hint: WordingHint;
  readonly next: number;
}

/** Of the rules that fit here the one that takes most words; of equal ones the first in the list. */
function longest(sentence: Sentence, at: number, languages: readonly Language[]): Found | undefined {
  let best: Found | undefined;
  for (const { rules } of languages) {
    for (const rule of rules) {
      const next = rule.find(sentence, at);
      if (next === undefined || next <= (best?.next ?? at)) continue;
      const start = sentence.words[at]?.start;
      const end = sentence.words[next - 1]?.end;
      if (start === undefined || end === undefined) continue;
      best = { hint: { start, end, kind: rule.kind, questionKey: rule.asks }, next };
    }
  }
  return best;
}
