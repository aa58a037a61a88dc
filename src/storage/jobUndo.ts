/** Which job takes another one back: one does, however often and by how many windows it is asked for. */
import * as z from 'zod/mini';
import { id, instant } from '../domain/text';
import { KEPT_DAYS } from './jobs';
import { keys } from './keys';
import type { Kvs } from './kvs';
import { readMany } from './manyRows';

const undoneRow = z.object({ by: id, at: z.optional(instant) });

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
  const isFresh = row.at !== undefined && Date.parse(now) - Date.parse(row.at) < CUT_OFF_AFTER;
  return { by: row.by, isFresh };
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

/** @returns for each job that has been taken back the id of the job that does or did it */
export async function readUndone(kvs: Kvs, jobIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await readRows(kvs, jobIds);
  return new Map([...rows].map(([jobId, { by }]) => [jobId, by]));
}

async function readRows(
  kvs: Kvs,
  jobIds: readonly string[],
): Promise<ReadonlyMap<string, z.output<typeof undoneRow>>> {
  const rows = await readMany(kvs, jobIds.map(keys.jobUndone));
  return new Map(
    jobIds.flatMap((jobId) => {
      const row = undoneRow.safeParse(rows.get(keys.jobUndone(jobId)));
      return row.success ? [[jobId, row.data] as const] : [];
    }),
  );
}
