/** The telling words of a text: what is left of it without the words that every report has. */
import { STOP_WORDS } from './stopWords';

/** Letters and digits of any script, joined by hyphens as in "on-call". */
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const SHORTEST = 3;

/** Two words with the same stem count as one: "alerts" and "alert". */
function stemOf(word: string): string {
  if (word.length <= 4 || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '');
}

/** @returns stem -> the word as it stands first in the text, in lower case and in the order of the text */
export function tellingWordsOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    const stem = stemOf(word);
    const tells = word.length >= SHORTEST && /\p{L}/u.test(word) && !STOP_WORDS.has(word);
    if (tells && !found.has(stem)) found.set(stem, word);
  }
  return found;
}
