/**
 * After something was done in a row, the keyboard goes on from there: the row itself when it is still in its list, else
 * the one in its place, else the heading of the list.
 */
import { useCallback, useEffect, useRef, type RefObject } from 'react';

interface Noted {
  readonly id: string;
  readonly index: number;
  readonly section: Element | null;
  /** True for the menu of the row, false for its main act. */
  readonly menu: boolean;
}

export interface RowFocus {
  /** Goes around all lists. */
  readonly around: RefObject<HTMLDivElement>;
  /** Called just before the row changes. */
  readonly leave: (id: string, menu?: boolean) => void;
}

const rowsIn = (section: Element | null): readonly HTMLElement[] => [
  ...(section?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
];

export function useRowFocus(): RowFocus {
  const around = useRef<HTMLDivElement>(null);
  const noted = useRef<Noted>();
  useEffect(() => {
    if (noted.current === undefined) return;
    const { id, index, section, menu } = noted.current;
    noted.current = undefined;
    const rows = rowsIn(section);
    const row = rows.find((each) => each.dataset['row'] === id) ?? rows[index] ?? rows.at(-1);
    const acts = row?.querySelectorAll<HTMLElement>('[data-acts] button') ?? [];
    const isSame = row?.dataset['row'] === id;
    const next = (isSame && menu ? acts[acts.length - 1] : acts[0]) ?? row?.querySelector('a');
    (next ?? section?.querySelector<HTMLElement>('h2'))?.focus();
  });
  const leave = useCallback((id: string, menu = false) => {
    const row = around.current?.querySelector(`[data-row="${id}"]`);
    const section = row?.closest('section') ?? null;
    const index = rowsIn(section).findIndex((each) => each === row);
    noted.current = { id, index, section, menu };
  }, []);
  return { around, leave };
}
