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

const claim = z.object({ day });

/** A person, the day that it is for that person, and what is to be told. */
export interface Telling {
  readonly account: string;
  readonly day: string;
  readonly things: readonly Thing[];
}

/** @returns the same without what has been told, and without those who have had their message of the day */
export async function withoutTold(kvs: Kvs, tellings: readonly Telling[]): Promise<readonly Telling[]> {
  const claims = await readMany(kvs, [
    ...new Set(
      tellings.flatMap(({ account, things }) =>
        things.map((thing) => keys.reminded(account, thingId(thing))),
      ),
    ),
  ]);
  const dayOf = (account: string, thing: Thing): string | undefined =>
    claim.safeParse(claims.get(keys.reminded(account, thingId(thing)))).data?.day;
  const messages = await readMany(kvs, [
    ...new Set(
      tellings.flatMap(({ account, day: today, things }) =>
        [today, ...things.flatMap((thing) => dayOf(account, thing) ?? [])].map((on) =>
          keys.reminderMessage(account, on),
        ),
      ),
    ),
  ]);
  return tellings.flatMap(({ account, day: today, things }) => {
    const hasMessage = (on: string): boolean => messages.has(keys.reminderMessage(account, on));
    if (hasMessage(today)) return [];
    const left = things.filter((thing) => {
      const on = dayOf(account, thing);
      if (on === undefined || on === today) return true;
      return !hasMessage(on) && daysBetween(on, today) >= FREE_AFTER;
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

/** @returns false when the message of that day is being sent, has been sent or may have been */
export function claimMessage(kvs: Kvs, account: string, today: string): Promise<boolean> {
  return kvs.insert(keys.reminderMessage(account, today), { v: 1 }, KEPT_DAYS);
}

/** For a message that Jira has not taken for sure, and that may be sent at another try on the same day. */
export function giveBackMessage(kvs: Kvs, account: string, today: string): Promise<void> {
  return kvs.remove(keys.reminderMessage(account, today));
}

/** For a message that Jira refuses: what was in it can be told another day. */
export async function giveBackAll(kvs: Kvs, { account, day: today, things }: Telling): Promise<void> {
  await inTurns(things, (thing) => kvs.remove(keys.reminded(account, thingId(thing))));
  await giveBackMessage(kvs, account, today);
}
