/** The issue's other reviews: how each ended, when its second look is, and the way into it. */
import type { Loaded } from '../../../../src/contract/calls';
import type { ReviewRow } from '../../../../src/domain/digest';
import { Button } from '../../shared/components/Button';
import { Day } from '../../shared/components/Day';
import { ReviewLozenge } from '../../shared/components/ReviewLozenge';

interface OtherReviewsProps {
  readonly loaded: Pick<Loaded, 'earlier' | 'latest'>;
  /** Number of the review on the screen. */
  readonly shown: number;
  readonly onOpen: (number?: number) => void;
  readonly onClose?: () => void;
}

export function OtherReviews({ loaded, shown, onOpen, onClose }: OtherReviewsProps) {
  const rows = [...loaded.earlier].sort((a, b) => b.number - a.number);
  const isLatest = shown === loaded.latest;
  if (rows.length === 0 && isLatest) return null;
  return (
    <section className="panel-aside stack" aria-label="Reviews of this issue">
      <h3 className="heading-xsmall">Other reviews of this issue</h3>
      <ul className="box">
        {!isLatest && (
          <li className="box-item row">
            <span className="grow">Review {loaded.latest}, the latest</span>
            <Button small onClick={() => onOpen()}>
              Back to the latest review
            </Button>
          </li>
        )}
        {rows.map((row) => (
          <OtherReview key={row.number} row={row} onOpen={() => onOpen(row.number)} />
        ))}
      </ul>
      {onClose !== undefined && (
        <div className="row">
          <Button onClick={onClose}>Done</Button>
        </div>
      )}
    </section>
  );
}

function OtherReview({ row, onOpen }: { readonly row: ReviewRow; readonly onOpen: () => void }) {
  const { number, title = 'For its participants', openedAt, closedOn, followUpOn, unsettled = 0 } = row;
  return (
    <li className="box-item row">
      <div className="grow">
        <p>
          <span className="subtle">{number}.</span> <span className="strong">{title}</span>
        </p>
        <p className="meta dotted">
          <span>
            {closedOn === undefined ? 'opened' : 'closed'}&nbsp;
            <Day of={closedOn ?? openedAt} />
          </span>
          {followUpOn !== undefined && unsettled > 0 && (
            <span>
              second look&nbsp;
              <Day of={followUpOn} />
            </span>
          )}
        </p>
      </div>
      <ReviewLozenge review={row} />
      <Button small aria-label={`Open review ${String(number)}`} onClick={onOpen}>
        Open
      </Button>
    </li>
  );
}
