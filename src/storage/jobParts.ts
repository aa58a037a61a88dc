/**
 * The parts of a long job: their issues, and how far each has come. A part is done when its own row says so, which is
 * written once; until then its progress may be written by two deliveries at the same time, and what one of them overwrites
 * is only done again.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from '../domain/result';
import { instant, jiraId } from '../domain/text';
import { KEPT_DAYS, partsOf, type JobRow } from './jobs';
import { keys } from './keys';
import type { Kvs } from './kvs';
import { inTurns, readMany } from './manyRows';

const partRow = z.object({
  issueIds: z.array(jiraId),
  /** Actions of these issues that the one who started the job may change. */
  actionIds: z.array(jiraId),
});
export type PartRow = DeepReadonly<z.infer<typeof partRow>>;

const issueDone = z.object({
  issueId: jiraId,
  ok: z.boolean(),
  /** Where in the logs of its reviews stands what the job did; absent when it ended before that was known. */
  reviews: z.optional(z.array(z.object({ number: z.int(), seqs: z.array(z.int()) }))),
});
export type IssueDone = DeepReadonly<z.infer<typeof issueDone>>;

export const progressRow = z.object({
  /** It goes on, or waits to go on by itself, at least until then. */
  aliveAt: instant,
  issues: z.array(issueDone),
});
export type PartProgress = DeepReadonly<z.infer<typeof progressRow>>;

/** @param list names these very parts: another list of the same job stands beside it */
export async function writeParts(
  kvs: Kvs,
  jobId: string,
  list: string,
  parts: readonly PartRow[],
): Promise<void> {
  const numbered = parts.map((row, part) => ({ row, key: keys.jobPart(jobId, list, part) }));
  await inTurns(numbered, ({ row, key }) => kvs.insert(key, row, KEPT_DAYS));
}

/** @returns undefined when some have been cleared away */
export async function readParts(kvs: Kvs, job: JobRow): Promise<readonly PartRow[] | undefined> {
  const wanted = partsOf(job).map((part) => keys.jobPart(job.jobId, job.list, part));
  const rows = await readMany(kvs, wanted);
  const parts = wanted.flatMap((key) => partRow.safeParse(rows.get(key)).data ?? []);
  return parts.length === wanted.length ? parts : undefined;
}

export interface FoundPart extends PartRow {
  /** Absent when it has not begun. */
  readonly progress: PartProgress | undefined;
  readonly isDone: boolean;
}

/** @returns one part with how far it has come, in one storage call; undefined when it has been cleared away */
export async function readPart(kvs: Kvs, job: JobRow, part: number): Promise<FoundPart | undefined> {
  const [list, progress, done] = [
    keys.jobPart(job.jobId, job.list, part),
    keys.jobProgress(job.jobId, part),
    keys.jobDone(job.jobId, part),
  ];
  const rows = await kvs.getMany([list, progress, done]);
  const issues = partRow.safeParse(rows.get(list));
  if (!issues.success) return undefined;
  return {
    ...issues.data,
    progress: progressRow.safeParse(rows.get(done) ?? rows.get(progress)).data,
    isDone: rows.has(done),
  };
}

export function keepProgress(kvs: Kvs, jobId: string, part: number, progress: PartProgress): Promise<void> {
  return kvs.set(keys.jobProgress(jobId, part), progress, KEPT_DAYS);
}

export async function finishPart(
  kvs: Kvs,
  jobId: string,
  part: number,
  progress: PartProgress,
): Promise<void> {
  await kvs.insert(keys.jobDone(jobId, part), progress, KEPT_DAYS);
}
