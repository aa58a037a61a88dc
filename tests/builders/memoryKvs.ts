/**
 * A key-value store in memory that keeps what Forge's would keep: JSON, under the same limits. It counts calls and bytes,
 * fails or loses answers to order, and waits for a scheduler where a test drives the order of things.
 */
import { KEYS_PER_CALL, StorageError, type Kvs, type KvsPage } from '../../src/storage/kvs';

type Operation = 'get' | 'set' | 'insert' | 'remove' | 'list';

const ROWS_PER_PAGE = 100;

export interface KvsCall {
  readonly operation: Operation;
  readonly keys: readonly string[];
  /** Written characters of JSON; 0 for a read. */
  readonly bytes: number;
}

/** lost-before: it was not carried out; lost-after: it was, and nobody hears of it. */
export type KvsFault = 'lost-before' | 'lost-after';

/** Lets a test decide when each half of a call goes on; `fc.scheduler()` fits. */
export interface Turns {
  schedule<Value>(task: Promise<Value>, label?: string): Promise<Value>;
}

const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]{1,500}$/;
const VALUE_LIMIT = 240 * 1024;
const MOST_LEVELS = 31;

export class MemoryKvs implements Kvs {
  readonly rows = new Map<string, string>();
  readonly calls: KvsCall[] = [];
  /** What happens to the next calls that it names; asked before each. */
  fault: (operation: Operation, key: string) => KvsFault | undefined = () => undefined;

  constructor(private readonly turns?: Turns) {}

  async getMany(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    if (keys.length === 0 || keys.length > KEYS_PER_CALL) throw new StorageError('1 to 25 keys');
    if (new Set(keys).size !== keys.length) throw new StorageError('each key once');
    return this.run('get', keys, undefined, () => {
      const found = keys.flatMap((key) => {
        const text = this.rows.get(key);
        return text === undefined ? [] : [[key, JSON.parse(text) as unknown] as const];
      });
      return new Map(found);
    });
  }

  async set(key: string, value: unknown): Promise<void> {
    const text = stored(value);
    await this.run('set', [key], text, () => void this.rows.set(key, text));
  }

  async insert(key: string, value: unknown): Promise<boolean> {
    const text = stored(value);
    return this.run('insert', [key], text, () => {
      if (this.rows.has(key)) return false;
      this.rows.set(key, text);
      return true;
    });
  }

  async remove(key: string): Promise<void> {
    await this.run('remove', [key], undefined, () => void this.rows.delete(key));
  }

  async list(prefix: string, cursor?: string): Promise<KvsPage> {
    return this.run('list', [prefix], undefined, () => {
      const later = this.keysOf(prefix).filter((key) => cursor === undefined || key > cursor);
      const page = later.slice(0, ROWS_PER_PAGE);
      const rows = new Map(page.map((key) => [key, JSON.parse(this.rows.get(key) ?? 'null') as unknown]));
      return { rows, cursor: later.length > page.length ? page.at(-1) : undefined };
    });
  }

  /** Forgets what has been counted. */
  resetCalls(): void {
    this.calls.length = 0;
  }

  /** The keys that begin so, in order. */
  keysOf(prefix: string): readonly string[] {
    return [...this.rows.keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  private async run<Value>(
    operation: Operation,
    keys: readonly string[],
    written: string | undefined,
    carryOut: () => Value,
  ): Promise<Value> {
    if (!keys.every((key) => KEY.test(key))) throw new StorageError('a key that Forge refuses');
    const label = `${operation} ${keys[0] ?? ''}`;
    await this.turns?.schedule(Promise.resolve(), label);
    this.calls.push({ operation, keys, bytes: written === undefined ? 0 : Buffer.byteLength(written) });
    const fault = this.fault(operation, keys[0] ?? '');
    if (fault === 'lost-before') throw new StorageError('ordered by the test');
    const value = carryOut();
    if (fault === 'lost-after') throw new StorageError('ordered by the test');
    await this.turns?.schedule(Promise.resolve(), `${label} answered`);
    return value;
  }
}

function stored(value: unknown): string {
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) > VALUE_LIMIT) throw new StorageError('a value that is too large for Forge');
  if (levelsOf(JSON.parse(text)) > MOST_LEVELS) throw new StorageError('a value that is too deep for Forge');
  return text;
}

function levelsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(levelsOf));
}
