/**
 * The long jobs of a project in the order in which they were started. Each takes the next place, which can be written once,
 * so that of two that are started at the same moment both know which one was first. A hint says where to look.
 */
import * as z from 'zod/mini';
import { id } from '../domain/text';
import { KEPT_DAYS } from './jobs';
import { keys } from './keys';
import { KEYS_PER_CALL, type Kvs } from './kvs';

const hintRow = z.object({ next: z.int() });
const placeRow = z.object({ jobId: id });

/** Places before the hint that are looked at: so many of a project's jobs are remembered. */
const REMEMBERED = 20;

interface Places {
  /** Oldest first. */
  readonly taken: readonly { readonly place: number; readonly jobId: string }[];
  /** The first free place. */
  readonly next: number;
}

/** @returns ids of the project's last jobs, oldest first; of some there may be no job any more */
export async function recentJobs(kvs: Kvs, projectId: string): Promise<readonly string[]> {
  return jobIdsOf(await readPlaces(kvs, projectId));
}

/**
 * Puts the job into the list, once however often it is asked.
 * @returns the jobs that were started before it, oldest first; undefined when it was in the list already
 */
export async function enlist(
  kvs: Kvs,
  projectId: string,
  jobId: string,
): Promise<readonly string[] | undefined> {
  for (;;) {
    const places = await readPlaces(kvs, projectId);
    const { next } = places;
    const before = jobIdsOf(places);
    if (before.includes(jobId)) return undefined;
    if (!(await kvs.insert(keys.projectJob(projectId, next), { jobId }, KEPT_DAYS))) continue;
    await kvs.set(keys.projectJobs(projectId), { next: next + 1 });
    return before;
  }
}

/** Takes a job that came to nothing out of the list; its place stays empty. */
export async function delist(kvs: Kvs, projectId: string, jobId: string): Promise<void> {
  const { taken } = await readPlaces(kvs, projectId);
  for (const own of taken.filter((one) => one.jobId === jobId))
    await kvs.remove(keys.projectJob(projectId, own.place));
}

const jobIdsOf = ({ taken }: Places): readonly string[] => taken.map(({ jobId }) => jobId);

async function readPlaces(kvs: Kvs, projectId: string): Promise<Places> {
  const hints = await kvs.getMany([keys.projectJobs(projectId)]);
  const hint = hintRow.safeParse(hints.get(keys.projectJobs(projectId))).data?.next ?? 0;
  const taken: { readonly place: number; readonly jobId: string }[] = [];
  let next = hint;
  for (let from = Math.max(0, hint - REMEMBERED); ; from += KEYS_PER_CALL) {
    const places = Array.from({ length: KEYS_PER_CALL }, (_, index) => from + index);
    const rows = await kvs.getMany(places.map((place) => keys.projectJob(projectId, place)));
    for (const place of places) {
      const row = placeRow.safeParse(rows.get(keys.projectJob(projectId, place)));
      if (!row.success) continue;
      taken.push({ place, jobId: row.data.jobId });
      next = Math.max(next, place + 1);
    }
    if (next < from + KEYS_PER_CALL) return { taken, next };
  }
}
