/**
 * Owed reviews: by when the review of an event is due, how many of the owed ones were held, and the decision that an
 * event needs none. Which events are owed one is asked of Jira, with the project's rules as JQL.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import { accountId, day, paragraph } from './text';
import type { Kind, Status } from './vocabulary';
import { daysAfter, nextWorkingDay, type WorkingDays } from './workingDays';

/** The issue property that says that an event needs no review. */
export const OWED_KEY = 'debrief.owed';

/** A word rather than a boolean: Jira's search finds text in a property. */
export const owedProperty = z.object({
  v: z.literal(1),
  notNeeded: z.literal('yes'),
  reason: paragraph,
  /** Who decided it, and on which day. */
  by: accountId,
  on: day,
});
export type OwedProperty = DeepReadonly<z.infer<typeof owedProperty>>;

/**
 * @param eventDay `YYYY-MM-DD`; it does not count itself
 * @param withinDays working days
 * @returns the last day on which the review is not late, a working day
 */
export function owedBy(eventDay: string, withinDays: number, workingDays: WorkingDays): string {
  let due = eventDay;
  for (let counted = 0; counted < withinDays; counted += 1)
    due = nextWorkingDay(daysAfter(due, 1), workingDays);
  return due;
}

/** A share with the numbers behind it; without any there is no share. */
export interface Share {
  readonly of: number;
  /** 0 to 1; absent when `of` is 0. */
  readonly share?: number | undefined;
}

export interface Coverage extends Share {
  readonly reviewed: number;
}

/** Ids of issues, each once. */
export interface OwedEvents {
  /** They meet a rule. */
  readonly matched: ReadonlySet<string>;
  /** They have a review that was not cancelled; others than the matched ones do not matter. */
  readonly reviewed: ReadonlySet<string>;
  /** Somebody decided that they need none. */
  readonly notNeeded: ReadonlySet<string>;
}

/** What share of the owed events was reviewed. An event that needs no review counts on neither side. */
export function coverageOf({ matched, reviewed, notNeeded }: OwedEvents): Coverage {
  const owed = [...matched].filter((issueId) => !notNeeded.has(issueId));
  const done = owed.filter((issueId) => reviewed.has(issueId)).length;
  return { reviewed: done, ...shareOf(done, owed.length) };
}

const FAILURES: readonly Kind[] = ['incident', 'near-miss', 'missed-goal'];

export interface OtherKinds extends Share {
  /** Reviews that are not about failures. */
  readonly others: number;
}

/** A cancelled review does not count, nor one whose kind is not told because it is limited to its participants. */
export function shareNotFailures(
  reviews: readonly { readonly status: Status; readonly kind?: Kind | undefined }[],
): OtherKinds {
  const kinds = reviews.flatMap(({ status, kind }) => (status === 'cancelled' ? [] : (kind ?? [])));
  const others = kinds.filter((kind) => !FAILURES.includes(kind)).length;
  return { others, ...shareOf(others, kinds.length) };
}

const shareOf = (count: number, of: number): Share => (of === 0 ? { of } : { of, share: count / of });
