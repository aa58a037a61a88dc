/** The text as it was when the writer last paused: advice waits until a thought is finished. */
import { useEffect, useState } from 'react';

/** Milliseconds without a key. */
export const PAUSE = 900;

export function usePause(text: string): string {
  const [paused, setPaused] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
