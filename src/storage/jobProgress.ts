/** How far a long job has come, counted from its parts. */
import * as z from 'zod/mini';
import { progressRow } from './jobParts';
import { KEPT_DAYS, partsOf, type JobRow } from './jobs';
import { keys } from './keys';
import type { Kvs } from './kvs';
import { readMany } from './manyRows';

const endRow = z.object({ done: z.int(), failed: z.int() });

export interface JobProgress {
  readonly done: number;
  readonly failed: number;
  /** Parts that are not done. */
  readonly missing: readonly number[];
  /** The last sign of life. */
  readonly aliveAt: string;
}

/** Counts what the parts say; of a job that is over it is remembered. */
export async function readProgress(kvs: Kvs, job: JobRow): Promise<JobProgress> {
  const started = job.resumedAt ?? job.startedAt;
  const remembered = endRow.safeParse(
    (await readMany(kvs, [keys.jobEnd(job.jobId)])).get(keys.jobEnd(job.jobId)),
  );
  if (remembered.success) return { ...remembered.data, missing: [], aliveAt: started };
  const parts = partsOf(job).map((part) => ({
    part,
    done: keys.jobDone(job.jobId, part),
    progress: keys.jobProgress(job.jobId, part),
  }));
  const rows = await readMany(
    kvs,
    parts.flatMap(({ done, progress }) => [done, progress]),
  );
  const heard = parts.flatMap(
    ({ done, progress }) => progressRow.safeParse(rows.get(done) ?? rows.get(progress)).data ?? [],
  );
  const issues = heard.flatMap((one) => one.issues);
  const counts = {
    done: issues.filter(({ ok }) => ok).length,
    failed: issues.filter(({ ok }) => !ok).length,
  };
  const missing = parts.flatMap(({ part, done }) => (rows.has(done) ? [] : [part]));
  if (missing.length === 0) await kvs.insert(keys.jobEnd(job.jobId), counts, KEPT_DAYS);
  const aliveAt = [started, ...heard.map((one) => one.aliveAt)].sort().at(-1) ?? started;
  return { ...counts, missing, aliveAt };
}
