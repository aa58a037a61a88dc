/**
 * The row of a long job: what it does, for whom, and which list its issues stand in. It is written once when the job starts
 * and cleared away after a while, as everything of a job is.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from '../domain/result';
import { accountId, factorLabel, id, instant, jiraId } from '../domain/text';
import { keys } from './keys';
import type { Kvs } from './kvs';
import { readMany } from './manyRows';

/** How long a job can be taken back, in days. */
export const KEPT_DAYS = 90;

const jobRow = z.object({
  v: z.literal(1),
  jobId: id,
  kind: z.enum(['relabel', 'undo', 'rebuild']),
  /** Who started it. */
  by: accountId,
  projectId: jiraId,
  from: z.array(factorLabel),
  to: z.optional(factorLabel),
  /** The job that this one takes back. */
  of: z.optional(id),
  startedAt: instant,
  resumedAt: z.optional(instant),
  /** Issues. */
  total: z.int(),
  parts: z.int(),
  /** Names the rows with its issues. */
  list: z.string(),
});
export type JobRow = DeepReadonly<z.infer<typeof jobRow>>;

export async function readJobs(kvs: Kvs, jobIds: readonly string[]): Promise<readonly JobRow[]> {
  const rows = await readMany(kvs, jobIds.map(keys.job));
  return jobIds.flatMap((jobId) => jobRow.safeParse(rows.get(keys.job(jobId))).data ?? []);
}

export async function readJob(kvs: Kvs, jobId: string): Promise<JobRow | undefined> {
  return (await readJobs(kvs, [jobId]))[0];
}

/** @returns false when there is a job of that id already */
export function insertJob(kvs: Kvs, job: JobRow): Promise<boolean> {
  return kvs.insert(keys.job(job.jobId), job, KEPT_DAYS);
}

export function rewriteJob(kvs: Kvs, job: JobRow): Promise<void> {
  return kvs.set(keys.job(job.jobId), job, KEPT_DAYS);
}

/** For a job of which nothing has been handed on yet. */
export function withdrawJob(kvs: Kvs, jobId: string): Promise<void> {
  return kvs.remove(keys.job(jobId));
}

export const partsOf = (job: Pick<JobRow, 'parts'>): readonly number[] =>
  Array.from({ length: job.parts }, (_, part) => part);
