/** Accounts for calls of user/bulk, which takes 200: their ids stand in the address, and no address may be too long. */
import { query } from './request';

export const ACCOUNTS_PER_CALL = 100;
/** Characters of the address: real ids have about 45, and Atlassian lets them have 128. */
const LONGEST_QUERY = 6000;

export function accountsInPieces(accountIds: readonly string[]): readonly (readonly string[])[] {
  const pieces: string[][] = [];
  let length = LONGEST_QUERY;
  for (const accountId of accountIds) {
    const own = query({ accountId }).length;
    if (length + own > LONGEST_QUERY || pieces.at(-1)?.length === ACCOUNTS_PER_CALL) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)?.push(accountId);
    length += own;
  }
  return pieces;
}
