/**
 * The append-only file behind a store. A change is in the operating system's hands before `append` returns, so it
 * survives `kill -9`; a last line that was cut off by such an end is dropped on the next start.
 */
import * as fs from 'node:fs';

/** Buffered bytes after which bulk mode writes: large enough for few system calls, small enough to stay cheap. */
const BULK_CHUNK_CHARS = 1 << 20;

/** One line of a journal or snapshot: set, delete, or clear everything. */
export type Entry =
  | readonly ['s', table: string, key: string, value: unknown]
  | readonly ['d', table: string, key: string]
  | readonly ['c'];

/** A line inside the file (not the last) that cannot be read: the folder was changed by something else. */
export class BrokenJournal extends Error {
  constructor(file: string, line: number) {
    super(
      `${file}, line ${String(line)}: not an entry of a sandbox journal. Start with --fresh to drop the data.`,
    );
    this.name = 'BrokenJournal';
  }
}

export class Journal {
  readonly #fd: number;
  #buffer: string[] = [];
  #buffered = 0;
  #bulk = false;
  /** Lines in the file, to decide when compacting pays. */
  lines: number;

  constructor(file: string, lines: number) {
    this.#fd = fs.openSync(file, 'a');
    this.lines = lines;
  }

  append(entry: Entry): void {
    const line = `${JSON.stringify(entry)}\n`;
    this.lines += 1;
    if (!this.#bulk) {
      fs.writeSync(this.#fd, line);
      return;
    }
    this.#buffer.push(line);
    this.#buffered += line.length;
    if (this.#buffered >= BULK_CHUNK_CHARS) this.#flush();
  }

  /** Collects the lines written by `work` and writes them in large pieces; all are in the file when it returns. */
  bulk<T>(work: () => T): T {
    if (this.#bulk) return work();
    this.#bulk = true;
    try {
      return work();
    } finally {
      this.#bulk = false;
      this.#flush();
    }
  }

  /** Empties the file: its content now stands in a snapshot. */
  reset(): void {
    this.#buffer = [];
    this.#buffered = 0;
    fs.ftruncateSync(this.#fd, 0);
    this.lines = 0;
  }

  close(): void {
    this.#flush();
    fs.closeSync(this.#fd);
  }

  #flush(): void {
    if (this.#buffer.length === 0) return;
    fs.writeSync(this.#fd, this.#buffer.join(''));
    this.#buffer = [];
    this.#buffered = 0;
  }
}

/**
 * Reads the entries of a file in order and cuts a torn last line off it.
 * @returns the number of entries read; 0 when there is no such file.
 * @throws BrokenJournal when a line before the last one is not an entry.
 */
export function replay(file: string, apply: (entry: Entry) => void): number {
  if (!fs.existsSync(file)) return 0;
  const bytes = fs.readFileSync(file);
  let start = 0;
  let lines = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    const entry = end === -1 ? undefined : parseEntry(bytes.toString('utf8', start, end));
    if (entry === undefined) {
      const isLast = end === -1 || end === bytes.length - 1;
      if (!isLast) throw new BrokenJournal(file, lines + 1);
      fs.truncateSync(file, start);
      return lines;
    }
    apply(entry);
    lines += 1;
    start = end + 1;
  }
  return lines;
}

function parseEntry(line: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  if (!Array.isArray(value)) return false;
  const parts: readonly unknown[] = value;
  if (parts[0] === 'c') return parts.length === 1;
  if (typeof parts[1] !== 'string' || typeof parts[2] !== 'string') return false;
  return (parts[0] === 's' && parts.length === 4) || (parts[0] === 'd' && parts.length === 3);
}
