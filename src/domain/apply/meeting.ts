/** The meeting: one timer for all, worked out from the times of the log; the agenda, the speakers, what is parked. */
import type { CommandOf, LogEntry } from '../commands';
import { needsAgreement } from '../checklist';
import { ok, refuse } from '../result';
import type { Review } from '../review';
import { ROOM_LIMITS, spentOn, type Room } from '../room';
import { toFactor } from './findings';
import { toIdea } from './ideas';
import { appendTo, type Applied } from './items';

export function startMeeting(review: Review, command: CommandOf<'startMeeting'>, entry: LogEntry): Applied {
  if (isRunning(review)) return refuse({ code: 'MEETING_RUNNING' });
  const room: Room = {
    startedAt: entry.at,
    items: command.items.map((item) => ({ ...item, spent: 0 })),
    current: 0,
    runningSince: entry.at,
    order: command.order,
    speakers: unique(command.speakers),
    spoken: 0,
    elmo: [],
  };
  return ok({ ...review, room });
}

export function goToItem(review: Review, command: CommandOf<'goToItem'>, entry: LogEntry): Applied {
  return inMeeting(review, (room) => {
    // Somebody else has pressed first: both wanted the same step.
    if (command.from !== room.current || command.to === room.current) return room;
    if (command.to >= room.items.length) return room;
    const stopped = stop(room, entry.at);
    const runningSince = room.runningSince === undefined ? undefined : entry.at;
    return { ...stopped, current: command.to, runningSince, elmo: [], spoken: 0 };
  });
}

export function runTimer(review: Review, command: CommandOf<'runTimer'>, entry: LogEntry): Applied {
  return inMeeting(review, (room) => {
    if (command.running === (room.runningSince !== undefined)) return room;
    return command.running ? { ...room, runningSince: entry.at } : stop(room, entry.at);
  });
}

export function addMinutes(review: Review, command: CommandOf<'addMinutes'>): Applied {
  return inMeeting(review, (room) => {
    const item = room.items[room.current];
    if (item === undefined) return room;
    const longer = Math.min(ROOM_LIMITS.minutes, item.minutes + command.minutes);
    return { ...room, items: room.items.with(room.current, { ...item, minutes: longer }) };
  });
}

export function setSpeakers(review: Review, command: CommandOf<'setSpeakers'>): Applied {
  return inMeeting(review, (room) => ({
    ...room,
    order: command.order,
    speakers: unique(command.speakers),
    spoken: 0,
  }));
}

export function nextSpeaker(review: Review, command: CommandOf<'nextSpeaker'>): Applied {
  return inMeeting(review, (room) => {
    if (command.from !== room.spoken || room.speakers.length === 0) return room;
    // After the last one the round is over, and another press begins the next round.
    return { ...room, spoken: room.spoken >= room.speakers.length ? 0 : room.spoken + 1 };
  });
}

export function pressElmo(review: Review, command: CommandOf<'pressElmo'>, entry: LogEntry): Applied {
  return inMeeting(review, (room) =>
    command.item !== room.current ? room : { ...room, elmo: unique([...room.elmo, entry.by]) },
  );
}

export function leaveMeeting(review: Review, entry: LogEntry): Applied {
  return isRunning(review) ? ok(endMeeting(review, entry)) : refuse({ code: 'NO_MEETING' });
}

/** Stops the timer and keeps what each part took; a review without a running meeting stays as it is. */
export function endMeeting(review: Review, entry: LogEntry): Review {
  const { room } = review;
  if (room === undefined || room.endedAt !== undefined) return review;
  const ended = { ...stop(room, entry.at), endedAt: entry.at };
  const spent = { ...review.spent };
  for (const item of ended.items) spent[item.key] = (spent[item.key] ?? 0) + item.spent;
  return { ...review, room: ended, spent };
}

export function parkThought(review: Review, command: CommandOf<'parkThought'>, entry: LogEntry): Applied {
  if (review.thoughts.some((thought) => thought.id === command.thoughtId))
    return refuse({ code: 'ITEM_EXISTS' });
  if (review.thoughts.length >= ROOM_LIMITS.thoughts)
    return refuse({ code: 'REVIEW_FULL', field: 'thoughts' });
  const thought = { id: command.thoughtId, text: command.text, by: entry.by, at: entry.at };
  return ok({ ...review, thoughts: [...review.thoughts, thought] });
}

/** Into a factor, an idea, or a topic for the next review; the item comes into being with it. */
export function turnThought(review: Review, command: CommandOf<'turnThought'>, entry: LogEntry): Applied {
  const index = review.thoughts.findIndex((thought) => thought.id === command.thoughtId);
  const thought = review.thoughts[index];
  if (thought === undefined) return refuse({ code: 'ITEM_NOT_FOUND' });
  // Two people turned it at once: the first one decided.
  if (thought.became !== undefined) return ok(review);
  const turned = { ...review, thoughts: review.thoughts.with(index, { ...thought, became: command.into }) };
  if (command.into === 'next-review' || command.into === 'dropped') return ok(turned);
  if (command.itemId === undefined) return refuse({ code: 'ITEM_NOT_FOUND' });
  if (command.into === 'idea') {
    return appendTo(turned, 'ideas', [toIdea({ ideaId: command.itemId, text: thought.text }, entry)]);
  }
  if (needsAgreement(review) && review.factsAgreed === undefined) return refuse({ code: 'FACTS_NOT_AGREED' });
  const { itemId: factorId } = command;
  const added = { factorId, kind: 'factor', statement: thought.text, labels: [], entryIds: [] } as const;
  return appendTo(turned, 'factors', [toFactor(added, entry)]);
}

const isRunning = ({ room }: Review): boolean => room !== undefined && room.endedAt === undefined;

function inMeeting(review: Review, change: (room: Room) => Room): Applied {
  const { room } = review;
  if (room === undefined || room.endedAt !== undefined) return refuse({ code: 'NO_MEETING' });
  return ok({ ...review, room: change(room) });
}

function stop(room: Room, at: string): Room {
  const item = room.items[room.current];
  if (item === undefined) return room;
  const spent = spentOn(room, room.current, at);
  return { ...room, runningSince: undefined, items: room.items.with(room.current, { ...item, spent }) };
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
