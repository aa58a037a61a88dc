/** The part of the table that scrolls: its head, which stays, and the rows that are in sight. */
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import { usePage } from '../page';
import { ActionTableRow } from './ActionTableRow';
import type { ActionTableProps } from './ActionTable';
import { ColumnHeads } from './ColumnHeads';
import { useActiveRow } from './useActiveRow';

/** CSS pixels, as the style sheet has them. */
const HEAD_HEIGHT = 40;
const ROW_HEIGHT = 41;
/** What a card is about as high as, before it is drawn. */
const CARD_HEIGHT = 152;
/** Rows above and below that are drawn before they come into sight. */
const MORE_ROWS = 5;

interface DrawnRowsProps extends ActionTableProps {
  readonly cards: boolean;
}

export function DrawnRows({ rows, columns, sort, onSort, about, cards }: DrawnRowsProps) {
  const { dayOf } = usePage();
  const scroller = useRef<HTMLDivElement>(null);
  const headHeight = cards ? 0 : HEAD_HEIGHT;
  const active = useActiveRow({ rows, about, scroller });
  const { index: activeIndex } = active;
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => (cards ? CARD_HEIGHT : ROW_HEIGHT), [cards]),
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    // The row with the focus is drawn wherever it is: the keyboard would be lost with it.
    rangeExtractor: useCallback(
      (range: Range) => {
        const drawn = defaultRangeExtractor(range);
        const isMore = activeIndex < rows.length && !drawn.includes(activeIndex);
        return isMore ? [...drawn, activeIndex].sort((a, b) => a - b) : drawn;
      },
      [activeIndex, rows.length],
    ),
    overscan: MORE_ROWS,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // Places are written past React, which the content policy allows and a style attribute in markup is not.
    directDomUpdates: true,
  });
  const items = virtual.getVirtualItems();
  const { move } = active;
  const goTo = useCallback(
    (index: number) => {
      virtual.scrollToIndex(index, { align: 'auto' });
      move(index);
    },
    [virtual, move],
  );
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [about]);
  return (
    <div
      ref={scroller}
      className={cards ? 'action-scroll action-cards' : 'action-scroll'}
      role="grid"
      aria-label="Actions"
      aria-readonly="true"
      aria-rowcount={cards ? rows.length : rows.length + 1}
    >
      {!cards && <ColumnHeads columns={columns} sort={sort} onSort={onSort} />}
      <div ref={virtual.containerRef} role="rowgroup" className="action-rows">
        {items.map(({ index, key }) => {
          const row = rows[index];
          return (
            row && (
              <ActionTableRow
                key={key}
                ref={virtual.measureElement}
                row={row}
                index={index}
                of={rows.length}
                columns={columns}
                dayOf={dayOf}
                cards={cards}
                active={index === activeIndex}
                goTo={goTo}
                onFocus={active.take}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
