/** Loads something when its key changes; keeps the last value while it loads again. */
import { useCallback, useEffect, useState } from 'react';

export interface Loaded<T> {
  readonly value: T | undefined;
  /** Jira's or the sandbox's own sentence. */
  readonly error: string | undefined;
  reload(): void;
}

/** @param load a function that does not change from render to render; undefined key: nothing to load yet */
export function useLoad<T>(load: (key: string) => Promise<T>, key: string | undefined): Loaded<T> {
  const [value, setValue] = useState<T>();
  const [error, setError] = useState<string>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (key === undefined) return undefined;
    let isCurrent = true;
    load(key).then(
      (loaded) => {
        if (!isCurrent) return;
        setValue(() => loaded);
        setError(undefined);
      },
      (reason: unknown) => {
        if (isCurrent) setError(messageOf(reason));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [load, key, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { value, error, reload };
}

export function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
