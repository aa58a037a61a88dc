/**
 * Inline Markdown to plain text: marks go, words and addresses stay. Each pattern is bounded, so that the time taken
 * grows with the length of the text alone.
 */

/** Where `[label]: address` lines point, by label in lower case. */
export type LinkTargets = ReadonlyMap<string, string>;

const NO_LINKS: LinkTargets = new Map();

const INLINE_LINK = /!?\[([^\][\n]{0,300})\]\(((?:[^()\n]|\([^()\n]{0,200}\)){0,1000})\)/g;
const REFERENCE_LINK = /!?\[([^\][\n]{1,300})\](?:\[([^\][\n]{0,300})\])?(?!\(|:)/g;
/** Not inside a word: taking those marks off would make one word of two. */
const STRONG = /(?<![\p{L}\p{N}])(\*\*|__)(?=\S)([^*_\n]{1,500})\1(?![\p{L}\p{N}])/gu;
const EMPHASIS = /(^|[\s(])([*_])(?=[^\s*_])([^*_\n]{1,300})\2(?=[\s).,:;!?]|$)/gm;
const ANGLE_ADDRESS = /<(https?:[^<>\s]{1,1000})>/g;
const LINE_BREAK_TAG = /<br\s?\/?>/gi;

/** `[text](address)` becomes `text (address)`, an address alone stays alone, `**x**` becomes `x`. */
export function plainText(markdown: string, links: LinkTargets = NO_LINKS): string {
  return markdown
    .replace(LINE_BREAK_TAG, ' ')
    .replace(INLINE_LINK, (whole, text: string, target: string, at: number, all: string) =>
      apart(withAddress(text, target), all, at, at + whole.length),
    )
    .replace(REFERENCE_LINK, (whole, text: string, label: string | undefined, at: number, all: string) => {
      const target = links.get((label === undefined || label === '' ? text : label).toLowerCase());
      return target === undefined ? whole : apart(withAddress(text, target), all, at, at + whole.length);
    })
    .replace(ANGLE_ADDRESS, (whole, address: string, at: number, all: string) =>
      apart(address, all, at, at + whole.length),
    )
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$1$3')
    .trim();
}

function withAddress(text: string, target: string): string {
  const address = target.trim().replace(/^<([^<>]{0,1000})>/, '$1');
  if (text.trim() === '' || text === address) return address;
  return address === '' ? text : `${text} (${address})`;
}

/** The replacement for a piece of `all`, kept apart from a word that touches it. */
function apart(replacement: string, all: string, from: number, to: number): string {
  const before = /[\p{L}\p{N}]$/u.test(all.slice(Math.max(0, from - 2), from)) ? ' ' : '';
  const after = /^[\p{L}\p{N}]/u.test(all.slice(to, to + 2)) ? ' ' : '';
  return `${before}${replacement}${after}`;
}

/** One line out of several: a line break inside a sentence of the source means nothing. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The first web address in the text, without the punctuation that follows it in a sentence. */
export function firstAddress(text: string): string | undefined {
  const found = /https?:\/\/[^\s<>"'`|\\\])]{1,1900}/i.exec(text)?.[0];
  return found?.replace(/[.,;:!?]+$/, '');
}
