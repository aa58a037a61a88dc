/** Review status: what the reviews have to do with this issue, and one step on. It stands on every issue, so it is quiet. */
import { Button } from '../shared/components/Button';
import { Message } from '../shared/components/Message';
import { Bone, Loading } from '../shared/components/Skeleton';
import { useHost } from '../shared/host/host';
import { ActionPart } from './ActionPart';
import { ReviewPart } from './ReviewPart';
import { useReviewStatus } from './useReviewStatus';

interface StatusBoxProps {
  readonly issueId: string;
  /** The person's own calendar day. */
  readonly today: string;
}

export function StatusBox({ issueId, today }: StatusBoxProps) {
  const { status, again } = useReviewStatus(issueId);
  const { openModal, flag } = useHost();
  const openReview = () => {
    openModal({ resource: 'panel', size: 'max', onClose: again }).catch(() =>
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
  const { read, settled } = status;
  const nothing = read.review === undefined && read.origin === undefined;
  return (
    <div className="stack stack-loose">
      {read.origin && <ActionPart origin={read.origin} read={read} settled={settled} today={today} />}
      {read.review && <ReviewPart review={read.review} read={read} settled={settled} today={today} />}
      {nothing && <p className="subtle">No review yet.</p>}
      {read.failure && (
        <Message
          tone="care"
          live="status"
          title="Not all of it could be read"
          actions={<TryAgain onClick={again} />}
        />
      )}
      {(read.review !== undefined || nothing) && (
        <p>
          <Button onClick={openReview}>{nothing ? 'Start a review' : 'Open review'}</Button>
        </p>
      )}
    </div>
  );
}

const TryAgain = ({ onClick }: { readonly onClick: () => void }) => (
  <Button small onClick={onClick}>
    Try again
  </Button>
);
