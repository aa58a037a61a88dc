/** Which job takes another one back: one does, however often and by how many windows it is asked for. */
import * as z from 'zod/mini';
import { id } from '../domain/text';
import { KEPT_DAYS } from './jobs';
import { keys } from './keys';
import type { Kvs } from './kvs';
import { readMany } from './manyRows';

const undoneRow = z.object({ by: id });

/** Claims a job for the one that takes it back. @returns the id of the job that has it, this one or an earlier one */
export async function claimUndo(kvs: Kvs, ofJobId: string, jobId: string): Promise<string> {
  if (await kvs.insert(keys.jobUndone(ofJobId), { by: jobId }, KEPT_DAYS)) return jobId;
  return (await readUndone(kvs, [ofJobId])).get(ofJobId) ?? jobId;
}

/** For one whose own job came to nothing. */
export function takeOverUndo(kvs: Kvs, ofJobId: string, jobId: string): Promise<void> {
  return kvs.set(keys.jobUndone(ofJobId), { by: jobId }, KEPT_DAYS);
}

export function giveBackUndo(kvs: Kvs, ofJobId: string): Promise<void> {
  return kvs.remove(keys.jobUndone(ofJobId));
}

/** @returns for each job that has been taken back the id of the job that does or did it */
export async function readUndone(kvs: Kvs, jobIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await readMany(kvs, jobIds.map(keys.jobUndone));
  return new Map(
    jobIds.flatMap((jobId) => {
      const row = undoneRow.safeParse(rows.get(keys.jobUndone(jobId)));
      return row.success ? [[jobId, row.data.by] as const] : [];
    }),
  );
}
