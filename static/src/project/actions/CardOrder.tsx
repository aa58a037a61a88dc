/** The order of the rows where they are cards, which have no heads of columns to press. */
import { Button } from '../../shared/components/Button';
import { Pick } from '../Pick';
import { nextSort, type Sort } from './actionOrder';
import { COLUMNS, type ColumnId } from './columns';

interface CardOrderProps {
  readonly columns: readonly ColumnId[];
  readonly sort: Sort | undefined;
  /** @param next undefined: newest first */
  readonly order: (next: Sort | undefined) => void;
}

export function CardOrder({ columns, sort, order }: CardOrderProps) {
  return (
    <div className="row card-order">
      <Pick
        label="Order"
        none="Newest first"
        value={sort?.column ?? ''}
        options={columns.map((value) => ({ value, name: `By ${COLUMNS[value].name.toLowerCase()}` }))}
        onChange={(column) => order(column && nextSort(undefined, column))}
      />
      {sort !== undefined && (
        <Button onClick={() => order(nextSort(sort, sort.column))}>Reverse the order</Button>
      )}
    </div>
  );
}
