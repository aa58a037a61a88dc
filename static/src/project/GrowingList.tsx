/** A long list, fifty rows at a time: a page of thousands of rows would take seconds to draw. */
import { useState, type ReactNode } from 'react';
import { Button } from '../shared/components/Button';

const STEP = 50;

interface GrowingListProps<Item> {
  readonly items: readonly Item[];
  readonly label: string;
  readonly children: (item: Item) => ReactNode;
  /** Stands below the rows, such as the shape of those that are still to come. */
  readonly after?: ReactNode;
}

export function GrowingList<Item>({ items, label, children, after }: GrowingListProps<Item>) {
  const [count, setCount] = useState(STEP);
  const hidden = items.length - count;
  return (
    <div className="stack">
      <ul className="box" aria-label={label}>
        {items.slice(0, count).map(children)}
        {after}
      </ul>
      {hidden > 0 && (
        <div className="row">
          <Button onClick={() => setCount(count + STEP)}>Show {Math.min(STEP, hidden)} more</Button>
          <span className="small subtle tabular">
            {count} of {items.length} shown
          </span>
        </div>
      )}
    </div>
  );
}
