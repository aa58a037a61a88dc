/** What recaps are put together from. */
import type { Block, Inline } from './document';

export interface RecapShape {
  /** Entries of the timeline. */
  readonly entries: number;
  /** Items in any other list. */
  readonly items: number;
  /** UTF-16 units of one text. */
  readonly text: number;
}

export const plain = (text: string): Inline => ({ text });
export const strong = (text: string): Inline => ({ text, strong: true });
export const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content });
export const list = (items: readonly (readonly Inline[])[]): Block => ({ kind: 'list', items });
export const labelled = (label: string, ...content: readonly Inline[]): readonly Inline[] => [
  strong(`${label}: `),
  ...content,
];

/** A longer text ends with "…", never in the middle of a character. */
export function cut(text: string, { text: limit }: Pick<RecapShape, 'text'>): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** As many as there is room for, and one more item that says how many there are besides. */
export function fewer<Item>(
  items: readonly Item[],
  { items: most }: Pick<RecapShape, 'items'>,
): { readonly shown: readonly Item[]; readonly more: readonly (readonly Inline[])[] } {
  const left = items.length - most;
  return left <= 0
    ? { shown: items, more: [] }
    : { shown: items.slice(0, most), more: [[plain(`… and ${String(left)} more in the review`)]] };
}

/** Evidence as a link that names what it leads to. */
export function evidence(link: { readonly url: string; readonly title?: string | undefined }): Inline {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(link.url)?.[1];
  return { text: link.title ?? host ?? link.url, link: link.url };
}
