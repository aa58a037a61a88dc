/** What was just opened is where the person goes on: its first control has the focus, whatever kind of control it is. */
import { useEffect, useRef, type RefObject } from 'react';

const CONTROLS = 'input, textarea, select, button';

/** @returns ref of what is around the controls */
export function useFocusInside(): RefObject<HTMLDivElement> {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => around.current?.querySelector<HTMLElement>(CONTROLS)?.focus(), []);
  return around;
}
