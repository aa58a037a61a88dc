/** What was just opened is where the person goes on: its first control has the focus, whatever kind of control it is. */
import { useEffect, useRef, type RefObject } from 'react';

const CONTROLS = 'input, textarea, select, button';

/**
 * @param wanted false where it stood there already
 * @returns ref of what is around the controls
 */
export function useFocusInside(wanted = true): RefObject<HTMLDivElement> {
  const around = useRef<HTMLDivElement>(null);
  const isWanted = useRef(wanted);
  useEffect(() => {
    if (isWanted.current) around.current?.querySelector<HTMLElement>(CONTROLS)?.focus();
  }, []);
  return around;
}
