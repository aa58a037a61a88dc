/**
 * A meeting: its agenda, one timer for all, who speaks, and what is parked. Time is never counted by a clock of ours; it
 * follows from the moments at which the timer was started and stopped, which are the times of the log.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import { accountId, id, instant, line } from './text';
import { agendaKey, speakingOrder, type AgendaKey, type Size, type Stage } from './vocabulary';

export const ROOM_LIMITS = { thoughts: 200, minutes: 240, speakers: 100 } as const;

export const minutes = z.int().check(z.minimum(1), z.maximum(ROOM_LIMITS.minutes));

const agendaItem = z.object({
  key: agendaKey,
  /** Planned, with what was added on the way. */
  minutes,
  /** Milliseconds spent before the timer was last started. */
  spent: z.number(),
});

export const thought = z.object({
  id,
  text: line,
  by: accountId,
  at: instant,
  became: z.optional(z.enum(['factor', 'idea', 'next-review', 'dropped'])),
});

export const roomSchema = z.object({
  startedAt: instant,
  endedAt: z.optional(instant),
  items: z.array(agendaItem),
  /** Index of the item that the meeting is at. */
  current: z.int(),
  /** Since when the timer runs; absent while it is paused. */
  runningSince: z.optional(instant),
  order: speakingOrder,
  speakers: z.array(accountId),
  /** How many have spoken; the next one is `speakers[spoken]`. */
  spoken: z.int(),
  /** Who asked to move on from the current item. */
  elmo: z.array(accountId),
});

export type Thought = DeepReadonly<z.infer<typeof thought>>;
export type Room = DeepReadonly<z.infer<typeof roomSchema>>;

/** Minutes per part. Light is 15, standard 45, full 75 in all. */
export const AGENDAS: Readonly<Record<Size, readonly (readonly [AgendaKey, number])[]>> = {
  light: [
    ['factual-summary', 5],
    ['factors', 5],
    ['actions', 5],
  ],
  standard: [
    ['opening', 3],
    ['timeline', 12],
    ['factors', 10],
    ['what-worked', 5],
    ['actions', 12],
    ['recap', 3],
  ],
  full: [
    ['opening', 5],
    ['factual-summary', 10],
    ['timeline', 15],
    ['factors', 15],
    ['what-worked', 10],
    ['actions', 15],
    ['recap', 5],
  ],
};

/** Where in the review a part of the meeting does its work. */
export const STAGE_OF_ITEM: Readonly<Record<AgendaKey, Stage>> = {
  opening: 'prepare',
  'factual-summary': 'facts',
  timeline: 'facts',
  factors: 'factors',
  'what-worked': 'factors',
  actions: 'actions',
  recap: 'close',
};

const MINUTE = 60_000;

/** @param now UTC instant, by the server's clock. @returns milliseconds spent on an item up to now */
export function spentOn(room: Room, index: number, now: string): number {
  const item = room.items[index];
  if (item === undefined) return 0;
  const running =
    index === room.current && room.runningSince !== undefined && room.endedAt === undefined
      ? Math.max(0, Date.parse(now) - Date.parse(room.runningSince))
      : 0;
  return item.spent + running;
}

/** @returns milliseconds left of the current item; negative when it has run over */
export function leftOfItem(room: Room, now: string): number {
  return (room.items[room.current]?.minutes ?? 0) * MINUTE - spentOn(room, room.current, now);
}

/** @returns when the meeting ends if every later item takes what is planned (UTC instant) */
export function endsAbout(room: Room, now: string): string {
  const ahead = room.items.slice(room.current + 1).reduce((sum, item) => sum + item.minutes * MINUTE, 0);
  return new Date(Date.parse(now) + Math.max(0, leftOfItem(room, now)) + ahead).toISOString();
}

/** @returns milliseconds by which the meeting will end later than the agenda said at its start; 0 when it will not */
export function laterThanPlanned(room: Room, now: string, plannedMinutes: number): number {
  const planned = Date.parse(room.startedAt) + plannedMinutes * MINUTE;
  return Math.max(0, Date.parse(endsAbout(room, now)) - planned);
}
