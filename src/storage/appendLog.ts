/**
 * Adding one command to a log. The key of the next entry is the lock: whoever finds it taken reads what came in between,
 * applies the command on top and tries the next number. A command that is already there is recognised by its id.
 */
import { applyCommand } from '../domain/applyCommand';
import { logEntry, type Command, type LogEntry } from '../domain/commands';
import type { Refusal } from '../domain/refusal';
import { ok, refuse, type Result } from '../domain/result';
import type { Review } from '../domain/review';
import { keys } from './keys';
import { KEYS_PER_CALL, type Kvs } from './kvs';
import { markOf } from './mark';
import { readBetween, readFrom, REMEMBERED, type OpenedLog } from './readLog';
import { MOST_PARTS, packSnapshot } from './snapshot';

export interface Author {
  readonly by: string;
  /** UTC, ISO. */
  readonly at: string;
}

export type AppendRefusal = Refusal | { readonly code: 'BUSY' | 'TOO_LARGE' };

/** Places that are tried before giving up; each lost race means that somebody else got on. */
const TRIES = 12;
/** Bytes of one row; Forge takes 240 KiB with everything around it. */
const ROW_LIMIT = 200_000;
/**
 * Characters of a whole review as JSON. It crosses to the browser in one answer, and Forge takes 5 MB; 300 entries are
 * a tenth of a megabyte.
 */
const REVIEW_LIMIT = 2_000_000;
/** A snapshot is taken every so many entries, so that the tail fits into one call beside the largest snapshot. */
export const SNAPSHOT_EVERY = 25 - MOST_PARTS - 1;

export interface Appended {
  readonly log: OpenedLog;
  /** False when an earlier try had already recorded the command. */
  readonly added: boolean;
}

/**
 * @param after the last entry that the sender had seen when the command was made
 * @returns the log with the command in it, whether it was added now or by an earlier try
 */
export async function appendCommand(
  kvs: Kvs,
  opened: OpenedLog,
  command: Command,
  author: Author,
  after: number,
): Promise<Result<Appended, AppendRefusal>> {
  const mark = markOf({ command, by: author.by });
  let log = opened;
  if (await isRecorded(kvs, log, mark, after)) return ok({ log, added: false });
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const entry: LogEntry = { seq: log.review.seq + 1, ...author, command };
    const applied = applyCommand(log.review, entry);
    if (!applied.ok) return applied;
    const excess = tooMuch(entry, applied.value);
    if (excess !== undefined) return refuse(excess);
    if (await kvs.insert(keys.log(log.id, entry.seq), entry)) {
      const grown = grow(log, [entry]);
      await snapshotWhenDue(kvs, grown);
      return ok({ log: grown, added: true });
    }
    // Taken: by somebody else, or by our own write whose answer was lost.
    log = grow(log, await readFrom(kvs, log.id, entry.seq));
    if (log.tail.some((known) => markOf(known) === mark)) return ok({ log, added: false });
  }
  return refuse({ code: 'BUSY' });
}

/** Looks where a repeat could stand: among the remembered ids, and, for an old sender, in the log since then. */
async function isRecorded(kvs: Kvs, log: OpenedLog, mark: string, after: number): Promise<boolean> {
  if (log.recent.includes(mark)) return true;
  const forgotten = log.review.seq - REMEMBERED;
  if (after >= forgotten) return false;
  const older = await readBetween(kvs, log.id, after + 1, forgotten);
  return older.some((entry) => markOf(entry) === mark);
}

/** @throws when the entry could not be read again: a row that nobody can read would close the review for good */
function tooMuch(entry: LogEntry, after: Review): AppendRefusal | undefined {
  const written = JSON.stringify(logEntry.parse(entry));
  if (Buffer.byteLength(written) > ROW_LIMIT) return { code: 'TOO_LARGE' };
  const full = adds(entry.command) && JSON.stringify(after).length > REVIEW_LIMIT;
  return full ? { code: 'REVIEW_FULL', field: 'review' } : undefined;
}

/** A full review can still be worked with: what moves, decides, takes away, or says what Jira did is let through. */
function adds({ type }: Command): boolean {
  return (
    type.startsWith('add') || type.startsWith('edit') || type === 'importItems' || type === 'draftAction'
  );
}

function grow(log: OpenedLog, entries: readonly LogEntry[]): OpenedLog {
  return entries.reduce((soFar, entry) => {
    const after = applyCommand(soFar.review, entry);
    if (!after.ok) throw new Error(`Log entry ${String(entry.seq)} does not apply: ${after.error.code}`);
    return {
      ...soFar,
      review: after.value,
      tail: [...soFar.tail, entry],
      recent: [...soFar.recent, markOf(entry)].slice(-REMEMBERED),
    };
  }, log);
}

/**
 * Every so many entries, and once more whenever the last one turns out to be missing, damaged or late, so that opening
 * costs more than two calls for a few entries only.
 */
async function snapshotWhenDue(kvs: Kvs, log: OpenedLog): Promise<void> {
  const behind = log.review.seq - log.snapshotSeq;
  if (log.review.seq % SNAPSHOT_EVERY === 0 || behind > KEYS_PER_CALL - MOST_PARTS)
    await writeSnapshot(kvs, log);
}

/** One that cannot be written is no loss: the log is whole, and the next one will do. */
async function writeSnapshot(kvs: Kvs, log: OpenedLog): Promise<void> {
  const packed = packSnapshot({ review: log.review, recent: log.recent });
  if (packed === undefined) return;
  try {
    await Promise.all(
      packed.parts.map((part, index) => kvs.set(keys.snapshotPart(log.id, log.review.seq, index), part)),
    );
    await kvs.set(keys.snapshot(log.id), packed.row);
  } catch {
    return;
  }
}
