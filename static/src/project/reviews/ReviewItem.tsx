/** One review of the project. */
import { Day } from '../../shared/components/Day';
import { IssueLink } from '../../shared/components/IssueLink';
import { PersonLine } from '../../shared/components/Person';
import { ReviewLozenge } from '../../shared/components/ReviewLozenge';
import { TypeIcon } from '../../shared/components/TypeIcon';
import { KIND_WORDS } from '../../shared/labels';
import type { ReviewInList } from './reviewRows';

export function ReviewItem({ row: { issue, review, openActions } }: { readonly row: ReviewInList }) {
  return (
    <li className="box-item list-item">
      <TypeIcon {...issue.type} />
      <div className="stack stack-tight">
        <p>
          <IssueLink issueKey={issue.key} /> <span className="strong">{review?.title ?? issue.summary}</span>
        </p>
        {review === undefined ? (
          <p className="meta">
            What this review holds cannot be read here. Opening it on its issue repairs that.
          </p>
        ) : (
          <p className="meta dotted">
            <span>
              {review.kind === undefined
                ? 'For its participants until it is closed'
                : KIND_WORDS[review.kind].name}
            </span>
            <span>
              opened&nbsp;
              <Day of={review.openedAt} />
            </span>
            <span>{counted(review.factors, 'factor')}</span>
            {openActions !== undefined && <span>{counted(openActions, 'open action')}</span>}
          </p>
        )}
      </div>
      <div className="list-person">
        {review?.facilitator && <PersonLine accountId={review.facilitator} />}
      </div>
      <div className="list-acts">{review && <ReviewLozenge review={review} />}</div>
    </li>
  );
}

const counted = (count: number, what: string): string =>
  count === 0 ? `no ${what}s` : `${String(count)} ${what}${count === 1 ? '' : 's'}`;
