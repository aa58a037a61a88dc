/** What goes away by itself while the keyboard is in it hands it on: to the heading of its part, where nothing else is named. */
import { useLayoutEffect, useRef, type RefObject } from 'react';

type Next = (gone: Element) => HTMLElement | null | undefined;

const headingAbove: Next = (gone) => gone.closest('section, main')?.querySelector<HTMLElement>('h1, h2');

/**
 * @param next where the keyboard goes on, seen from what goes away; it has to take the focus
 * @returns ref of what goes away
 */
export function useHandOver(next: Next = headingAbove): RefObject<HTMLDivElement> {
  const around = useRef<HTMLDivElement>(null);
  const find = useRef(next);
  useLayoutEffect(() => {
    const gone = around.current;
    const target = gone && find.current(gone);
    return () => {
      if (gone?.contains(document.activeElement) === true) target?.focus();
    };
  }, []);
  return around;
}
