/** What people should have seen before the meeting, shown first and then posted as a comment on the issue. */
import { useState } from 'react';
import type { CallError } from '../../../../src/contract/errors';
import { isLimited } from '../../../../src/domain/membership';
import { preReadOf } from '../../../../src/domain/preRead';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { DocumentView } from '../../shared/document/DocumentView';
import { Message } from '../../shared/components/Message';
import { PersonName } from '../../shared/components/Person';
import { useFocusBack } from '../../shared/components/useFocusBack';
import { showMoment } from '../../shared/dates';
import { useHost } from '../../shared/host/host';
import { newId } from '../../shared/ids';
import { useSession } from '../../shared/session/useSession';
import type { KnownSettings } from '../../shared/useSettings';
import { Failed } from './Failed';

interface PreReadProps {
  readonly review: Review;
  readonly known: KnownSettings;
  readonly issueKey: string;
}

export function PreRead({ review, known, issueKey }: PreReadProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useFocusBack(isOpen);
  const { isPosting, error, post } = usePost(review.number, () => setOpen(false));
  const isKnown = known.state !== 'loading';
  const last = review.posted.findLast(({ what }) => what === 'pre-read');
  return (
    <section className="stack" aria-labelledby="pre-read-heading">
      <div className="row">
        <h3 id="pre-read-heading" className="heading-small grow">
          Pre-read
        </h3>
        {!isOpen && (
          <Button ref={button} icon="message" onClick={() => setOpen(true)}>
            See the pre-read
          </Button>
        )}
      </div>
      <p className="subtle" role="status">
        {last === undefined ? (
          `The scope, the timeline so far and the ground rules, as a comment on ${issueKey}. Answers are never in it.`
        ) : (
          <>
            Posted on {issueKey} by <PersonName accountId={last.by} />, {showMoment(last.at)}.
          </>
        )}
      </p>
      {isOpen && (
        <>
          <div className="box preview">
            <DocumentView document={preReadOf(review, known.settings)} />
          </div>
          {isLimited(review) && (
            <Message tone="care" icon="eye" title={`Everybody who sees ${issueKey} can read a comment`}>
              This review is for its participants until it is closed. What you post here goes beyond them.
            </Message>
          )}
          <div className="row">
            <Button
              look="primary"
              aria-disabled={isPosting || !isKnown}
              onClick={() => isKnown && void post()}
            >
              {isPosting ? 'Posting' : 'Post as a comment'}
            </Button>
            <Button look="plain" onClick={() => setOpen(false)}>
              Not now
            </Button>
          </div>
          {error !== undefined && (
            <Failed
              error={error}
              meaning="The comment may not be there yet. Trying again never posts it twice."
              onRetry={() => void post()}
            />
          )}
        </>
      )}
    </section>
  );
}

function usePost(number: number, done: () => void) {
  const { call, refreshIssue } = useHost();
  const session = useSession();
  const [isPosting, setPosting] = useState(false);
  const [error, setError] = useState<CallError | undefined>(undefined);
  const [commandId, setCommandId] = useState(newId);
  const post = async (): Promise<void> => {
    if (isPosting) return;
    setPosting(true);
    const after = session.getConfirmed().seq;
    // A repeat carries the same id, so that a lost answer never becomes a second comment.
    const answer = await call('review.post', { number, after, commandId, what: 'pre-read' });
    setPosting(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    await session.takeAnswer(answer.value);
    setCommandId(newId());
    refreshIssue();
    done();
  };
  return { isPosting, error, post };
}
