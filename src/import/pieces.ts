/** Keeps texts within the limits of a review without losing a character that is not white space. */
import { LINE_LIMIT, TEXT_LIMIT } from '../domain/text';

/**
 * Cuts at the end of a line, else between words, else anywhere (never inside a surrogate pair). Every piece is
 * trimmed, not empty, and at most `limit` UTF-16 units long.
 */
export function pieces(text: string, limit: number = TEXT_LIMIT): readonly string[] {
  const found: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = cutAt(rest, limit);
    found.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  if (rest !== '') found.push(rest);
  return found;
}

function cutAt(text: string, limit: number): number {
  const window = text.slice(0, limit + 1);
  const line = window.lastIndexOf('\n');
  if (line > limit / 2) return line;
  const space = Math.max(window.lastIndexOf(' '), window.lastIndexOf('\t'), line);
  if (space > limit / 2) return space;
  const last = text.charCodeAt(limit - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return splitsPair ? limit - 1 : limit;
}

/** The text as one line of at most `limit`; what is left out is shown by an ellipsis. */
export function shortLine(text: string, limit: number = LINE_LIMIT): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  return `${flat.slice(0, cutAt(flat, limit - 1)).trimEnd()}…`;
}
