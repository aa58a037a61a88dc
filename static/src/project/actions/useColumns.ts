/** The columns that the person has chosen, remembered by this browser for each person. */
import { useState } from 'react';
import { usePage } from '../page';
import { remember, remembered } from '../../shared/remembered';
import { columnsFrom, USUAL_COLUMNS, type ColumnId } from './columns';

export function useColumns(): {
  readonly columns: readonly ColumnId[];
  /** @param next undefined: the usual ones again */
  readonly choose: (next: readonly ColumnId[] | undefined) => void;
} {
  const { me = 'somebody' } = usePage();
  const place = `debrief.actions.columns.${me}`;
  const [columns, setColumns] = useState(() => {
    const kept = remembered(place);
    return kept === undefined ? USUAL_COLUMNS : columnsFrom(kept.split(' '));
  });
  return {
    columns,
    choose: (next) => {
      remember(place, next?.join(' '));
      setColumns(next === undefined ? USUAL_COLUMNS : columnsFrom(next));
    },
  };
}
