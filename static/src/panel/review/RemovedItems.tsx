/** What was removed is never gone: a quiet line at the end of a list brings it back. */
import { useEffect, useRef } from 'react';
import type { ItemRef } from '../../../../src/domain/commands';
import type { Stamp } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { PersonName } from '../../shared/components/Person';
import { showMoment } from '../../shared/dates';
import { useSession } from '../../shared/session/useSession';

export interface RemovedItem {
  readonly ref: ItemRef;
  readonly text: string;
  readonly stamp: Stamp;
}

export function RemovedItems({
  items,
  canEdit,
}: {
  readonly items: readonly RemovedItem[];
  readonly canEdit: boolean;
}) {
  const session = useSession();
  const line = useFocusAfterMoving(items, session.me);
  return (
    <div ref={line} tabIndex={-1} className="removed">
      {items.length > 0 && (
        <details className="quiet">
          <summary>{items.length} removed</summary>
          <ul className="stack">
            {items.map(({ ref, text, stamp }) => (
              <li key={ref.itemId} className="row row-one-line">
                <span className="grow">
                  <s>{text}</s>
                  <span className="meta">
                    <span>
                      <PersonName accountId={stamp.by} />, {showMoment(stamp.at)}
                    </span>
                  </span>
                </span>
                {canEdit && (
                  <Button small onClick={() => session.change({ type: 'restoreItems', items: [ref] })}>
                    Put back
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** The row that had the focus is gone: the line that moved it takes the focus, unless that is elsewhere already. */
function useFocusAfterMoving(items: readonly RemovedItem[], me: string) {
  const place = useRef<HTMLDivElement>(null);
  const mine = items.filter(({ stamp }) => stamp.by === me).length;
  const before = useRef(mine);
  useEffect(() => {
    const changed = mine !== before.current;
    before.current = mine;
    if (!changed || document.activeElement !== document.body) return;
    (place.current?.querySelector('summary') ?? place.current)?.focus();
  }, [mine]);
  return place;
}
