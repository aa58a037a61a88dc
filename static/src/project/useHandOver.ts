/** A message that goes away by itself hands the keyboard on: to the heading of the part that it stood in. */
import { useLayoutEffect, useRef, type RefObject } from 'react';

/** @returns ref of what goes away with the message */
export function useHandOver(): RefObject<HTMLDivElement> {
  const around = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const gone = around.current;
    const heading = gone?.closest('section, main')?.querySelector<HTMLElement>('h1, h2');
    return () => {
      if (gone?.contains(document.activeElement) === true) heading?.focus();
    };
  }, []);
  return around;
}
