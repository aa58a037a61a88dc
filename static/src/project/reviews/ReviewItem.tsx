/** One review of the project: what it is about, how far it is, and when. */
import type { ReactNode } from 'react';
import { Day } from '../../shared/components/Day';
import { IssueLink } from '../../shared/components/IssueLink';
import { Tag } from '../../shared/components/Labels';
import { PersonLine } from '../../shared/components/Person';
import { ReviewLozenge } from '../../shared/components/ReviewLozenge';
import { TypeIcon } from '../../shared/components/TypeIcon';
import { KIND_WORDS } from '../../shared/labels';
import { isLimited, type ReviewInList } from './reviewRows';

/** More would crowd out the rest of the row. */
const MOST_LABELS = 5;

interface ReviewItemProps {
  readonly row: ReviewInList;
  /** `YYYY-MM-DD`, in the reader's calendar. */
  readonly today: string;
}

export function ReviewItem({ row, today }: ReviewItemProps) {
  const { issue, review } = row;
  return (
    <li className="box-item list-item">
      <TypeIcon {...issue.type} />
      <div className="stack stack-tight">
        <p>
          <IssueLink issueKey={issue.key} /> <span className="strong">{review?.title ?? issue.summary}</span>
        </p>
        {review === undefined ? (
          <p className="meta">
            What this review holds cannot be read here. Opening it on its issue mends that; so does rebuilding
            the index, which a project administrator can do here.
          </p>
        ) : (
          <Facts row={row} review={review} today={today} />
        )}
        {review !== undefined && review.labels.length > 0 && <Labels labels={review.labels} />}
      </div>
      <div className="list-person">
        {review?.facilitator && <PersonLine accountId={review.facilitator} />}
      </div>
      <div className="list-acts">{review && <ReviewLozenge review={review} />}</div>
    </li>
  );
}

type Review = NonNullable<ReviewInList['review']>;

function Facts({ row: { openActions }, review, today }: ReviewItemProps & { readonly review: Review }) {
  const { kind, closedOn, followUpOn } = review;
  const limited = isLimited(review);
  const isDue = followUpOn !== undefined && followUpOn <= today && review.status !== 'open';
  return (
    <p className="meta dotted">
      <span>{kind === undefined ? 'For its participants until it is closed' : KIND_WORDS[kind].name}</span>
      <Dated what="opened" day={review.openedAt} />
      {closedOn !== undefined && <Dated what="closed" day={closedOn} />}
      {followUpOn !== undefined && (
        <span className={isDue ? 'text-bad' : undefined}>
          <Dated what={isDue ? 'follow-up was due' : 'follow-up'} day={followUpOn} />
        </span>
      )}
      {!limited && <span>{counted(review.factors, 'factor')}</span>}
      {openActions !== undefined && <span>{counted(openActions, 'action')} open in Jira</span>}
    </p>
  );
}

const Dated = ({ what, day }: { readonly what: string; readonly day: string }): ReactNode => (
  <span>
    {what}&nbsp;
    <Day of={day} />
  </span>
);

function Labels({ labels }: { readonly labels: readonly string[] }) {
  const more = labels.length - MOST_LABELS;
  return (
    <p className="row row-tight">
      <span className="visually-hidden">Factor labels: </span>
      {labels.slice(0, MOST_LABELS).map((name) => (
        <Tag key={name}>{name}</Tag>
      ))}
      {more > 0 && (
        <span className="small subtle" title={labels.slice(MOST_LABELS).join(', ')}>
          and {more} more
        </span>
      )}
    </p>
  );
}

const counted = (count: number, what: string): string =>
  count === 0 ? `no ${what}s` : `${String(count)} ${what}${count === 1 ? '' : 's'}`;
