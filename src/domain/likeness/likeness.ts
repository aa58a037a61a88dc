/**
 * Which earlier reviews look like an event: those that share a component, a label or telling words with it. A word
 * tells more the fewer of the candidates have it, and more when it stands in a title.
 */
import { tellingWordsOf } from './words';

/** An event as it is told in Jira. */
export interface Told {
  readonly title: string;
  /** Everything else that was written about it. */
  readonly text: string;
  /** Names. */
  readonly components: readonly string[];
  readonly labels: readonly string[];
}

/** What two events share, in the words of the one that is looked from; the most telling ones first. */
export interface Likeness {
  readonly components: readonly string[];
  readonly labels: readonly string[];
  readonly words: readonly string[];
}

export interface Alike<Item> {
  readonly item: Item;
  readonly likeness: Likeness;
}

const MOST_ALIKE = 5;
const MOST_WORDS = 3;
/** One word in common is chance, unless something else is shared as well. */
const FEWEST_WORDS = 2;
const WEIGHT = { component: 5, label: 3.5, inTitle: 1.5 } as const;

/** @returns the most alike first, at most five; of equals the one that stands earlier among the candidates */
export function mostAlike<Item extends Told>(
  event: Told,
  candidates: readonly Item[],
): readonly Alike<Item>[] {
  const own = wordsIn(event);
  const others = candidates.map((item) => ({ item, words: wordsIn(item) }));
  /** 1 for a word that one candidate has, less the more have it. */
  const weightOf = (stem: string): number => {
    const having = others.filter(({ words }) => words.all.has(stem)).length;
    return Math.log(1 + candidates.length / having) / Math.log(1 + candidates.length);
  };
  const scored = others.map(({ item, words }) => {
    const shared = [...own.all.keys()]
      .filter((stem) => words.all.has(stem))
      .map((stem) => ({
        word: own.all.get(stem) ?? stem,
        weight: weightOf(stem) * (own.title.has(stem) || words.title.has(stem) ? WEIGHT.inTitle : 1),
      }))
      .sort((a, b) => b.weight - a.weight);
    const likeness = {
      components: common(event.components, item.components),
      labels: common(event.labels, item.labels),
      words: shared.slice(0, MOST_WORDS).map(({ word }) => word),
    };
    const { components, labels } = likeness;
    const isAlike = components.length + labels.length > 0 || shared.length >= FEWEST_WORDS;
    const score =
      components.length * WEIGHT.component +
      labels.length * WEIGHT.label +
      shared.slice(0, MOST_WORDS).reduce((sum, { weight }) => sum + weight, 0);
    return { item, likeness, score: isAlike ? score : 0 };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_ALIKE)
    .map(({ item, likeness }) => ({ item, likeness }));
}

/** Words of the event that are worth a search: those of its title first. */
export function searchWords(event: Told, most: number): readonly string[] {
  return [...wordsIn(event).all.values()].slice(0, most);
}

function wordsIn({ title, text }: Told) {
  return { title: tellingWordsOf(title), all: tellingWordsOf(`${title}\n${text}`) };
}

/** Jira folds the case of labels; names of components differ by more than case. */
function common(own: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map((name) => name.toLowerCase()));
  return own.filter((name) => known.has(name.toLowerCase()));
}
