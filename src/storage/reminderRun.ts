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
import { inTurns, readMany } from './manyRows';

/** Days: a job ends within hours, and Forge tries its events for 24. */
const KEPT_DAYS = 3;
/** Characters, all of one byte: Forge takes 240 KiB. One person takes 10,000 at most. */
const ROW_SIZE = 200_000;

const runRow = z.object({
  v: z.literal(1),
  phase: z.enum(['collect', 'send', 'done']),
  /** The last project, by rising id, that has been looked through. */
  after: z.optional(jiraId),
  /** Names of the rows with what was found. */
  found: z.array(z.string().check(z.regex(/^[0-9]{1,19}:[0-9]+$/))),
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

/** @returns the names of the rows in which it stands now */
export async function keepFound(
  kvs: Kvs,
  run: string,
  projectId: string,
  found: readonly FoundForPerson[],
): Promise<readonly string[]> {
  const rows = inRows(found).map((row, index) => ({ row, name: `${projectId}:${String(index)}` }));
  await inTurns(rows, ({ row, name }) => kvs.set(keys.reminderFound(run, name), row, KEPT_DAYS));
  return rows.map(({ name }) => name);
}

/** As many people in each as fit. */
function inRows(found: readonly FoundForPerson[]): readonly (readonly FoundForPerson[])[] {
  const rows: FoundForPerson[][] = [];
  let size = ROW_SIZE;
  for (const person of found) {
    const own = JSON.stringify(person).length;
    if (size + own > ROW_SIZE) {
      rows.push([]);
      size = 0;
    }
    rows.at(-1)?.push(person);
    size += own;
  }
  return rows;
}

/** @param names as `keepFound` gave them. @returns one entry per person and project */
export async function readFound(
  kvs: Kvs,
  run: string,
  names: readonly string[],
): Promise<readonly FoundForPerson[]> {
  const wanted = names.map((name) => keys.reminderFound(run, name));
  const rows = await readMany(kvs, wanted);
  return wanted.flatMap((key) => foundRow.safeParse(rows.get(key)).data ?? []);
}
