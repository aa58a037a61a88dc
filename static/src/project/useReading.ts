/** A reading as components see it; it starts when its list is first wanted. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Parts } from '../../../src/usecases/readInParts';
import type { Clock } from '../shared/clock';
import { useHost } from '../shared/host/host';
import { Reading, type Read, type ReadingState } from './reading';

export interface ReadingInView<Value> extends ReadingState<Value> {
  readonly start: () => void;
  readonly rest: () => void;
}

/** @param read taken once, when the page is made */
export function useReading<Value extends Parts>(
  read: Read<Value>,
  clock: Clock,
  wanted: boolean,
): ReadingInView<Value> {
  const { jira } = useHost();
  const [reading] = useState(() => new Reading(read, jira, clock));
  const [begun, setBegun] = useState(false);
  if (wanted && !begun) setBegun(true);
  useEffect(() => {
    if (begun) reading.start();
  }, [begun, reading]);
  const state = useSyncExternalStore(reading.subscribe, reading.state);
  return { ...state, start: reading.start, rest: reading.rest };
}
