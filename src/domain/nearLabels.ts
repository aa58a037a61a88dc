/**
 * Two labels for one thing hide a repeat: known ones that mean the same are pointed out while a label is typed, and two
 * that are both in use already are offered for merging.
 */
import { toFactorLabel } from './text';

/** @returns known labels that look like the typed one, closest first; the very same label is not among them */
export function nearLabels(typed: string, known: readonly string[]): readonly string[] {
  const label = toFactorLabel(typed);
  if (label.length < 3 || known.includes(label)) return [];
  return known
    .map((candidate) => ({ candidate, distance: distanceBetween(label, candidate) }))
    .filter(({ distance }) => distance !== undefined)
    .sort((one, other) => (one.distance ?? 0) - (other.distance ?? 0))
    .map(({ candidate }) => candidate)
    .slice(0, 3);
}

/** 0 for the same words in another form, more for less alike, undefined for different. */
function distanceBetween(label: string, candidate: string): number | undefined {
  const ours = wordsOf(label);
  const theirs = wordsOf(candidate);
  if (ours.toSorted().join() === theirs.toSorted().join()) return 0;
  const typos = editDistance(ours.join(''), theirs.join(''));
  if (typos <= Math.max(1, Math.floor(label.length / 6))) return typos;
  // "hand-offs" for "communication-handoff".
  if (ours.join('').length > 4 && theirs.includes(ours.join(''))) return 5;
  if (beginAlike(ours, theirs)) return 7;
  const shared = ours.filter((word) => word.length > 3 && theirs.some((other) => sameStem(word, other)));
  return shared.length > 0 && shared.length >= Math.min(ours.length, theirs.length) / 2 ? 10 : undefined;
}

/** Farther apart than that, two labels share a word and may well mean different things. */
const LIKELY_THE_SAME = 7;

export interface LookAlike {
  /** The one that fewer reviews use. */
  readonly label: string;
  readonly like: string;
}

/**
 * Labels in use that look like a more frequent one; each label is named as one to give up at most once, and none is
 * both given up and kept.
 * @param uses how many reviews use each label
 */
export function lookAlikes(uses: ReadonlyMap<string, number>): readonly LookAlike[] {
  const ranked = [...uses]
    .sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1))
    .map(([label]) => label);
  const kept: string[] = [];
  const pairs: LookAlike[] = [];
  for (const label of ranked) {
    const [closest] = kept
      .map((like) => ({ like, distance: distanceBetween(label, like) ?? distanceBetween(like, label) }))
      .filter(({ distance }) => distance !== undefined && distance <= LIKELY_THE_SAME)
      .sort((one, other) => (one.distance ?? 0) - (other.distance ?? 0));
    if (closest === undefined) kept.push(label);
    else pairs.push({ label, like: closest.like });
  }
  return pairs;
}

/**
 * "hand-over" and "handoff": most of the longer one is the same from its first letter on. Two labels of several words
 * each may well begin with the same word and mean two things.
 */
function beginAlike(ours: readonly string[], theirs: readonly string[]): boolean {
  if (ours.length > 1 && theirs.length > 1) return false;
  const [one, other] = [ours.join(''), theirs.join('')];
  const letters = [...one].findIndex((letter, index) => other[index] !== letter);
  return letters >= 5 && letters >= 0.6 * Math.max(one.length, other.length);
}

/** Plurals and separators make no difference. */
const wordsOf = (label: string): readonly string[] =>
  label.split(/[-_.]+/).map((word) => (word.length > 3 ? word.replace(/(ies|s)$/, '') : word));

const sameStem = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) > 5 && (one.startsWith(other) || other.startsWith(one)));

/** How many letters differ: insertions, deletions and replacements. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (const [column, otherLetter] of [...other].entries()) {
      const replaced = (row[column] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
