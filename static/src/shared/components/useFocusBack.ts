/**
 * Something opens in the place of a control, or below it, and takes the focus. When it closes and nothing else has the
 * focus, the control has it again, so that the keyboard goes on from where it was.
 */
import { useEffect, useRef, type RefObject } from 'react';

/** @param open whether the control's part is open. @returns ref of the control */
export function useFocusBack(open: boolean): RefObject<HTMLButtonElement> {
  const control = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    const closed = wasOpen.current && !open;
    wasOpen.current = open;
    if (closed && document.activeElement === document.body) control.current?.focus();
  }, [open]);
  return control;
}
