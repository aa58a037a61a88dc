/** A store without files: what a test of the Forge side needs of `Store`. */
import type { Store, Table } from '../../../sandbox/types';

export function createMemoryStore(): Store {
  const tables = new Map<string, unknown>();
  return {
    table<T>(name: string): Table<T> {
      const known = tables.get(name);
      // One table keeps one type of row by contract; the map cannot say so.
      if (known !== undefined) return known as Table<T>;
      const table = createTable<T>(name);
      tables.set(name, table);
      return table;
    },
    clear: () => tables.clear(),
    close: () => undefined,
  };
}

function createTable<T>(name: string): Table<T> {
  const rows = new Map<string, T>();
  return {
    name,
    get: (key) => rows.get(key),
    has: (key) => rows.has(key),
    set: (key, value) => void rows.set(key, value),
    delete: (key) => void rows.delete(key),
    keys: () => rows.keys(),
    values: () => rows.values(),
    get size() {
      return rows.size;
    },
  };
}
