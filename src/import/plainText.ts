/**
 * Inline Markdown to plain text: marks go, words and addresses stay. Each pattern is bounded, so that the time taken
 * grows with the length of the text alone.
 */

/** Where `[label]: address` lines point, by label in lower case. */
export type LinkTargets = ReadonlyMap<string, string>;

export const NO_LINKS: LinkTargets = new Map();

const INLINE_LINK = /!?\[([^\][\n]{0,300})\]\(((?:[^()\n]|\([^()\n]{0,200}\)){0,1000})\)/g;
const REFERENCE_LINK = /!?\[([^\][\n]{1,300})\](?:\[([^\][\n]{0,300})\])?(?!\(|:)/g;
const STRONG = /(\*\*|__)(?=\S)([^*_\n]{1,500})\1/g;
const EMPHASIS = /(^|[\s(])([*_])(?=[^\s*_])([^*_\n]{1,300})\2(?=[\s).,:;!?]|$)/gm;
const ANGLE_ADDRESS = /<(https?:[^<>\s]{1,1000})>/g;
const LINE_BREAK_TAG = /<br\s?\/?>/gi;

/** `[text](address)` becomes `text (address)`, an address alone stays alone, `**x**` becomes `x`. */
export function plainText(markdown: string, links: LinkTargets = NO_LINKS): string {
  return markdown
    .replace(LINE_BREAK_TAG, ' ')
    .replace(INLINE_LINK, (_whole, text: string, target: string) => withAddress(text, target))
    .replace(REFERENCE_LINK, (whole, text: string, label: string | undefined) => {
      const target = links.get((label === undefined || label === '' ? text : label).toLowerCase());
      return target === undefined ? whole : withAddress(text, target);
    })
    .replace(ANGLE_ADDRESS, '$1')
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$1$3')
    .trim();
}

function withAddress(text: string, target: string): string {
  const address = target.trim().replace(/^<([^<>]{0,1000})>/, '$1');
  if (text.trim() === '' || text === address) return address;
  return address === '' ? text : `${text} (${address})`;
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
