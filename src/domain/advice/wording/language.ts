/** What a language brings to wording help: rules over the words of one sentence. Another language is another file. */
import { pattern, type Pattern, type WordClasses } from './pattern';
import type { WordingQuestion } from './questions';
import type { Sentence, Word } from './sentences';

export const WORDING_KINDS = ['judges', 'exhorts', 'hindsight'] as const;
export type WordingKind = (typeof WORDING_KINDS)[number];

export interface Rule {
  readonly kind: WordingKind;
  readonly asks: WordingQuestion;
  /** @returns the place after the last word of the phrase that begins at `from`, or undefined */
  readonly find: (sentence: Sentence, from: number) => number | undefined;
}

export interface Language {
  /** As in BCP 47. */
  readonly tag: string;
  readonly rules: readonly Rule[];
}

export interface RuleSource {
  readonly asks: WordingQuestion;
  /** Phrases in the language of `pattern.ts`. */
  readonly say: readonly string[];
  /** Innocent when one of these words stands among the four before it, or right behind it. */
  readonly notAfter?: ReadonlySet<string>;
  readonly notBefore?: ReadonlySet<string>;
  /** Innocent unless the sentence passes. */
  readonly when?: (sentence: Sentence, from: number, next: number) => boolean;
}

/** How many words before a phrase can make it innocent: "nobody there was at fault". */
const LOOK_BACK = 4;

export function rulesOf(
  kind: WordingKind,
  classes: WordClasses,
  sources: readonly RuleSource[],
): readonly Rule[] {
  return sources.flatMap((source) =>
    source.say.map((say) => ({ kind, asks: source.asks, find: finder(source, pattern(say, classes)) })),
  );
}

function finder(source: RuleSource, find: Pattern): Rule['find'] {
  return (sentence, from) => {
    const { words } = sentence;
    const next = find(words, from);
    if (next === undefined) return undefined;
    const before = words.slice(Math.max(0, from - LOOK_BACK), from);
    if (before.some((word) => isIn(source.notAfter, word))) return undefined;
    const after = words[next];
    if (after?.joined === true && isIn(source.notBefore, after)) return undefined;
    return source.when?.(sentence, from, next) === false ? undefined : next;
  };
}

function isIn(forms: ReadonlySet<string> | undefined, word: Word): boolean {
  return forms?.has(word.form) === true;
}

/** A list of words as rules name them. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
