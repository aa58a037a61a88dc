/**
 * The limits of Forge's key-value store as Atlassian's documentation of September 2026 gives them. Only the codes
 * KEY_NOT_FOUND and KEY_CONFLICT are known from real use; the other codes are this sandbox's own, so the app must not
 * tell them apart.
 */

const MAX_KEY_LENGTH = 500;
/** The documented pattern, written so that it holds with any engine: `-` last. */
const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s#-]+$/;
/** Bytes of the JSON text. */
const MAX_VALUE_BYTES = 240 * 1024;
const MAX_DEPTH = 31;
/** Per batch and per transaction. */
const MAX_OPERATIONS = 25;
const MAX_REQUEST_BYTES = 4 * 1024 * 1024;
export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 10;
/** Bytes written to one key in one second. */
const MAX_KEY_BYTES_PER_SECOND = 1024 * 1024;
/** Requests per second, and units of 10 KB per minute for reads and for writes. */
const MAX_REQUESTS_PER_SECOND = 1_000;
const MAX_UNITS_PER_MINUTE = 4_000;
const UNIT_BYTES = 10 * 1024;
/** One year in milliseconds. */
export const MAX_TTL_MS = 365 * 24 * 3_600_000;
/** An expired row may still be read, and blocks FAIL_IF_EXISTS, for this long: the sandbox keeps it all that time. */
export const EXPIRED_ROW_STAYS_MS = 48 * 3_600_000;

/** A refusal of the store: HTTP status, code and message as `@forge/kvs` reads them. */
export class KvsRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function checkKey(key: string): void {
  if (key.length > MAX_KEY_LENGTH || !KEY_PATTERN.test(key)) {
    throw new KvsRefusal(
      400,
      'INVALID_KEY',
      `The key must have 1 to ${MAX_KEY_LENGTH} of the allowed characters`,
    );
  }
}

/**
 * Checks a value and gives its size.
 * @returns bytes of its JSON text
 */
export function checkValue(value: unknown): number {
  if (value === undefined || value === null)
    throw new KvsRefusal(400, 'INVALID_VALUE', 'A value is required');
  if (depthOf(value) > MAX_DEPTH) {
    throw new KvsRefusal(400, 'MAX_DEPTH', `The value is nested more than ${MAX_DEPTH} levels deep`);
  }
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > MAX_VALUE_BYTES)
    throw new KvsRefusal(413, 'MAX_SIZE', `The value has ${bytes} bytes of 245760`);
  return bytes;
}

/** Checks the size of a batch or a transaction: operations, bytes, each key once. */
export function checkOperations(keys: readonly string[], requestBytes: number): void {
  if (keys.length === 0 || keys.length > MAX_OPERATIONS) {
    throw new KvsRefusal(
      400,
      'TOO_MANY_OPERATIONS',
      `A request takes 1 to ${MAX_OPERATIONS} keys, not ${keys.length}`,
    );
  }
  if (new Set(keys).size !== keys.length)
    throw new KvsRefusal(400, 'DUPLICATE_KEY', 'Each key may stand once');
  if (requestBytes > MAX_REQUEST_BYTES)
    throw new KvsRefusal(413, 'MAX_SIZE', 'The request is larger than 4 MB');
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((deepest, member) => Math.max(deepest, depthOf(member)), 0);
}

/** Counts traffic over a sliding window and refuses what goes over it. */
export interface RateGuard {
  /** @throws KvsRefusal 429 when the key or the installation writes or reads too fast. */
  check(traffic: { readonly key?: string; readonly read: number; readonly written: number }): void;
}

/**
 * @param nowMs real milliseconds: rates are about the machine's time, not the sandbox's, which tests freeze
 * @param installationRates also hold the rates of the whole installation. Off by default: a test or a seeding at
 *   machine speed passes them in a second without being a mistake of the app.
 */
export function createRateGuard(nowMs: () => number, installationRates: boolean): RateGuard {
  const perKey = createWindow(1_000, nowMs);
  const requests = createWindow(1_000, nowMs);
  const reads = createWindow(60_000, nowMs);
  const writes = createWindow(60_000, nowMs);
  return {
    check({ key, read, written }) {
      if (key !== undefined && written > 0) refuseOver(perKey.add(key, written), MAX_KEY_BYTES_PER_SECOND);
      if (!installationRates) return;
      refuseOver(requests.add('all', 1), MAX_REQUESTS_PER_SECOND);
      if (read > 0) refuseOver(reads.add('all', Math.ceil(read / UNIT_BYTES)), MAX_UNITS_PER_MINUTE);
      if (written > 0) refuseOver(writes.add('all', Math.ceil(written / UNIT_BYTES)), MAX_UNITS_PER_MINUTE);
    },
  };
}

function refuseOver(amount: number, limit: number): void {
  if (amount > limit) throw new KvsRefusal(429, 'RATE_LIMIT_EXCEEDED', 'Too much traffic; try again later');
}

function createWindow(lengthMs: number, nowMs: () => number) {
  const seen = new Map<string, { at: number; amount: number }[]>();
  return {
    /** Adds an amount and gives the sum of the window. */
    add(key: string, amount: number): number {
      const now = nowMs();
      const kept = (seen.get(key) ?? []).filter((entry) => entry.at > now - lengthMs);
      kept.push({ at: now, amount });
      seen.set(key, kept);
      return kept.reduce((total, entry) => total + entry.amount, 0);
    },
  };
}
