/** A long list, fifty more rows at a time: a page of thousands of rows would take seconds to draw. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../shared/components/Button';

const STEP = 50;

interface GrowingListProps<Item> {
  readonly items: readonly Item[];
  readonly label: string;
  readonly children: (item: Item) => ReactNode;
  /** Rows that are shown without being asked for. */
  readonly first?: number;
  /** Another one begins at its first rows again. */
  readonly view?: string;
  /** Stands below the rows, such as the shape of those that are still to come. */
  readonly after?: ReactNode;
}

export function GrowingList<Item>({
  items,
  label,
  children,
  first = STEP,
  view,
  after,
}: GrowingListProps<Item>) {
  const [grown, setGrown] = useState({ view, count: first });
  const count = grown.view === view ? grown.count : first;
  const list = useRef<HTMLUListElement>(null);
  const [firstNew, setFirstNew] = useState<number>();
  // The button may be gone once it is pressed; a keyboard goes on where the new rows begin.
  useEffect(() => {
    if (firstNew !== undefined) list.current?.children[firstNew]?.querySelector('a')?.focus();
  }, [firstNew]);
  const hidden = items.length - count;
  return (
    <div className="stack">
      <ul ref={list} className="box" aria-label={label}>
        {items.slice(0, count).map(children)}
        {after}
      </ul>
      {hidden > 0 && (
        <div className="row">
          <Button
            onClick={() => {
              setGrown({ view, count: count + STEP });
              setFirstNew(count);
            }}
          >
            {hidden > STEP ? `Show ${String(STEP)} more` : 'Show all'}
          </Button>
          <span className="small subtle tabular">
            {count} of {items.length} shown
          </span>
        </div>
      )}
    </div>
  );
}
