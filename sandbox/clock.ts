/**
 * Sandbox time: the machine's clock plus an offset that tests and the host page can move. This is the only file of the
 * sandbox that reads the machine's clock.
 */
import type { Clock, Table } from './types';

/** Row of the table that keeps the offset over a restart, so that data never lies in the future after one. */
const OFFSET_KEY = 'offset';

/** Taken before an invocation can put the sandbox's time in its place. */
const machineNow = Date.now.bind(Date);

export interface ClockOptions {
  /** Milliseconds since the epoch: a clock that stands still there until it is shifted. Default: real time. */
  readonly frozenAt?: number | undefined;
  /** Keeps the offset (milliseconds) over a restart. */
  readonly table?: Table<number> | undefined;
}

/** A clock that runs with real time, or stands still at `frozenAt`, plus everything it was shifted by. */
export function createClock({ frozenAt, table }: ClockOptions = {}): Clock {
  let offset = table?.get(OFFSET_KEY) ?? 0;
  return {
    now: () => (frozenAt ?? machineNow()) + offset,
    shift(ms) {
      offset += ms;
      table?.set(OFFSET_KEY, offset);
    },
  };
}
