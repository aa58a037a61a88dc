/**
 * The pasted text outlives the page: the browser keeps it, for one person and one issue, from the first letter until it
 * is saved. It belongs to no review yet, so no review session can keep it.
 */
import { useCallback, useState } from 'react';

export interface KeptText {
  readonly text: string;
  /** False when the browser refused: the page must then not claim that the text is kept. */
  readonly isKept: boolean;
  readonly change: (text: string) => void;
  /** What stood here before another text came in its place; '' when nothing did. */
  readonly before: string;
  /** It is part of a review now. */
  readonly forget: () => void;
}

/**
 * @param place the storage key
 * @param given a text to begin with, in place of what is kept
 */
export function useKeptText(place: string, given?: string): KeptText {
  const [before] = useState(() => (given === undefined ? '' : found(place)));
  const [{ text, isKept }, setState] = useState(() =>
    given === undefined ? { text: found(place), isKept: true } : { text: given, isKept: keep(place, given) },
  );
  const change = useCallback((next: string) => setState({ text: next, isKept: keep(place, next) }), [place]);
  const forget = useCallback(() => void keep(place, ''), [place]);
  return { text, isKept, before: before === given ? '' : before, change, forget };
}

/** Private windows and full disks are real: storage may throw on every use. */
function found(place: string): string {
  try {
    return localStorage.getItem(place) ?? '';
  } catch {
    return '';
  }
}

function keep(place: string, text: string): boolean {
  try {
    if (text === '') localStorage.removeItem(place);
    else localStorage.setItem(place, text);
    return true;
  } catch {
    return false;
  }
}
