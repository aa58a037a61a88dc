/** A reading that belongs to one component: it begins when the component is shown. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Parts } from '../../../src/usecases/readInParts';
import type { Clock } from './clock';
import { useHost } from './host/host';
import { Reading, type Read, type ReadingState } from './reading';

export interface OwnReading<Value> extends ReadingState<Value> {
  /** Reads everything anew. */
  readonly start: () => void;
  /** Reads what is missing. */
  readonly rest: () => void;
}

/** @param read how it is read for as long as the component lives; give the component another key to read something else */
export function useReading<Value extends Parts>(read: Read<Value>, clock: Clock): OwnReading<Value> {
  const { jira } = useHost();
  const [reading] = useState(() => new Reading(read, jira, clock));
  useEffect(() => reading.begin(), [reading]);
  const state = useSyncExternalStore(reading.subscribe, reading.state);
  return { ...state, start: reading.start, rest: reading.rest };
}
