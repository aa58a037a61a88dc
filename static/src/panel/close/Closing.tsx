/** Before closing: what is missing, the second look, what the recap will say, and one button. Nothing blocks. */
import { useId, useMemo, useState } from 'react';
import type { Loaded } from '../../../../src/contract/calls';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { ErrorMessage, Message } from '../../shared/components/Message';
import { fits } from '../../shared/components/TooLong';
import { dayOf } from '../../shared/dates';
import { useSession } from '../../shared/session/useSession';
import { useSettings } from '../../shared/useSettings';
import { Gate } from '../review/Gate';
import type { StageProps } from '../review/stageProps';
import { ParkingLot } from '../room/ParkingLot';
import { isMeeting } from '../room/meeting';
import { CancelReview } from './CancelReview';
import { Checklist } from './Checklist';
import { FollowUpDate } from './FollowUpDate';
import { followUpChoice } from './followUpChoice';
import { Recap } from './Recap';
import { ReasonField } from './ReasonForm';
import { mayHaveHappened, type Closing as ClosingCalls } from './useClosing';
import { useMissing } from './useMissing';

const REASON = 'close-reason';

interface ClosingProps extends Pick<StageProps, 'review' | 'canEdit' | 'onShow'> {
  readonly issue: Loaded['issue'];
  readonly calls: ClosingCalls;
}

export function Closing({ review, canEdit, onShow, issue, calls }: ClosingProps) {
  const session = useSession();
  const { settings } = useSettings(issue.projectId);
  const [today] = useState(() => dayOf(session.serverTime()));
  const choice = followUpChoice(today, settings, review.followUp.on);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const followUpOn = chosen ?? choice.proposed;
  const [reason, setReason] = useState(() => session.noteAt(REASON));
  const [post, setPost] = useState(true);
  const { missing, unread } = useMissing(review, followUpOn === '' ? undefined : followUpOn);
  const asClosed = useMemo(
    () => ({ ...review, followUp: { ...review.followUp, on: followUpOn === '' ? undefined : followUpOn } }),
    [review, followUpOn],
  );
  const asksWhy = missing.length > 0;
  const heading = useId();
  const hasOpenThoughts = review.thoughts.some(({ became }) => became === undefined);

  const close = (): void => {
    // Closing moves the review on; whoever closes it stays here to see how it went.
    onShow('close');
    const wish = {
      reason: asksWhy ? reason.trim() : undefined,
      followUpOn: followUpOn === '' ? undefined : followUpOn,
      post,
    };
    void calls.close(wish).then((closed) => {
      if (closed) session.note(REASON, '');
    });
  };

  return (
    <>
      <section className="panel-body stack stack-wide" aria-labelledby={heading}>
        <h3 id={heading} className="heading-small">
          {asksWhy ? 'Still missing' : 'Ready to close'}
        </h3>
        <Checklist missing={missing} review={review} onShow={onShow} />
        {unread !== undefined && (
          <Message
            tone="care"
            live="status"
            title="Jira has not said who owns the actions"
            actions={
              <Button small onClick={unread}>
                Try again
              </Button>
            }
          >
            An action that lost its owner there may be missing from this list.
          </Message>
        )}
        {hasOpenThoughts && !isMeeting(review) && <ParkingLot review={review} canEdit={canEdit} />}
        {canEdit && (
          <FollowUpDate choice={choice} closingOn={today} value={followUpOn} onChange={setChosen} />
        )}
        <details className="quiet">
          <summary>What the recap says</summary>
          <Recap review={asClosed} issueKey={issue.key} />
        </details>
        {canEdit && (
          <>
            <label className="check-line">
              <input
                type="checkbox"
                className="checkbox"
                checked={post}
                onChange={(event) => setPost(event.target.checked)}
              />
              Post the recap as a comment on {issue.key}
            </label>
            {review.visibility === 'participants' && <OpensToAll issueKey={issue.key} post={post} />}
            {asksWhy && (
              <ReasonField
                place={REASON}
                label="Why close all the same?"
                help="One sentence is enough. It is kept with the list above."
                onChange={setReason}
              />
            )}
            {calls.closeError !== undefined && <NotClosed error={calls.closeError} onRetry={close} />}
          </>
        )}
      </section>
      {canEdit && (
        <Gate
          actions={
            <Button
              look="primary"
              disabled={calls.busy || (asksWhy && !fits(reason))}
              aria-busy={calls.busy}
              onClick={close}
            >
              {calls.busy ? 'Closing' : 'Close review'}
            </Button>
          }
        >
          {gateWords(review, missing.length, fits(reason))}
        </Gate>
      )}
      {canEdit && (
        <div className="close-cancel">
          <CancelReview />
        </div>
      )}
    </>
  );
}

function gateWords(review: Review, missing: number, hasReason: boolean): string {
  if (missing > 0 && !hasReason) return 'Complete what is missing, or say why it closes without.';
  return review.versions.length === 0
    ? 'Closing keeps this version as it is. The review can be opened again.'
    : 'Closing keeps this version beside the earlier ones.';
}

/** Said before it happens: afterwards it cannot be unsaid. */
function OpensToAll({ issueKey, post }: { readonly issueKey: string; readonly post: boolean }) {
  return (
    <Message tone="care" icon="people" title="Closing opens this review to more people">
      It was for its participants. Once closed, everyone who sees {issueKey} can read it
      {post ? ', and the recap in the comments' : ''}. Private answers that were not revealed stay private.
    </Message>
  );
}

function NotClosed({
  error,
  onRetry,
}: {
  readonly error: NonNullable<ClosingCalls['closeError']>;
  readonly onRetry: () => void;
}) {
  if (!mayHaveHappened(error)) return <ErrorMessage error={error} />;
  return (
    <Message
      tone="bad"
      icon="cloudOff"
      live="alert"
      title="We do not know yet whether the review is closed"
      actions={
        <Button small onClick={onRetry}>
          Try again
        </Button>
      }
    >
      The answer got lost on the way. Trying again is safe: nothing closes twice and no recap is posted twice.
    </Message>
  );
}
