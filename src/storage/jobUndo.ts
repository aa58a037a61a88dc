/** Which job takes another one back: one does, however often and by how many windows it is asked for. */
import * as z from 'zod/mini';
import { id, instant } from '../domain/text';
import { KEPT_DAYS, readJobs } from './jobs';
import { keys } from './keys';
import type { Kvs } from './kvs';
import { readMany } from './manyRows';

const undoneRow = z.object({ by: id, at: z.optional(instant) });
type UndoneRow = z.output<typeof undoneRow>;

/** Milliseconds after which a claim without a job is one that was cut off: a resolver lives 25 seconds. */
const CUT_OFF_AFTER = 60_000;

export interface UndoClaim {
  /** The job that takes it back. */
  readonly by: string;
  /** Its job may be written any moment; otherwise, where there is none, there will be none. */
  readonly isFresh: boolean;
}

interface Claimant {
  readonly jobId: string;
  /** UTC instant. */
  readonly now: string;
}

/** Claims a job for the one that takes it back. @returns who has it, this one or an earlier one */
export async function claimUndo(kvs: Kvs, ofJobId: string, { jobId, now }: Claimant): Promise<UndoClaim> {
  const own = { by: jobId, isFresh: true };
  if (await kvs.insert(keys.jobUndone(ofJobId), { by: jobId, at: now }, KEPT_DAYS)) return own;
  const row = (await readRows(kvs, [ofJobId])).get(ofJobId);
  if (row === undefined) return own;
  return { by: row.by, isFresh: isFresh(row, now) };
}

/** In place of one that was cut off. */
export function takeOverUndo(kvs: Kvs, ofJobId: string, { jobId, now }: Claimant): Promise<void> {
  return kvs.set(keys.jobUndone(ofJobId), { by: jobId, at: now }, KEPT_DAYS);
}

/** For one whose own job came to nothing; what another one has claimed meanwhile stays. */
export async function giveBackUndo(kvs: Kvs, ofJobId: string, jobId: string): Promise<void> {
  const row = (await readRows(kvs, [ofJobId])).get(ofJobId);
  if (row?.by === jobId) await kvs.remove(keys.jobUndone(ofJobId));
}

/**
 * @param now UTC instant
 * @returns those that have been taken back or are about to be; a claim that was cut off before its job was written is none
 */
export async function readUndone(
  kvs: Kvs,
  jobIds: readonly string[],
  now: string,
): Promise<ReadonlySet<string>> {
  const rows = [...(await readRows(kvs, jobIds))];
  const jobs = await readJobs(
    kvs,
    rows.map(([, { by }]) => by),
  );
  const there = new Set(jobs.map(({ jobId }) => jobId));
  return new Set(rows.flatMap(([jobId, row]) => (there.has(row.by) || isFresh(row, now) ? [jobId] : [])));
}

const isFresh = ({ at }: UndoneRow, now: string): boolean =>
  at !== undefined && Date.parse(now) - Date.parse(at) < CUT_OFF_AFTER;

async function readRows(kvs: Kvs, jobIds: readonly string[]): Promise<ReadonlyMap<string, UndoneRow>> {
  const rows = await readMany(kvs, jobIds.map(keys.jobUndone));
  return new Map(
    jobIds.flatMap((jobId) => {
      const row = undoneRow.safeParse(rows.get(keys.jobUndone(jobId)));
      return row.success ? [[jobId, row.data] as const] : [];
    }),
  );
}
