/** The table with everything around it: how many there are, filters, columns, and the ways out to Jira and into a file. */
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { Button } from '../../shared/components/Button';
import { Empty } from '../../shared/components/Empty';
import { isFiltered, NO_FILTERS, searchOf, type PageView } from '../pageView';
import { ActionFilters } from './ActionFilters';
import { shownRows } from './shownActions';
import { inOrder, nextSort, sortFrom, sortText } from './actionOrder';
import type { ActionRow } from './actionRows';
import { ActionTable } from './ActionTable';
import { ColumnsPick } from './ColumnsPick';
import { CardOrder } from './CardOrder';
import { countText, type Progress } from './countText';
import { TableSkeleton } from './TableSkeleton';
import { useColumns } from './useColumns';
import { WaysOut } from './WaysOut';

interface ActionsViewProps {
  /** All that is read, newest first. */
  readonly rows: readonly ActionRow[];
  /** How much of it that is; absent: it is all there is. */
  readonly progress: Progress | undefined;
  readonly project: { readonly id: string; readonly key: string };
  /** `YYYY-MM-DD`, in the reader's calendar. */
  readonly today: string;
  readonly view: PageView;
  readonly change: (next: Partial<PageView>) => void;
  /** What is missing, and why. */
  readonly message: ReactNode;
  /** True while more rows come by themselves. */
  readonly isComing: boolean;
}

export function ActionsView({ rows, progress, view, change, message, isComing, ...rest }: ActionsViewProps) {
  const { columns, choose } = useColumns();
  const [choosing, setChoosing] = useState(false);
  // The field and the head of the column answer at once; thousands of rows may follow a moment later.
  const followed = useDeferredValue(view);
  const followedSort = useMemo(() => sortFrom(followed.sort), [followed.sort]);
  const ordered = useMemo(() => inOrder(rows, followedSort), [rows, followedSort]);
  const visible = useMemo(() => shownRows(ordered, followed), [ordered, followed]);
  const sort = sortFrom(view.sort);
  const count = countText(rows.length, visible.length, progress);
  return (
    <section className="stack stack-loose" aria-labelledby="all-actions">
      <div className="row row-baseline">
        <h2 id="all-actions" className="heading-small">
          All actions <span className="count">{count.short}</span>
        </h2>
        <span className="push row">
          <Button
            aria-expanded={choosing}
            aria-controls="action-columns"
            onClick={() => setChoosing(!choosing)}
          >
            Columns
          </Button>
          <WaysOut
            {...rest}
            all={rows}
            shown={visible}
            columns={columns}
            view={followed}
            isAll={progress === undefined}
          />
        </span>
      </div>
      <p role="status" className="visually-hidden">
        {count.spoken}
      </p>
      {message}
      {choosing && <ColumnsPick columns={columns} choose={choose} />}
      <ActionFilters rows={rows} view={view} change={change} />
      <CardOrder
        columns={columns}
        sort={sort}
        order={(next) => change({ sort: next === undefined ? '' : sortText(next) })}
      />
      {visible.length > 0 ? (
        <ActionTable
          rows={visible}
          columns={columns}
          sort={sort}
          onSort={(column) => change({ sort: sortText(nextSort(sort, column)) })}
          about={searchOf(followed)}
        />
      ) : isComing ? (
        <TableSkeleton />
      ) : (
        isFiltered(followed) && (
          <div className="box">
            <Empty
              icon="ask"
              title="No action matches"
              actions={<Button onClick={() => change(NO_FILTERS)}>Clear the filters</Button>}
            />
          </div>
        )
      )}
    </section>
  );
}
