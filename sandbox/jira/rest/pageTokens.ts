/**
 * Page tokens of a search: opaque, bound to the search and the person, and dead after seven days.
 * The result that a token goes on from is kept as long as the index does not change, so that paging costs one search;
 * a first page is always searched for anew.
 */
import { badRequest } from '../failure';
import type { SearchIndex } from '../searchIndex';

const TOKEN_LIFE_MS = 7 * 24 * 3_600_000;
const KEPT_RESULTS = 20;

export interface PageTokens {
  write(owner: string, offset: number, now: number): string;
  /** The offset to go on from. @throws JiraFailure 400 for a token of another search, an old one, or none at all. */
  read(token: string, owner: string, now: number): number;
  results(
    owner: string,
    index: SearchIndex,
    goesOn: boolean,
    search: () => readonly string[],
  ): readonly string[];
}

export function createPageTokens(): PageTokens {
  const kept = new Map<string, { readonly version: number; readonly ids: readonly string[] }>();
  return {
    write: (owner, offset, now) =>
      Buffer.from(JSON.stringify([checksum(owner), offset, now])).toString('base64url'),
    read(token, owner, now) {
      const refusal = badRequest('The provided next page token is invalid or expired.');
      const [check, offset, made] = decode(token);
      if (check !== checksum(owner) || typeof offset !== 'number' || typeof made !== 'number') throw refusal;
      if (now - made > TOKEN_LIFE_MS) throw refusal;
      return offset;
    },
    results(owner, index, goesOn, search) {
      index.catchUp();
      const known = kept.get(owner);
      if (goesOn && known?.version === index.version) return known.ids;
      const ids = search();
      kept.delete(owner);
      kept.set(owner, { version: index.version, ids });
      if (kept.size > KEPT_RESULTS) for (const first of [...kept.keys()].slice(0, 1)) kept.delete(first);
      return ids;
    },
  };
}

function decode(token: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** A short number for a text; it only has to tell one search from another. */
function checksum(text: string): number {
  let sum = 0;
  for (let position = 0; position < text.length; position += 1)
    sum = (Math.imul(sum, 31) + text.charCodeAt(position)) | 0;
  return sum;
}
