/** Above the stage: that this is an earlier review, or that it is over, and the way on from there. */
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Day } from '../../shared/components/Day';
import { Message } from '../../shared/components/Message';
import { PersonName } from '../../shared/components/Person';
import { useSession } from '../../shared/session/useSession';
import { LeftOver } from './LeftOver';
import type { Ways } from '../usePanel';

interface ReviewBannerProps {
  readonly review: Review;
  /** Number of the latest review. */
  readonly latest: number;
  readonly canEdit: boolean;
  readonly ways: Ways;
}

export function ReviewBanner({ review, latest, canEdit, ways }: ReviewBannerProps) {
  const session = useSession();
  const isLatest = review.number >= latest;
  if (isLatest && review.status === 'open') return null;
  return (
    <>
      {review.status !== 'open' && <LeftOver review={review} />}
      <Message
        tone="calm"
        icon={review.status === 'open' ? 'history' : review.status === 'cancelled' ? 'slash' : 'checkCircle'}
        title={isLatest ? undefined : `Review ${String(review.number)} of ${String(latest)} of this issue`}
        actions={
          <>
            {!isLatest && (
              <Button small onClick={() => ways.open()}>
                Back to the latest review
              </Button>
            )}
            {isLatest && canEdit && review.status === 'cancelled' && (
              <Button small onClick={() => session.change({ type: 'reopenReview' })}>
                Reopen
              </Button>
            )}
            {isLatest && canEdit && (
              <Button small onClick={ways.startAnother}>
                Start another review
              </Button>
            )}
          </>
        }
      >
        <Ending review={review} />
      </Message>
    </>
  );
}

function Ending({ review }: { readonly review: Review }) {
  const { status, closed, cancelled, followUp } = review;
  if (status === 'open') return null;
  if (status === 'cancelled' && cancelled !== undefined)
    return (
      <>
        Cancelled on <Day of={cancelled.at} /> by <PersonName accountId={cancelled.by} />: {cancelled.reason}
      </>
    );
  if (closed === undefined) return null;
  return (
    <>
      Closed on <Day of={closed.at} /> by <PersonName accountId={closed.by} />.{' '}
      {status === 'finished' && 'Every action has a verdict or a reason.'}
      {status === 'closed' && followUp.on !== undefined && (
        <>
          The second look is on <Day of={followUp.on} ahead />.
        </>
      )}
    </>
  );
}
