/**
 * Forge's key-value store below the real `@forge/kvs`: the wire contract of 1.6.5 over a table that survives a restart.
 * Plain keys and secrets; what needs declared entities answers 501. `get` is strictly consistent. `query` is eventually
 * consistent on Forge: with `queryLagMs` a new row appears in it only after that time (default 0, so that tests which do
 * not ask for lag see what they wrote).
 */
import * as z from 'zod';
import type { Clock, Store, Table } from '../../types';
import { DEFAULT_PAGE, EXPIRED_ROW_STAYS_MS, KvsRefusal, MAX_PAGE, MAX_TTL_MS } from './limits';
import { checkKey, checkOperations, checkValue, createRateGuard } from './limits';
import {
  batchKeysSchema,
  batchSetSchema,
  keySchema,
  querySchema,
  setSchema,
  transactionSchema,
  ttlMs,
} from './requests';
import type { QueryRequest, SetRequest } from './requests';
import { wireRow } from './row';
import type { KvsRow } from './row';

export interface KvsReply {
  readonly status: number;
  readonly body?: unknown;
  /** Bytes of values that went over the wire, by key. */
  readonly traffic: readonly KvsTraffic[];
}

export interface KvsTraffic {
  readonly key: string;
  readonly read: number;
  readonly written: number;
}

export interface Kvs {
  /** Answers one POST, e.g. `/api/v1/get`. Never throws for what the app did wrong. */
  handle(path: string, body: unknown): KvsReply;
  /** The stored rows, for tests and for loading big worlds straight into the store. */
  readonly rows: Table<KvsRow>;
}

export interface KvsOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly queryLagMs?: number | undefined;
  /** Hold the request rates of the whole installation as well as those of one key. */
  readonly installationRates?: boolean | undefined;
}

type Answer = Omit<KvsReply, 'traffic'>;

export function createKvs({ store, clock, queryLagMs = 0, installationRates = false }: KvsOptions): Kvs {
  const plain = store.table<KvsRow>('kvs');
  const secrets = store.table<KvsRow>('kvs-secrets');
  const rates = createRateGuard(() => performance.now(), installationRates);

  function find(table: Table<KvsRow>, key: string): KvsRow | undefined {
    const row = table.get(key);
    if (row?.expiresAt === undefined || row.expiresAt + EXPIRED_ROW_STAYS_MS > clock.now()) return row;
    table.delete(key);
    return undefined;
  }

  function read(table: Table<KvsRow>, key: string, traffic: KvsTraffic[]) {
    checkKey(key);
    const row = find(table, key);
    if (row === undefined) throw new KvsRefusal(404, 'KEY_NOT_FOUND', `There is no ${key}`);
    const bytes = Buffer.byteLength(JSON.stringify(row.value));
    rates.check({ key, read: bytes, written: 0 });
    traffic.push({ key, read: bytes, written: 0 });
    return wireRow(key, row);
  }

  function write(table: Table<KvsRow>, { key, value, options }: SetRequest, traffic: KvsTraffic[]) {
    checkKey(key);
    const bytes = checkValue(value);
    const lifetime = options?.ttl && ttlMs(options.ttl);
    if (lifetime !== undefined && lifetime > MAX_TTL_MS) {
      throw new KvsRefusal(400, 'INVALID_TTL', 'A row lives for one year at most');
    }
    const previous = find(table, key);
    if (previous && options?.keyPolicy === 'FAIL_IF_EXISTS') {
      throw new KvsRefusal(409, 'KEY_CONFLICT', `${key} exists already`);
    }
    rates.check({ key, read: 0, written: bytes });
    const now = clock.now();
    const row: KvsRow = {
      value,
      createdAt: previous?.createdAt ?? now,
      updatedAt: now,
      ...(lifetime === undefined ? {} : { expiresAt: now + lifetime }),
    };
    table.set(key, row);
    traffic.push({ key, read: 0, written: bytes });
    const returned = { PREVIOUS: previous, LATEST: row }[options?.returnValue ?? 'PREVIOUS'];
    return options?.returnValue && returned ? wireRow(key, returned) : undefined;
  }

  function remove(table: Table<KvsRow>, key: string): void {
    checkKey(key);
    table.delete(key);
  }

  function query({ limit = DEFAULT_PAGE, after, where }: QueryRequest, traffic: KvsTraffic[]) {
    if (limit > MAX_PAGE) throw new KvsRefusal(400, 'INVALID_LIMIT', `A page has ${MAX_PAGE} rows at most`);
    const prefix = where?.[0]?.values[0] ?? '';
    const from = after === undefined ? undefined : Buffer.from(after, 'base64url').toString();
    const keys = [...plain.keys()]
      .filter(
        (key) =>
          key.startsWith(prefix) && (from === undefined || key > from) && isQueryable(find(plain, key)),
      )
      .sort(byCodeUnit);
    const page = keys.slice(0, limit);
    const last = page.at(-1);
    return {
      data: page.map((key) => read(plain, key, traffic)),
      ...(keys.length > page.length && last !== undefined
        ? { cursor: Buffer.from(last).toString('base64url') }
        : {}),
    };
  }

  function isQueryable(row: KvsRow | undefined): boolean {
    return row !== undefined && row.createdAt + queryLagMs <= clock.now();
  }

  function batch<T extends { key: string; entityName?: string | undefined }>(
    items: T[],
    one: (item: T) => unknown,
  ) {
    checkOperations(
      items.map((item) => item.key),
      Buffer.byteLength(JSON.stringify(items)),
    );
    const successfulKeys: object[] = [];
    const failedKeys: object[] = [];
    for (const item of items) {
      try {
        refuseEntity(item.entityName);
        successfulKeys.push({ key: item.key, ...objectOf(one(item)) });
      } catch (error) {
        if (!(error instanceof KvsRefusal)) throw error;
        failedKeys.push({ key: item.key, error: { code: error.code, message: error.message } });
      }
    }
    return { successfulKeys, failedKeys };
  }

  /** All or nothing: everything is checked before anything is written. */
  function transact(body: unknown, traffic: KvsTraffic[]): void {
    const request = transactionSchema.parse(body);
    const sets = request.set ?? [];
    const deletes = request.delete ?? [];
    const all = [...sets, ...deletes, ...(request.check ?? [])];
    checkOperations(
      all.map((operation) => operation.key),
      Buffer.byteLength(JSON.stringify(request)),
    );
    if (request.check) throw new KvsRefusal(501, 'NOT_MODELLED', 'The sandbox has no entities to check');
    for (const operation of all) refuseEntity(operation.entityName);
    for (const { key, value, options } of sets) {
      checkKey(key);
      checkValue(value);
      if (options?.keyPolicy === 'FAIL_IF_EXISTS' && find(plain, key)) {
        throw new KvsRefusal(409, 'KEY_CONFLICT', `${key} exists already`);
      }
    }
    for (const { key } of deletes) checkKey(key);
    for (const set of sets) write(plain, set, traffic);
    for (const { key } of deletes) remove(plain, key);
  }

  const routes: Record<string, (body: unknown, traffic: KvsTraffic[]) => unknown> = {
    '/api/v1/get': (body, traffic) => read(plain, keySchema.parse(body).key, traffic),
    '/api/v1/set': (body, traffic) => write(plain, setSchema.parse(body), traffic),
    '/api/v1/delete': (body) => remove(plain, keySchema.parse(body).key),
    '/api/v1/secret/get': (body, traffic) => read(secrets, keySchema.parse(body).key, traffic),
    '/api/v1/secret/set': (body, traffic) => write(secrets, setSchema.parse(body), traffic),
    '/api/v1/secret/delete': (body) => remove(secrets, keySchema.parse(body).key),
    '/api/v1/query': (body, traffic) => query(querySchema.parse(body), traffic),
    '/api/v1/batch/get': (body, traffic) =>
      batch(batchKeysSchema.parse(body), ({ key }) => read(plain, key, traffic)),
    '/api/v1/batch/set': (body, traffic) =>
      batch(batchSetSchema.parse(body), (item) => write(plain, item, traffic)),
    '/api/v1/batch/delete': (body) => batch(batchKeysSchema.parse(body), ({ key }) => remove(plain, key)),
    '/api/v1/transaction': transact,
  };

  return {
    rows: plain,
    handle(path, body) {
      const traffic: KvsTraffic[] = [];
      return { ...answer(routes[path], path, body, traffic), traffic };
    },
  };
}

function answer(
  route: ((body: unknown, traffic: KvsTraffic[]) => unknown) | undefined,
  path: string,
  body: unknown,
  traffic: KvsTraffic[],
): Answer {
  if (route === undefined) return refused(501, 'NOT_MODELLED', `The sandbox does not model KVS ${path}`);
  try {
    const result = route(body, traffic);
    return result === undefined ? { status: 204 } : { status: 200, body: result };
  } catch (error) {
    if (error instanceof KvsRefusal) return refused(error.status, error.code, error.message);
    if (error instanceof z.ZodError) return refused(400, 'INVALID_REQUEST', z.prettifyError(error));
    throw error;
  }
}

function refused(status: number, code: string, message: string): Answer {
  return { status, body: { code, message } };
}

function refuseEntity(entityName: string | undefined): void {
  if (entityName !== undefined) {
    throw new KvsRefusal(501, 'NOT_MODELLED', `The sandbox does not model the entity ${entityName}`);
  }
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Forge's order is not documented; code units are stable and what a range over padded numbers needs. */
function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
