/** Two labels for one thing hide a repeat: while a label is typed, known ones that mean the same are pointed out. */
import { toFactorLabel } from '../../../../src/domain/text';

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
  const shared = ours.filter((word) => word.length > 3 && theirs.some((other) => sameStem(word, other)));
  return shared.length > 0 && shared.length >= Math.min(ours.length, theirs.length) / 2 ? 10 : undefined;
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
