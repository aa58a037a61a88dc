/**
 * The one row that the keyboard is on. It is kept by its issue, so that rows that arrive or are ordered anew do not move
 * the keyboard to another one; with other filters or another order it is the first again.
 */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { ActionRow } from './actionRows';

interface ActiveRow {
  /** 0 where there is none yet. */
  readonly index: number;
  /** Makes it that row, with the focus. */
  readonly move: (index: number) => void;
  /** The row that a press or a link in it has brought the focus to. */
  readonly take: (id: string) => void;
}

export function useActiveRow({
  rows,
  about,
  scroller,
}: {
  readonly rows: readonly ActionRow[];
  readonly about: string;
  readonly scroller: RefObject<HTMLDivElement>;
}): ActiveRow {
  const [chosen, setChosen] = useState<{ readonly id: string; readonly about: string }>();
  const wanted = useRef(false);
  const found = chosen?.about === about ? rows.findIndex(({ id }) => id === chosen.id) : -1;
  const index = Math.max(0, found);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-index="${String(index)}"]`)
      ?.focus({ preventScroll: true });
  });
  const take = useCallback(
    (id: string) => setChosen((now) => (now?.id === id && now.about === about ? now : { id, about })),
    [about],
  );
  const move = useCallback(
    (to: number) => {
      const row = rows[to];
      if (row === undefined) return;
      wanted.current = true;
      setChosen({ id: row.id, about });
    },
    [rows, about],
  );
  return { index, move, take };
}
