/**
 * The rows of all actions: a table where there is room for columns, cards where there is not. Either way only what is in
 * sight is drawn, so that thousands of rows stay smooth.
 */
import type { Sort } from './actionOrder';
import type { ActionRow } from './actionRows';
import type { ColumnId } from './columns';
import { DrawnRows } from './DrawnRows';
import { useNarrow } from './useNarrow';

export interface ActionTableProps {
  readonly rows: readonly ActionRow[];
  readonly columns: readonly ColumnId[];
  /** The order that the person has asked for; the rows may follow a moment later. */
  readonly sort: Sort | undefined;
  readonly onSort: (column: ColumnId) => void;
  /** With another one the rows are others: they are looked at from the beginning. */
  readonly about: string;
}

export function ActionTable(props: ActionTableProps) {
  const [part, narrow] = useNarrow<HTMLDivElement>();
  return (
    <div ref={part} className="box action-table">
      {/* Rows of the one are not as high as rows of the other. */}
      <DrawnRows key={narrow ? 'cards' : 'table'} {...props} cards={narrow} />
    </div>
  );
}
