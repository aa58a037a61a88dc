/**
 * Who is about to do what may be done once: post a comment of a review, or open a review. A row is written first, so that
 * of two people who press the button at once one goes on; the other is told to wait. A try that is over gives its place
 * back, one that was cut off loses it after a while.
 */
import * as z from 'zod/mini';
import { accountId, instant } from '../domain/text';
import type { Post } from '../domain/vocabulary';
import { keys, type ReviewId } from './keys';
import { KEYS_PER_CALL, type Kvs } from './kvs';

/** Seconds: a resolver lives 25. */
const HELD_FOR = 30;

const claim = z.object({ at: instant, by: accountId, over: z.optional(z.literal(true)) });

export interface Claim {
  /** Says that this try is over: the next one need not wait. */
  readonly giveBack: () => Promise<void>;
}

/** Who has tried so far, the caller included, and the place; or seconds to wait while somebody else is at it. */
type Claimed = { readonly tried: ReadonlySet<string> } & (Claim | { readonly wait: number });

interface Claimant {
  readonly by: string;
  /** UTC instant. */
  readonly now: string;
}

/** @param seq number of the state that the comment tells */
export function claimComment(
  kvs: Kvs,
  review: ReviewId,
  { what, seq, ...claimant }: Claimant & { readonly what: Post; readonly seq: number },
): Promise<Claimed> {
  return claimOne(kvs, (attempt) => keys.comment(review, what, seq, attempt), claimant);
}

/**
 * For opening another review after this one, or this one again.
 * @param closings how often it has been closed
 */
export function claimOpening(
  kvs: Kvs,
  review: ReviewId,
  { closings, ...claimant }: Claimant & { readonly closings: number },
): Promise<Claimed> {
  return claimOne(kvs, (attempt) => keys.opening(review, closings, attempt), claimant);
}

async function claimOne(
  kvs: Kvs,
  placeAt: (attempt: number) => string,
  { by, now }: Claimant,
): Promise<Claimed> {
  const places = Array.from({ length: KEYS_PER_CALL }, (_, attempt) => placeAt(attempt));
  const rows = await kvs.getMany(places);
  const taken = places.map((key) => claim.safeParse(rows.get(key)).data);
  const next = places.find((key) => !rows.has(key));
  const last = taken.findLast((row) => row !== undefined);
  const left = last === undefined || last.over === true ? 0 : HELD_FOR - secondsBetween(last.at, now);
  const tried = new Set([by, ...taken.flatMap((row) => row?.by ?? [])]);
  if (left > 0) return { tried, wait: Math.min(HELD_FOR, Math.ceil(left)) };
  // Out of places after many tries: what is left is to look whether it has been done.
  if (next === undefined) return { tried, giveBack: () => Promise.resolve() };
  if (!(await kvs.insert(next, { at: now, by }))) return { tried, wait: HELD_FOR };
  return { tried, giveBack: () => kvs.set(next, { at: now, by, over: true }) };
}

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;
