/** Have we seen this? Earlier reviews that look alike, what each tried, and whether it worked. */
import { useCallback, useState } from 'react';
import { readSimilarReviews, type SimilarReview } from '../../../../src/usecases/readSimilarReviews';
import { Button } from '../../shared/components/Button';
import { IssueLink } from '../../shared/components/IssueLink';
import { Lozenge } from '../../shared/components/Labels';
import { ReadAgain } from '../../shared/components/ReadAgain';
import { useHost } from '../../shared/host/host';
import { useLoaded } from '../../shared/useLoaded';
import { SeenBones } from './SeenBones';
import { lookAlikeWords, showMonth, TRIED_WORDS } from './seenWords';

/** The first ones tell enough; the rest stands in the review itself. */
const MOST_TRIED = 2;
/** The most alike ones; the others on request. */
const SHOWN_AT_FIRST = 3;

export function Seen({ issueId }: { readonly issueId: string }) {
  const { jira } = useHost();
  const read = useCallback(() => readSimilarReviews(jira, { issueId }), [jira, issueId]);
  const found = useLoaded(read);
  const [all, setAll] = useState(false);
  if (found.state === 'loading') return <SeenBones />;
  if (found.state === 'failed')
    return (
      <>
        <h3 className="heading-small">Have we seen this?</h3>
        <div className="seen">
          <ReadAgain what="Earlier reviews" cause={found.cause} onRetry={found.retry} />
        </div>
      </>
    );
  const reviews = found.value;
  const shown = all ? reviews : reviews.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <div className="row">
        <h3 className="heading-small grow">Have we seen this?</h3>
        {reviews.length > 0 && (
          <p className="small subtle">
            {reviews.length === 1
              ? '1 earlier review looks alike'
              : `${String(reviews.length)} earlier reviews look alike`}
          </p>
        )}
      </div>
      <div className="box seen">
        {reviews.length === 0 ? (
          <p className="box-item subtle">
            No earlier review shares components, labels or telling words with this issue.
          </p>
        ) : (
          <ul>
            {shown.map((review) => (
              <SeenItem key={review.issueKey} review={review} />
            ))}
          </ul>
        )}
      </div>
      {shown.length < reviews.length && (
        <Button look="link" onClick={() => setAll(true)}>
          Show {reviews.length - shown.length} more
        </Button>
      )}
    </>
  );
}

function SeenItem({ review }: { readonly review: SimilarReview }) {
  const { issueKey, title, at, likeness, tried } = review;
  return (
    <li className="box-item stack stack-tight">
      <p className="row row-one-line">
        <span className="grow">
          <IssueLink issueKey={issueKey} /> <span className="strong">{title}</span>
        </span>
        <time className="small subtle" dateTime={at.slice(0, 10)}>
          {showMonth(at)}
        </time>
      </p>
      <p className="meta dotted">
        {lookAlikeWords(likeness).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
      {tried?.length === 0 && <p className="small subtle">Nothing was tried</p>}
      {tried?.slice(0, MOST_TRIED).map(({ key, summary, state }) => (
        <p key={key} className="row row-tight">
          <span className="small subtle">Tried</span>
          <IssueLink issueKey={key} />
          <span>{summary}</span>
          <Lozenge tone={TRIED_WORDS[state].tone}>{TRIED_WORDS[state].name}</Lozenge>
        </p>
      ))}
      {tried !== undefined && tried.length > MOST_TRIED && (
        <p className="small subtle">and {tried.length - MOST_TRIED} more</p>
      )}
    </li>
  );
}
