/**
 * The embedded store of the sandbox: rows live in memory, every change goes to a journal first, and the journal is
 * folded into a snapshot when it has grown. One process at a time may open a folder.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Store, Table } from '../types';
import { Journal, replay, type Entry } from './journal';

/** Journal lines beyond the live rows at which opening and closing fold the journal into a snapshot. */
const COMPACT_AFTER_LINES = 20_000;

/** A store that can also take many rows at once: their journal lines are written in large pieces. */
export interface BulkStore extends Store {
  bulk<T>(work: () => T): T;
}

/**
 * Opens the store kept in `folder` (created when absent), or one that lives in memory only when `folder` is undefined.
 * @throws BrokenJournal when the files were damaged other than by a torn last line.
 */
export function openStore(folder: string | undefined): BulkStore {
  const maps = new Map<string, Map<string, unknown>>();
  const disk = folder === undefined ? undefined : openDisk(folder, maps);
  const rowsOf = (name: string): Map<string, unknown> => mapOf(maps, name);
  const tables = new Map<string, Table<unknown>>();

  const record = (entry: Entry): void => {
    disk?.record(entry);
  };
  return {
    table<T>(name: string): Table<T> {
      const table = tables.get(name) ?? createTable(name, rowsOf(name), record);
      tables.set(name, table);
      // A table is opened with one row type by the one part of the sandbox that owns its name.
      return table as Table<T>;
    },
    clear() {
      record(['c']);
      for (const rows of maps.values()) rows.clear();
    },
    bulk: (work) => (disk === undefined ? work() : disk.bulk(work)),
    close() {
      disk?.close();
    },
  };
}

function createTable(
  name: string,
  rows: Map<string, unknown>,
  record: (entry: Entry) => void,
): Table<unknown> {
  return {
    name,
    get: (key) => rows.get(key),
    has: (key) => rows.has(key),
    set(key, value) {
      // The row goes in before the journal may fold itself into a snapshot of the rows.
      rows.set(key, value);
      record(['s', name, key, value]);
    },
    delete(key) {
      if (rows.delete(key)) record(['d', name, key]);
    },
    keys: () => rows.keys(),
    values: () => rows.values(),
    get size() {
      return rows.size;
    },
  };
}

interface Disk {
  record(entry: Entry): void;
  bulk<T>(work: () => T): T;
  close(): void;
}

function openDisk(folder: string, maps: Map<string, Map<string, unknown>>): Disk {
  fs.mkdirSync(folder, { recursive: true });
  const snapshot = path.join(folder, 'snapshot.jsonl');
  const file = path.join(folder, 'journal.jsonl');
  const apply = (entry: Entry): void => applyEntry(maps, entry);
  replay(snapshot, apply);
  const journal = new Journal(file, replay(file, apply));
  const compact = (): void => {
    writeSnapshot(snapshot, maps);
    // A stop between the two steps is harmless: replaying the journal over the newer snapshot ends in the same rows.
    journal.reset();
  };
  let bulk = false;
  const compactWhenGrown = (): void => {
    if (!bulk && journal.lines > COMPACT_AFTER_LINES + countRows(maps)) compact();
  };
  compactWhenGrown();
  return {
    record(entry) {
      journal.append(entry);
      if (journal.lines % 1_000 === 0) compactWhenGrown();
    },
    bulk(work) {
      bulk = true;
      try {
        return journal.bulk(work);
      } finally {
        bulk = false;
      }
    },
    close() {
      if (journal.lines > 0) compact();
      journal.close();
    },
  };
}

function applyEntry(maps: Map<string, Map<string, unknown>>, entry: Entry): void {
  if (entry[0] === 'c') {
    for (const rows of maps.values()) rows.clear();
  } else if (entry[0] === 's') mapOf(maps, entry[1]).set(entry[2], entry[3]);
  else mapOf(maps, entry[1]).delete(entry[2]);
}

function mapOf(maps: Map<string, Map<string, unknown>>, name: string): Map<string, unknown> {
  const known = maps.get(name);
  if (known !== undefined) return known;
  const created = new Map<string, unknown>();
  maps.set(name, created);
  return created;
}

const countRows = (maps: Map<string, Map<string, unknown>>): number =>
  [...maps.values()].reduce((sum, rows) => sum + rows.size, 0);

/** Writes all rows beside the old snapshot, then puts the new file in its place in one step. */
function writeSnapshot(file: string, maps: Map<string, Map<string, unknown>>): void {
  const next = `${file}.next`;
  fs.rmSync(next, { force: true });
  const writer = new Journal(next, 0);
  writer.bulk(() => {
    for (const [name, rows] of maps) for (const [key, value] of rows) writer.append(['s', name, key, value]);
  });
  writer.close();
  fs.renameSync(next, file);
}
