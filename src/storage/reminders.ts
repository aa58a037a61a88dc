/**
 * What people have been told. A thing is claimed for a person before it is told, and the message of the day is claimed last,
 * just before it is sent: of several tries exactly one sends it, and one that was cut off in between may have sent it, so
 * nobody tries again. A thing whose claim is left without a message was never told, and is free again after two days, when
 * nothing that claimed it can still be running.
 */
import * as z from 'zod/mini';
import { daysBetween } from '../domain/calendarDays';
import { thingId, type Thing } from '../domain/reminders/thing';
import { day } from '../domain/text';
import { keys } from './keys';
import type { Kvs } from './kvs';
import { inTurns, readMany } from './manyRows';

/** The longest that Forge keeps a row with an end, in days. */
const KEPT_DAYS = 365;
/** Days. */
const FREE_AFTER = 2;

/** Days after which it is asked again whether somebody sees an issue: access is given now and then, a question costs each time. */
const UNSEEN_DAYS = 7;

/** `unseen`: not told, because the person does not see the issue. */
const claim = z.object({ day, unseen: z.optional(z.boolean()) });

/** A person, the day that it is for that person, and what is to be told. */
export interface Telling {
  readonly account: string;
  readonly day: string;
  readonly things: readonly Thing[];
}

/**
 * @returns the same without what has been told or was out of sight lately, and without those who have had their message of
 *   the day
 */
export async function withoutTold(kvs: Kvs, tellings: readonly Telling[]): Promise<readonly Telling[]> {
  const claims = await readMany(kvs, [
    ...new Set(
      tellings.flatMap(({ account, things }) =>
        things.map((thing) => keys.reminded(account, thingId(thing))),
      ),
    ),
  ]);
  const claimOf = (account: string, thing: Thing) =>
    claim.safeParse(claims.get(keys.reminded(account, thingId(thing)))).data;
  const messages = await readMany(kvs, [
    ...new Set(
      tellings.flatMap(({ account, day: today, things }) =>
        [today, ...things.flatMap((thing) => claimOf(account, thing)?.day ?? [])].map((on) =>
          keys.reminderMessage(account, on),
        ),
      ),
    ),
  ]);
  return tellings.flatMap(({ account, day: today, things }) => {
    const hasMessage = (on: string): boolean => messages.has(keys.reminderMessage(account, on));
    if (hasMessage(today)) return [];
    const left = things.filter((thing) => {
      const claimed = claimOf(account, thing);
      if (claimed === undefined) return true;
      const since = daysBetween(claimed.day, today);
      if (claimed.unseen === true) return since >= UNSEEN_DAYS;
      return since === 0 || (since >= FREE_AFTER && !hasMessage(claimed.day));
    });
    return left.length === 0 ? [] : [{ account, day: today, things: left }];
  });
}

/**
 * @param telling without what has been told
 * @returns the things that nobody has claimed meanwhile for another day
 */
export async function claimThings(
  kvs: Kvs,
  { account, day: today, things }: Telling,
): Promise<readonly Thing[]> {
  const claimed = await inTurns(things, async (thing) => {
    const key = keys.reminded(account, thingId(thing));
    if (await kvs.insert(key, { day: today }, KEPT_DAYS)) return [thing];
    if ((await withoutTold(kvs, [{ account, day: today, things: [thing] }])).length === 0) return [];
    await kvs.set(key, { day: today }, KEPT_DAYS);
    return [thing];
  });
  return claimed.flat();
}

/** So that nobody asks every day whether the person sees these issues. */
export async function keepUnseen(kvs: Kvs, { account, day: today, things }: Telling): Promise<void> {
  await inTurns(things, (thing) =>
    kvs.set(keys.reminded(account, thingId(thing)), { day: today, unseen: true }, 2 * UNSEEN_DAYS),
  );
}

/** @returns false when the message of that day is being sent, has been sent or may have been */
export function claimMessage(kvs: Kvs, account: string, today: string): Promise<boolean> {
  return kvs.insert(keys.reminderMessage(account, today), { v: 1 }, KEPT_DAYS);
}

/** For a message that Jira has not taken, for sure: what was in it can be told at another try, or on another day. */
export async function giveBack(kvs: Kvs, { account, day: today, things }: Telling): Promise<void> {
  await inTurns(things, (thing) => kvs.remove(keys.reminded(account, thingId(thing))));
  await kvs.remove(keys.reminderMessage(account, today));
}
