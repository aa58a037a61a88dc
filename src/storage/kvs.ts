/** The little that the review log needs of a key-value store. `entry/forgeKvs.ts` gives it on Forge. */

export interface Kvs {
  /**
   * Reads up to 25 keys in one storage call, strictly consistent.
   * @returns the rows that exist
   * @throws StorageError when any of them could not be read: a failed read is never "no such row"
   */
  getMany(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Writes, whatever was there. @param keepDays as for `insert`, counted anew */
  set(key: string, value: unknown, keepDays?: number): Promise<void>;
  /**
   * Writes only when there is no such key; of several writers exactly one gets `true`.
   * @param keepDays the row may be cleared away after so many days. It is no lease: an expired row can be there for
   *   another 48 hours, so whatever may be done again carries its day in its key.
   */
  insert(key: string, value: unknown, keepDays?: number): Promise<boolean>;
  /** Without a word when there is no such key. */
  remove(key: string): Promise<void>;
  /**
   * Rows whose key begins so, up to 100 at a time; eventually consistent, so what was just written may be missing.
   * @param cursor of the page before; absent for the first
   */
  list(prefix: string, cursor?: string): Promise<KvsPage>;
}

export interface KvsPage {
  readonly rows: ReadonlyMap<string, unknown>;
  /** Absent on the last page. Not to be kept: Forge may forget it. */
  readonly cursor?: string | undefined;
}

/** https://developer.atlassian.com/platform/forge/storage-reference/kvs-batch/ */
export const KEYS_PER_CALL = 25;

export class StorageError extends Error {
  override readonly name = 'StorageError';
}
