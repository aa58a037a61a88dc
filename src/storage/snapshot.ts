/**
 * A snapshot is the folded review, compressed, so that opening does not read the whole log. It is only a shortcut: one
 * that is missing, of an older version or damaged is made anew from the log.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { reviewSchema, type Review } from '../domain/review';

/** Raised whenever applyCommand would fold an old log differently. */
const VERSION = 2;
/** Characters per row; Forge takes 240 KiB with everything around it. */
const PART_SIZE = 200_000;
/** Parts beside the first row; they are read together with the log's tail in one storage call. */
export const MOST_PARTS = 4;

const row = z.object({
  v: z.literal(VERSION),
  seq: z.int(),
  /** Rows beside this one. */
  parts: z.int().check(z.minimum(0), z.maximum(MOST_PARTS)),
  data: z.string(),
});
export type SnapshotRow = z.infer<typeof row>;

const content = z.object({ review: reviewSchema, recent: z.array(z.string()) });

export interface Snapshot {
  readonly review: Review;
  /** The last commands as `markOf` names them, newest last: a repeated command is recognised by them. */
  readonly recent: readonly string[];
}

/** @returns the rows to write, first row first; undefined when the review is too large to be worth it */
export function packSnapshot(
  snapshot: Snapshot,
): { readonly row: SnapshotRow; readonly parts: readonly string[] } | undefined {
  const text = gzipSync(JSON.stringify(snapshot)).toString('base64');
  const pieces = Array.from({ length: Math.ceil(text.length / PART_SIZE) }, (_, index) =>
    text.slice(index * PART_SIZE, (index + 1) * PART_SIZE),
  );
  const [data = '', ...parts] = pieces;
  if (parts.length > MOST_PARTS) return undefined;
  return { row: { v: VERSION, seq: snapshot.review.seq, parts: parts.length, data }, parts };
}

export function readSnapshotRow(value: unknown): SnapshotRow | undefined {
  const parsed = row.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** @returns undefined when a part is missing or something in it does not fit */
export function unpackSnapshot(first: SnapshotRow, parts: readonly unknown[]): Snapshot | undefined {
  const pieces = parts.filter((part) => typeof part === 'string');
  if (pieces.length !== first.parts) return undefined;
  try {
    const text = gunzipSync(Buffer.from(first.data + pieces.join(''), 'base64')).toString('utf8');
    const parsed = content.safeParse(JSON.parse(text));
    return parsed.success && parsed.data.review.seq === first.seq ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
