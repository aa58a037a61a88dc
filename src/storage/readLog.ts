/**
 * Opening a review: the snapshot and, in a second storage call, what came after it. However long the log is, these are
 * two calls; a snapshot that lags behind costs one more per 25 entries.
 */
import * as z from 'zod/mini';
import { applyCommand } from '../domain/applyCommand';
import { logEntry, type LogEntry } from '../domain/commands';
import { reviewRow, type ReviewRow } from '../domain/digest';
import { inPieces } from '../domain/inPieces';
import type { DeepReadonly } from '../domain/result';
import type { Review } from '../domain/review';
import { keys, type ReviewId } from './keys';
import { markOf } from './mark';
import { KEYS_PER_CALL, StorageError, type Kvs } from './kvs';
import { readSnapshotRow, unpackSnapshot, type Snapshot } from './snapshot';

export interface OpenedLog {
  readonly id: ReviewId;
  readonly review: Review;
  /** Marks of the last commands, newest last; see mark.ts. */
  readonly recent: readonly string[];
  /** Sequence number of the snapshot; 0 without one. */
  readonly snapshotSeq: number;
  /** The entries after the snapshot, oldest first. */
  readonly tail: readonly LogEntry[];
  /** The issue's other reviews, but for the latest one when this is an earlier one. */
  readonly earlier: readonly ReviewRow[];
  /** Number of the issue's latest review. */
  readonly latest: number;
}

export const issueRow = z.object({ latest: z.int(), earlier: z.array(reviewRow) });
/** Which review is the latest, and a row for each of the others. */
export type IssueIndex = DeepReadonly<z.infer<typeof issueRow>>;

/** How many commands are remembered in a snapshot; older repeats are looked up in the log itself. */
export const REMEMBERED = 200;

/**
 * @param number of the review; absent: the issue's latest
 * @returns the review, or undefined when the issue has none, or none of that number
 * @throws StorageError when storage does not answer or holds something that cannot be
 */
export async function openLog(kvs: Kvs, issueId: string, number?: number): Promise<OpenedLog | undefined> {
  // Asked for at once: most issues have one review, and who works in a later one knows its number.
  const guess: ReviewId = { issueId, number: number ?? 1 };
  const rows = await kvs.getMany([keys.issue(issueId), keys.snapshot(guess), keys.log(guess, 1)]);
  const found = rows.get(keys.issue(issueId));
  const index = found === undefined ? undefined : issueRow.parse(found);
  // Without an index row a review can still exist: its opening was cut off between the two writes.
  const isThere = rows.has(keys.log(guess, 1));
  if (!isThere && (index === undefined || number !== undefined)) return undefined;
  const latest = Math.max(index?.latest ?? 1, number ?? 1);
  const id: ReviewId = { issueId, number: number ?? latest };
  const others: Others = {
    earlier: (index?.earlier ?? []).filter((row) => row.number !== id.number),
    latest,
  };
  if (id.number === guess.number) return openFrom(kvs, id, rows.get(keys.snapshot(guess)), others);
  const snapshot = await kvs.getMany([keys.snapshot(id)]);
  return openFrom(kvs, id, snapshot.get(keys.snapshot(id)), others);
}

type Others = Pick<OpenedLog, 'earlier' | 'latest'>;

async function openFrom(kvs: Kvs, id: ReviewId, snapshotValue: unknown, others: Others): Promise<OpenedLog> {
  const first = readSnapshotRow(snapshotValue);
  const partKeys = Array.from({ length: first?.parts ?? 0 }, (_, part) =>
    keys.snapshotPart(id, first?.seq ?? 0, part),
  );
  const window = KEYS_PER_CALL - partKeys.length;
  const start = first?.seq ?? 0;
  const tailKeys = Array.from({ length: window }, (_, index) => keys.log(id, start + 1 + index));
  const rows = await kvs.getMany([...partKeys, ...tailKeys]);
  const snapshot =
    first &&
    unpackSnapshot(
      first,
      partKeys.map((key) => rows.get(key)),
    );
  if (first !== undefined && snapshot === undefined) return openFrom(kvs, id, undefined, others);
  const near = unbroken(tailKeys.map((key) => rows.get(key)));
  const tail = near.length < window ? near : [...near, ...(await readFrom(kvs, id, start + near.length + 1))];
  return foldFrom(id, snapshot, tail, others);
}

function foldFrom(
  id: ReviewId,
  snapshot: Snapshot | undefined,
  tail: readonly LogEntry[],
  others: Others,
): OpenedLog {
  const review = tail.reduce<Review | undefined>((soFar, entry) => {
    const after = applyCommand(soFar, entry);
    if (!after.ok)
      throw new StorageError(`Log entry ${String(entry.seq)} does not apply: ${after.error.code}`);
    return after.value;
  }, snapshot?.review);
  if (review === undefined) throw new StorageError('A review without its first entry');
  const recent = [...(snapshot?.recent ?? []), ...tail.map(markOf)].slice(-REMEMBERED);
  return { id, review, recent, snapshotSeq: snapshot?.review.seq ?? 0, tail, ...others };
}

/** Calls at once, at most, when the end of a log is not near: Forge takes 1,000 requests a second for the whole site. */
const MOST_AT_ONCE = 16;

/** All entries from `seq` to the end: one call of 25 first, then several at once as the end turns out to be far. */
export async function readFrom(
  kvs: Kvs,
  id: ReviewId,
  seq: number,
  callsAtOnce = 1,
): Promise<readonly LogEntry[]> {
  const wanted = KEYS_PER_CALL * callsAtOnce;
  const page = await readBetween(kvs, id, seq, seq + wanted - 1);
  if (page.length < wanted) return page;
  return [...page, ...(await readFrom(kvs, id, seq + wanted, Math.min(callsAtOnce * 4, MOST_AT_ONCE)))];
}

/** The entries `from` to `to`, both included, as far as they exist; calls of 25 entries, several at once. */
export async function readBetween(
  kvs: Kvs,
  id: ReviewId,
  from: number,
  to: number,
): Promise<readonly LogEntry[]> {
  const wanted = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => keys.log(id, from + index));
  const chunks = inPieces(wanted, KEYS_PER_CALL);
  const pages: ReadonlyMap<string, unknown>[] = [];
  for (let next = 0; next < chunks.length; next += MOST_AT_ONCE) {
    const some = await Promise.all(
      chunks.slice(next, next + MOST_AT_ONCE).map((chunk) => kvs.getMany(chunk)),
    );
    pages.push(...some);
    // Nothing stands after a gap.
    if (some.some((page) => page.size < KEYS_PER_CALL)) break;
  }
  return unbroken(wanted.map((key, index) => pages[Math.floor(index / KEYS_PER_CALL)]?.get(key)));
}

/** The entries up to the first gap: a later row that is already there belongs to a log we have not caught up with. */
function unbroken(values: readonly unknown[]): readonly LogEntry[] {
  const gap = values.findIndex((value) => value === undefined);
  return (gap === -1 ? values : values.slice(0, gap)).map((value) => logEntry.parse(value));
}
