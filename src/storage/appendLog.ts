/**
 * Adding one command to a log. The key of the next entry is the lock: whoever finds it taken reads what came in between,
 * applies the command on top and tries the next number. A command that is already there is recognised by its id.
 */
import { applyCommand } from '../domain/applyCommand';
import type { Command, LogEntry } from '../domain/commands';
import type { Refusal } from '../domain/refusal';
import { ok, refuse, type Result } from '../domain/result';
import { keys } from './keys';
import type { Kvs } from './kvs';
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
  let log = opened;
  if (await isRecorded(kvs, log, command.id, after)) return ok({ log, added: false });
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const entry: LogEntry = { seq: log.review.seq + 1, ...author, command };
    const applied = applyCommand(log.review, entry);
    if (!applied.ok) return applied;
    if (Buffer.byteLength(JSON.stringify(entry)) > ROW_LIMIT) return refuse({ code: 'TOO_LARGE' });
    if (await kvs.insert(keys.log(log.id, entry.seq), entry)) {
      const grown = grow(log, [entry]);
      await snapshotWhenDue(kvs, grown);
      return ok({ log: grown, added: true });
    }
    // Taken: by somebody else, or by our own write whose answer was lost.
    log = grow(log, await readFrom(kvs, log.id, entry.seq));
    if (log.tail.some((known) => known.command.id === command.id)) return ok({ log, added: false });
  }
  return refuse({ code: 'BUSY' });
}

/** Looks where a repeat could stand: among the remembered ids, and, for an old sender, in the log since then. */
async function isRecorded(kvs: Kvs, log: OpenedLog, commandId: string, after: number): Promise<boolean> {
  if (log.recent.includes(commandId)) return true;
  const forgotten = log.review.seq - REMEMBERED;
  if (after >= forgotten) return false;
  const older = await readBetween(kvs, log.id, after + 1, forgotten);
  return older.some((entry) => entry.command.id === commandId);
}

function grow(log: OpenedLog, entries: readonly LogEntry[]): OpenedLog {
  return entries.reduce((soFar, entry) => {
    const after = applyCommand(soFar.review, entry);
    if (!after.ok) throw new Error(`Log entry ${String(entry.seq)} does not apply: ${after.error.code}`);
    return {
      ...soFar,
      review: after.value,
      tail: [...soFar.tail, entry],
      recent: [...soFar.recent, entry.command.id].slice(-REMEMBERED),
    };
  }, log);
}

/** A snapshot that cannot be written is no loss: the log is whole, and the next one will do. */
async function snapshotWhenDue(kvs: Kvs, log: OpenedLog): Promise<void> {
  if (log.review.seq % SNAPSHOT_EVERY !== 0) return;
  await writeSnapshot(kvs, log);
}

export async function writeSnapshot(kvs: Kvs, log: OpenedLog): Promise<void> {
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
