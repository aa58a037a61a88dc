/** Forge's key-value store as the review log needs it. */
import { ForgeKvsAPIError, kvs } from '@forge/kvs';
import { StorageError, type Kvs } from '../storage/kvs';

/** The only code that means "there is no such row". */
const MISSING = 'KEY_NOT_FOUND';
/** Somebody else's row is there. */
const TAKEN = 'KEY_CONFLICT';

export const forgeKvs: Kvs = {
  async getMany(keys) {
    const { successfulKeys, failedKeys } = await orStorageError(() =>
      kvs.batchGet<unknown>(keys.map((key) => ({ key }))),
    );
    const broken = failedKeys.find((failed) => failed.error.code !== MISSING);
    if (broken !== undefined) throw new StorageError(`batchGet: ${broken.error.code}`);
    return new Map(successfulKeys.map((row) => [row.key, row.value]));
  },
  async set(key, value) {
    await orStorageError(() => kvs.set(key, value));
  },
  async insert(key, value) {
    try {
      await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS' });
      return true;
    } catch (cause) {
      if (cause instanceof ForgeKvsAPIError && cause.code === TAKEN) return false;
      throw new StorageError('set', { cause });
    }
  },
};

async function orStorageError<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (cause) {
    throw new StorageError('storage did not answer', { cause });
  }
}
