/** One row: arrows, Home, End and the page keys go to other rows, Enter opens the issue, Tab goes through its links. */
import { forwardRef, memo, type KeyboardEvent } from 'react';
import type { DayOf } from '../../../../src/domain/calendarDays';
import { useHost } from '../../shared/host/host';
import type { ActionRow } from './actionRows';
import { cellOf } from './cells';
import { COLUMNS, type ColumnId } from './columns';

interface ActionTableRowProps {
  readonly row: ActionRow;
  readonly index: number;
  /** How many rows there are. */
  readonly of: number;
  readonly columns: readonly ColumnId[];
  readonly dayOf: DayOf;
  readonly cards: boolean;
  /** The one row that is reached by Tab. */
  readonly active: boolean;
  readonly goTo: (index: number) => void;
  readonly onFocus: (id: string) => void;
}

/** What says by itself what it is. */
const SPEAKS: readonly ColumnId[] = ['key', 'summary', 'status'];

export const ActionTableRow = memo(
  forwardRef<HTMLDivElement, ActionTableRowProps>(function ActionTableRow(
    { row, index, of, columns, dayOf, cards, active, goTo, onFocus },
    ref,
  ) {
    const { openIssue, openUrl } = useHost();
    const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (key === 'Enter' && event.target === event.currentTarget) {
        event.preventDefault();
        if (ctrlKey || metaKey || shiftKey) openUrl(`/browse/${row.action.key}`);
        else openIssue(row.action.key);
        return;
      }
      const to = ctrlKey || metaKey || shiftKey || altKey ? undefined : target(key, index, of, event);
      if (to === undefined) return;
      event.preventDefault();
      goTo(to);
    };
    return (
      <div
        ref={ref}
        role="row"
        className="action-row"
        data-index={index}
        aria-rowindex={index + (cards ? 1 : 2)}
        tabIndex={active ? 0 : -1}
        onKeyDown={onKeyDown}
        onFocus={() => onFocus(row.id)}
      >
        {columns.map((column) => {
          const content = cellOf({ column, row, dayOf, tabIndex: active ? 0 : -1 });
          if (cards && content === undefined) return null;
          return (
            <div
              key={column}
              role={column === 'key' ? 'rowheader' : 'gridcell'}
              className={`cell cell-${column}`}
            >
              {cards && !SPEAKS.includes(column) && (
                <span className="cell-name">{COLUMNS[column].name} </span>
              )}
              {content}
            </div>
          );
        })}
      </div>
    );
  }),
);

/** @returns the row to go to; undefined: the key has another meaning */
function target(
  key: string,
  index: number,
  of: number,
  { currentTarget }: KeyboardEvent<HTMLDivElement>,
): number | undefined {
  const page = (): number => {
    const inSight = currentTarget.closest('[role=grid]')?.clientHeight ?? 0;
    return Math.max(1, Math.floor(inSight / Math.max(1, currentTarget.offsetHeight)) - 1);
  };
  const within = (to: number): number => Math.min(of - 1, Math.max(0, to));
  switch (key) {
    case 'ArrowDown':
      return within(index + 1);
    case 'ArrowUp':
      return within(index - 1);
    case 'PageDown':
      return within(index + page());
    case 'PageUp':
      return within(index - page());
    case 'Home':
      return 0;
    case 'End':
      return of - 1;
    default:
      return undefined;
  }
}
