/**
 * The person may see this review no longer: the issue was moved, its security was raised, or they are no participant
 * any more. The review goes from the screen; what they were writing stays.
 */
import type { CallError } from '../../../../src/contract/errors';
import { rowOf } from '../../../../src/domain/digest';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Empty } from '../../shared/components/Empty';
import type { ReviewSession } from '../../shared/session/reviewSession';
import { Limited } from './Limited';
import { UnsentWords } from './UnsentWords';

interface OutOfSightProps {
  readonly code: CallError['code'];
  readonly session: ReviewSession;
  readonly review: Review;
  readonly issueKey: string;
  /** Loads the review again, as somebody who comes to it anew. */
  readonly onAgain: () => void;
}

export function OutOfSight({ code, session, review, issueKey, onAgain }: OutOfSightProps) {
  const again = <Button onClick={onAgain}>Look again</Button>;
  return (
    <section className="panel" aria-label="Review" role="alert">
      {code === 'PARTICIPANTS_ONLY' ? (
        <Limited review={rowOf(review)} issueKey={issueKey} actions={again} />
      ) : (
        <Empty icon="lock" title="You cannot see this issue any more" actions={again}>
          It was moved, deleted, or its security was raised while you had it open. Somebody who sees{' '}
          {issueKey} can give you access.
        </Empty>
      )}
      <div className="panel-messages">
        <UnsentWords session={session} />
      </div>
    </section>
  );
}
