/** Whether a part of the page is so narrow that a table does not fit: the part is asked, not the window. */
import { useCallback, useRef, useState, type RefCallback } from 'react';

/** CSS pixels. */
const NARROW = 640;

/** @returns the ref of the part, and whether it is narrow now */
export function useNarrow<Part extends HTMLElement>(): readonly [RefCallback<Part>, boolean] {
  const [narrow, setNarrow] = useState(false);
  const stop = useRef<() => void>(() => undefined);
  const watch = useCallback((part: Part | null) => {
    stop.current();
    stop.current = () => undefined;
    if (part === null) return;
    const look = (): void => {
      // Without a layout there is no width.
      if (part.offsetWidth > 0) setNarrow(part.offsetWidth < NARROW);
    };
    look();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(look);
    observer.observe(part);
    stop.current = () => observer.disconnect();
  }, []);
  return [watch, narrow];
}
