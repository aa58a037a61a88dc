/** A table of the store with a second way in: the rows that belong to something, such as the comments of an issue. */
import type { Table } from '../types';

export class GroupedTable<T> {
  readonly #table: Table<T>;
  readonly #groupsOf: (row: T) => readonly string[];
  readonly #groups = new Map<string, Map<string, T>>();

  constructor(table: Table<T>, groupsOf: (row: T) => readonly string[]) {
    this.#table = table;
    this.#groupsOf = groupsOf;
    for (const key of table.keys()) {
      const row = table.get(key);
      if (row !== undefined) this.#enter(key, row);
    }
  }

  get(key: string): T | undefined {
    return this.#table.get(key);
  }

  set(key: string, row: T): void {
    const before = this.#table.get(key);
    if (before !== undefined) this.#leave(key, before, this.#groupsOf(row));
    this.#table.set(key, row);
    this.#enter(key, row);
  }

  delete(key: string): void {
    const row = this.#table.get(key);
    if (row === undefined) return;
    this.#leave(key, row, []);
    this.#table.delete(key);
  }

  values(): IterableIterator<T> {
    return this.#table.values();
  }

  /** The rows of a group, in the order in which they were first written. */
  of(group: string): readonly T[] {
    const rows = this.#groups.get(group);
    return rows === undefined ? [] : [...rows.values()];
  }

  #enter(key: string, row: T): void {
    for (const group of this.#groupsOf(row)) {
      let rows = this.#groups.get(group);
      if (rows === undefined) {
        rows = new Map();
        this.#groups.set(group, rows);
      }
      rows.set(key, row);
    }
  }

  #leave(key: string, row: T, staying: readonly string[]): void {
    for (const group of this.#groupsOf(row)) {
      if (!staying.includes(group)) this.#groups.get(group)?.delete(key);
    }
  }
}
