/** Review status: what the reviews have to do with this issue, and one step on. It stands on every issue, so it is quiet. */
import { useMemo } from 'react';
import type { Calendar } from '../../../src/domain/languishing/actionState';
import { isReviewed } from '../../../src/usecases/readEventIssue';
import { Button } from '../shared/components/Button';
import { Message } from '../shared/components/Message';
import { Bone, Loading } from '../shared/components/Skeleton';
import { FormHomeProvider } from '../shared/followThrough/formHome';
import { useHost } from '../shared/host/host';
import { ActionPart } from './ActionPart';
import { NotReviewed } from './NotReviewed';
import { ReviewPart } from './ReviewPart';
import { useReviewStatus } from './useReviewStatus';

interface StatusBoxProps {
  readonly issueId: string;
  /** Account id of the person who looks. */
  readonly me?: string | undefined;
  /** The person's own. */
  readonly calendar: Calendar;
}

export function StatusBox({ issueId, me, calendar }: StatusBoxProps) {
  const { status, again } = useReviewStatus(issueId);
  const { openModal, flag } = useHost();
  const home = useMemo(() => ({ me, quiet: true }), [me]);
  const openReview = (stage?: 'close'): void => {
    const context = stage === undefined ? {} : { context: { stage } };
    openModal({ resource: 'panel', size: 'max', onClose: again, ...context }).catch(() =>
      flag({ title: 'The review did not open', text: 'Try again in a moment.', tone: 'error' }),
    );
  };

  if (status.state === 'loading') {
    return (
      <Loading what="the review status">
        <Bone width={40} />
        <Bone width={80} />
        <Bone width={60} />
      </Loading>
    );
  }
  if (status.state === 'denied') {
    return (
      <p className="subtle">
        Jira does not show you this issue, so there is nothing to say about its reviews.
      </p>
    );
  }
  if (status.state === 'failed') {
    return (
      <Message
        tone="bad"
        live="alert"
        title={status.busy ? 'Jira asks us to slow down' : 'Jira is not answering'}
        actions={<TryAgain onClick={again} />}
      >
        The review itself is kept.
      </Message>
    );
  }
  const { read, settled, isOld } = status;
  const { issue, origin, review } = read;
  // An action is not an event: whether it should be reviewed itself is nobody's question here.
  const mayBeOwed = origin === undefined && review?.state !== 'unreadable' && !isReviewed(issue);
  return (
    <FormHomeProvider value={home}>
      <div className="stack stack-loose">
        {origin && (
          <ActionPart origin={origin} read={read} settled={settled} calendar={calendar} again={again} />
        )}
        {review && (
          <ReviewPart
            review={review}
            read={read}
            settled={settled}
            today={calendar.today}
            open={openReview}
          />
        )}
        {mayBeOwed && (
          <NotReviewed
            event={issue}
            calendar={calendar}
            hasReview={review !== undefined}
            start={() => openReview()}
            again={again}
          />
        )}
        {(isOld === true || read.failure !== undefined) && (
          <Message
            tone="care"
            live="status"
            title={isOld === true ? 'This may have changed since' : 'Not all of it could be read'}
            actions={<TryAgain onClick={again} />}
          />
        )}
      </div>
    </FormHomeProvider>
  );
}

const TryAgain = ({ onClick }: { readonly onClick: () => void }) => (
  <Button small onClick={onClick}>
    Try again
  </Button>
);
