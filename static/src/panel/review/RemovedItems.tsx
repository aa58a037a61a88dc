/** What was removed is never gone: a quiet line at the end of a list brings it back. */
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
  if (items.length === 0) return null;
  return (
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
  );
}
