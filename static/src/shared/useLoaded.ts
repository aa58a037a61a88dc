/** Something that is being read: on its way, there, or failed with a way to try again. A failed read is never empty. */
import { useCallback, useEffect, useMemo, useState } from 'react';

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly cause: unknown; readonly retry: () => void };

type Outcome<Value> =
  | { readonly read: () => Promise<Value>; readonly state: 'ready'; readonly value: Value }
  | { readonly read: () => Promise<Value>; readonly state: 'failed'; readonly cause: unknown };

/** @param read must stay the same function until there is something else to read; wrap it in useCallback */
export function useLoaded<Value>(read: () => Promise<Value>): Loaded<Value> {
  const [outcome, setOutcome] = useState<Outcome<Value> | undefined>(undefined);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let stale = false;
    const show = (next: Outcome<Value>): void => {
      if (!stale) setOutcome(next);
    };
    read().then(
      (value) => show({ read, state: 'ready', value }),
      (cause: unknown) => show({ read, state: 'failed', cause }),
    );
    return () => {
      stale = true;
    };
  }, [read, tries]);
  const retry = useCallback(() => {
    setOutcome(undefined);
    setTries((count) => count + 1);
  }, []);
  return useMemo(() => {
    // What was read before with another function says nothing about this one.
    if (outcome?.read !== read) return { state: 'loading' };
    return outcome.state === 'ready'
      ? { state: 'ready', value: outcome.value }
      : { state: 'failed', cause: outcome.cause, retry };
  }, [outcome, read, retry]);
}
