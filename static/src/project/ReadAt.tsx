/** When what is shown was read from Jira, and the way to read it again. */
import { useCallback, useSyncExternalStore } from 'react';
import { Button } from '../shared/components/Button';
import { showTime } from '../shared/dates';
import type { ShownReading } from './page';

/** In place of a time. */
const BUSY = -1;
const INCOMPLETE = 0;

export function ReadAt({ readings }: { readonly readings: readonly ShownReading[] }) {
  const readAt = useOldest(readings);
  const busy = readAt === BUSY;
  if (readings.length === 0) return null;
  return (
    <>
      <span className="meta tabular">
        {busy
          ? 'Reading from Jira…'
          : readAt !== INCOMPLETE && `Read from Jira at ${showTime(new Date(readAt).toISOString())}`}
      </span>
      <Button
        className="button-icon"
        icon="refresh"
        aria-label="Read again"
        title="Read again"
        aria-busy={busy}
        onClick={() => readings.forEach((reading) => reading.start())}
      />
    </>
  );
}

/** @returns milliseconds since 1970 of the oldest reading, when all of them are complete */
function useOldest(readings: readonly ShownReading[]): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = readings.map((reading) => reading.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    [readings],
  );
  return useSyncExternalStore(subscribe, () => {
    const states = readings.map((reading) => reading.state());
    if (states.some(({ phase }) => phase !== 'settled')) return BUSY;
    return states.every(({ complete }) => complete)
      ? Math.min(...states.map((state) => state.readAt))
      : INCOMPLETE;
  });
}
