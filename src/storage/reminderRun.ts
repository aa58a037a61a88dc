/**
 * How far the reminders of one daily job have come, and what it found. Everything is read by its key, never listed: Forge's
 * lists lag behind, and a project that is missing would be a reminder that is missing.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from '../domain/result';
import { thing } from '../domain/reminders/thing';
import { accountId, day, jiraId } from '../domain/text';
import { keys } from './keys';
import type { Kvs } from './kvs';
import { readMany } from './manyRows';

/** Days: a job ends within hours, and Forge tries its events for 24. */
const KEPT_DAYS = 3;

const runRow = z.object({
  v: z.literal(1),
  phase: z.enum(['collect', 'send', 'done']),
  /** The last project, by rising id, that has been looked through. */
  after: z.optional(jiraId),
  /** Projects with something to tell. */
  found: z.array(jiraId),
  /** The last person, in alphabetical order of the accounts, who is done with. */
  sentTo: z.optional(accountId),
});
export type ReminderRun = DeepReadonly<z.infer<typeof runRow>>;

export const NEW_RUN: ReminderRun = { v: 1, phase: 'collect', found: [] };

const foundRow = z.array(z.object({ account: accountId, day, things: z.array(thing) }));
/** What somebody is to be told, and the day that it is for that person. */
export type FoundForPerson = DeepReadonly<z.infer<typeof foundRow>>[number];

/** @returns a new one where nothing is kept of it */
export async function readRun(kvs: Kvs, run: string): Promise<ReminderRun> {
  const key = keys.reminderRun(run);
  return runRow.safeParse((await kvs.getMany([key])).get(key)).data ?? NEW_RUN;
}

export function keepRun(kvs: Kvs, run: string, state: ReminderRun): Promise<void> {
  return kvs.set(keys.reminderRun(run), state, KEPT_DAYS);
}

export function keepFound(
  kvs: Kvs,
  run: string,
  projectId: string,
  found: readonly FoundForPerson[],
): Promise<void> {
  return kvs.set(keys.reminderFound(run, projectId), found, KEPT_DAYS);
}

/** @returns one entry per person and project */
export async function readFound(
  kvs: Kvs,
  run: string,
  projectIds: readonly string[],
): Promise<readonly FoundForPerson[]> {
  const wanted = projectIds.map((projectId) => keys.reminderFound(run, projectId));
  const rows = await readMany(kvs, wanted);
  return wanted.flatMap((key) => foundRow.safeParse(rows.get(key)).data ?? []);
}
