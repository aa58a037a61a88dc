/** Ids that the browser makes: for commands, so that a repeat is recognised, and for the items they add. */

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** 36^14 is about 2^72: no two people of a site will ever meet. */
const LENGTH = 14;

export type NewId = () => string;

export const newId: NewId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length] ?? '0').join('');
};
