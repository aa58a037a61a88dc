/** Where an action stands: most are done, some move, some languish in one way or another. */
import type { Chance } from './chance';

const DAY = 24 * 3_600_000;

export interface ActionState {
  readonly status: 'toDo' | 'inProgress' | 'done';
  readonly hasOwner: boolean;
  /** Milliseconds since the epoch; the day of it is the due date. */
  readonly dueAt: number;
  /** When the status last changed; absent while it is in its first one. */
  readonly movedAt?: number;
}

/** @param createdAt milliseconds; `now` too */
export function actionState(chance: Chance, createdAt: number, now: number): ActionState {
  const dueAt = createdAt + chance.between(14, 60) * DAY;
  const roll = chance.next();
  const hasOwner = chance.next() > 0.06;
  const movedAt = Math.min(now - DAY, createdAt + chance.between(1, 45) * DAY);
  if (roll < 0.68) return { status: 'done', hasOwner: true, dueAt, movedAt };
  if (roll < 0.85) return { status: 'inProgress', hasOwner, dueAt, movedAt };
  return { status: 'toDo', hasOwner, dueAt };
}
