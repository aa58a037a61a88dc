/** The heads of the columns: each is a button that orders the rows by it. */
import { Icon } from '../../shared/components/Icon';
import type { Sort } from './actionOrder';
import { COLUMNS, type ColumnId } from './columns';

interface ColumnHeadsProps {
  readonly columns: readonly ColumnId[];
  readonly sort: Sort | undefined;
  readonly onSort: (column: ColumnId) => void;
}

export function ColumnHeads({ columns, sort, onSort }: ColumnHeadsProps) {
  return (
    <div role="rowgroup" className="action-head">
      <div role="row" aria-rowindex={1} className="action-row">
        {columns.map((column) => {
          const leads = sort?.column === column;
          return (
            <div
              key={column}
              role="columnheader"
              className={`cell cell-${column}`}
              {...(leads && { 'aria-sort': sort.descending ? 'descending' : 'ascending' })}
            >
              <button type="button" className="column-head" onClick={() => onSort(column)}>
                <span className="cut">{COLUMNS[column].name}</span>
                {leads && (
                  <span className={sort.descending ? 'direction' : 'direction direction-up'}>
                    <Icon name="chevronDown" />
                  </span>
                )}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
