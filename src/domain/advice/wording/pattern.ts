/**
 * The small language in which rules are written: words with a space between them. `a|b` is either, `<name>` is a class
 * of words, `?` behind a step makes it optional, `*` lets it come up to three times.
 *
 *     <person> <adverb>* forgot|neglected
 */
import type { Word } from './sentences';

/** Whether the word at this place belongs to the class; it may look at its neighbours. */
export type WordClass = (words: readonly Word[], at: number) => boolean;
export type WordClasses = Readonly<Record<string, WordClass>>;

/** @returns the place after the last word that fits, or undefined */
export type Pattern = (words: readonly Word[], from: number) => number | undefined;

/** What is optional comes at most so often: a rule looks at a handful of words, whatever the text. */
const MOST = 3;

interface Step {
  readonly fits: WordClass;
  readonly least: number;
  readonly most: number;
}

/** @throws when the pattern names a class that there is none of: a mistake in the rule */
export function pattern(source: string, classes: WordClasses): Pattern {
  const steps = source.split(' ').map((step) => readStep(step, classes));
  return (words, from) => match(steps, 0, words, from, from);
}

function readStep(source: string, classes: WordClasses): Step {
  const sign = source.at(-1);
  const optional = sign === '?' || sign === '*';
  const choices = (optional ? source.slice(0, -1) : source).split('|');
  const literal = new Set(choices.filter((choice) => !choice.startsWith('<')));
  const named = choices
    .filter((choice) => choice.startsWith('<'))
    .map((choice) => {
      const found = classes[choice.slice(1, -1)];
      if (found === undefined) throw new Error(`No class of words is called ${choice}`);
      return found;
    });
  return {
    fits: (words, at) => literal.has(words[at]?.form ?? '') || named.some((fits) => fits(words, at)),
    least: optional ? 0 : 1,
    most: sign === '*' ? MOST : 1,
  };
}

/** Takes as many as it may, then fewer: at most `MOST` tries a step. A comma or bracket ends a phrase. */
function match(
  steps: readonly Step[],
  index: number,
  words: readonly Word[],
  from: number,
  at: number,
): number | undefined {
  const step = steps[index];
  if (step === undefined) return at;
  let taken = 0;
  while (taken < step.most && fitsHere(step, words, from, at + taken)) taken += 1;
  for (; taken >= step.least; taken -= 1) {
    const end = match(steps, index + 1, words, from, at + taken);
    if (end !== undefined) return end;
  }
  return undefined;
}

function fitsHere(step: Step, words: readonly Word[], from: number, at: number): boolean {
  const word = words[at];
  return word !== undefined && (at === from || word.joined) && step.fits(words, at);
}
