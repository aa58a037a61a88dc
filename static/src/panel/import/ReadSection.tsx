/** One kind of what was read: its items, each of which may be left out. Long lists come in parts. */
import { useId, useState, type ReactNode } from 'react';
import { Button } from '../../shared/components/Button';
import { Badge } from '../../shared/components/Labels';
import type { Keyed } from './choices';
import { showNumber } from './words';

/** Rows drawn at once: thousands would take seconds. */
const STEP = 300;

interface ReadSectionProps<Item> {
  readonly title: string;
  readonly help?: ReactNode;
  readonly items: readonly Keyed<Item>[];
  readonly leftOut: ReadonlySet<string>;
  /** Renders a row; it must carry the key. */
  readonly children: (item: Keyed<Item>, taken: boolean) => ReactNode;
}

export function ReadSection<Item>({ title, help, items, leftOut, children }: ReadSectionProps<Item>) {
  const heading = useId();
  const [count, setCount] = useState(STEP);
  if (items.length === 0) return null;
  const taken = items.filter(({ key }) => !leftOut.has(key)).length;
  const hidden = items.length - count;
  return (
    <section className="stack" aria-labelledby={heading}>
      <div className="stack stack-tight">
        <h3 id={heading} className="heading-small row">
          {title}{' '}
          <Badge>
            {taken === items.length
              ? showNumber(taken)
              : `${showNumber(taken)} of ${showNumber(items.length)}`}
          </Badge>
        </h3>
        {help !== undefined && <p className="small subtle">{help}</p>}
      </div>
      <ul className="box">{items.slice(0, count).map((item) => children(item, !leftOut.has(item.key)))}</ul>
      {hidden > 0 && (
        <div className="row">
          <Button onClick={() => setCount(count + STEP)}>
            Show {showNumber(Math.min(STEP, hidden))} more
          </Button>
          <span className="small subtle tabular">
            {showNumber(count)} of {showNumber(items.length)} shown
          </span>
        </div>
      )}
    </section>
  );
}
