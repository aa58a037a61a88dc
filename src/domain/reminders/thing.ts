/**
 * A thing that somebody is reminded of: an action that is late or due soon, a second look that is due, a review that is
 * owed. It is about a day: an action with a new date is a new thing.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from '../result';
import { day, jiraId } from '../text';

/** In the order in which a message tells them. */
export const THING_KINDS = ['late', 'soon', 'second-look', 'owed'] as const;
export type ThingKind = (typeof THING_KINDS)[number];

export const thing = z.object({
  kind: z.enum(THING_KINDS),
  issueId: jiraId,
  /** The due date, the day of the second look, or the last day on which the review is not late. */
  on: day,
  /** Which review of the issue a second look belongs to. */
  number: z.optional(z.int()),
});
export type Thing = DeepReadonly<z.infer<typeof thing>>;

/** The same for the same thing, and for no other. */
export function thingId({ kind, issueId, on, number }: Thing): string {
  return `${issueId}${number === undefined ? '' : `.${String(number)}`}:${kind}:${on}`;
}

/** By kind, then what is due first. */
export function inOrder(things: readonly Thing[]): readonly Thing[] {
  return [...things].sort(
    (a, b) =>
      THING_KINDS.indexOf(a.kind) - THING_KINDS.indexOf(b.kind) ||
      (a.on < b.on ? -1 : a.on > b.on ? 1 : Number(a.issueId) - Number(b.issueId)),
  );
}

/** Where there are too many, what has waited longest can wait for another day, and what is due soon cannot. */
export function newest(things: readonly Thing[], most: number): readonly Thing[] {
  return [...things].sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0)).slice(0, most);
}
