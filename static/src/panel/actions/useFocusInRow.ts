/**
 * A step in the row of an idea takes away what was pressed for it. The keyboard goes on in the same row: in the form that
 * has opened, at the next thing to press, or on the row itself.
 */
import { useEffect, useRef, useState, type RefObject } from 'react';

const PLACES = ['.commitment input', '.idea-acts button'];

/** @returns ref of the row, and what to call with each step that the person takes in it */
export function useFocusInRow(): { readonly row: RefObject<HTMLLIElement>; readonly stepped: () => void } {
  const row = useRef<HTMLLIElement>(null);
  const [steps, setSteps] = useState(0);
  useEffect(() => {
    if (steps === 0 || document.activeElement !== document.body) return;
    const places = PLACES.map((place) => row.current?.querySelector<HTMLElement>(place));
    (places.find((place) => place !== null) ?? row.current)?.focus();
  }, [steps]);
  return { row, stepped: () => setSteps((before) => before + 1) };
}
