/** Forge's key-value store as the review log needs it. */
import { ForgeKvsAPIError, kvs, WhereConditions } from '@forge/kvs';
import { StorageError, type Kvs } from '../storage/kvs';

/** The only code that means "there is no such row". */
const MISSING = 'KEY_NOT_FOUND';
/** Forge's largest page. */
const ROWS_PER_PAGE = 100;
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
  async set(key, value, keepDays) {
    await orStorageError(() =>
      keepDays === undefined ? kvs.set(key, value) : kvs.set(key, value, lasting(keepDays)),
    );
  },
  async insert(key, value, keepDays) {
    try {
      await kvs.set(key, value, {
        keyPolicy: 'FAIL_IF_EXISTS',
        ...(keepDays === undefined ? {} : lasting(keepDays)),
      });
      return true;
    } catch (cause) {
      if (cause instanceof ForgeKvsAPIError && cause.code === TAKEN) return false;
      throw new StorageError('set', { cause });
    }
  },
  async remove(key) {
    await orStorageError(() => kvs.delete(key));
  },
  async list(prefix, cursor) {
    const { results, nextCursor } = await orStorageError(() => {
      const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(ROWS_PER_PAGE);
      return (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
    });
    return { rows: new Map(results.map(({ key, value }) => [key, value])), cursor: nextCursor };
  },
};

const lasting = (days: number) => ({ ttl: { value: days, unit: 'DAYS' as const } });

async function orStorageError<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (cause) {
    throw new StorageError('storage did not answer', { cause });
  }
}
