/** The little that the review log needs of a key-value store. `entry/forgeKvs.ts` gives it on Forge. */

export interface Kvs {
  /**
   * Reads up to 25 keys in one storage call, strictly consistent.
   * @returns the rows that exist
   * @throws StorageError when any of them could not be read: a failed read is never "no such row"
   */
  getMany(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Writes, whatever was there. */
  set(key: string, value: unknown): Promise<void>;
  /** Writes only when there is no such key; of several writers exactly one gets `true`. */
  insert(key: string, value: unknown): Promise<boolean>;
}

/** https://developer.atlassian.com/platform/forge/storage-reference/kvs-batch/ */
export const KEYS_PER_CALL = 25;

export class StorageError extends Error {
  override readonly name = 'StorageError';
}
