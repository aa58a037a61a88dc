/** Reads a document that is known to be readable, and tells every word that the draft holds. */
import type { ImportDraft } from '../../src/import/draft';
import { importMarkdown } from '../../src/import/importMarkdown';
import type { ImportOptions } from '../../src/import/importMarkdown';

export function draftOf(text: string, options: Partial<ImportOptions> = {}): ImportDraft {
  const result = importMarkdown(text, { timeZone: 'UTC', ...options });
  if (!result.ok) throw new Error(`Refused: ${result.error}`);
  return result.value;
}

export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Everything that a person sees of a draft, in one text. */
function shownText(draft: ImportDraft): string {
  return [
    draft.title ?? '',
    ...draft.headings.map(({ text }) => text),
    ...draft.entries.map(({ written, text }) => `${written} ${text}`),
    ...[...draft.factors, ...draft.practices, ...draft.actions].map(({ text }) => text),
    ...draft.notes.map(({ heading, text }) => `${heading ?? ''} ${text}`),
  ].join('\n');
}

/**
 * Words of the document that the draft does not show. Left aside: the numbers and boxes of lists, which are form, and
 * character references (`&amp;`) and `<br>`, which are shown as what they stand for.
 */
export function lostWords(source: string, draft: ImportDraft): readonly string[] {
  const shown = new Set(wordsIn(shownText(draft)));
  return source
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^[\s>]*(?:(?:[-*+]|\d{1,2}[.)])\s+|>\s?)*(?:\[[ xX]\]\s)?/, ''))
    .flatMap((line) => wordsIn(line.replace(/&#?\w{1,31};|<br\s?\/?>/gi, ' ')))
    .filter((word) => !shown.has(word));
}
