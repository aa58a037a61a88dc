/** Showing the answers to everybody: the facilitator alone decides, and is told that there is no way back. */
import { useState } from 'react';
import type { CallError } from '../../../../src/contract/errors';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { focusOnce } from '../../shared/components/focusOnce';
import { useFocusBack } from '../../shared/components/useFocusBack';
import { useHost } from '../../shared/host/host';
import { Message } from '../../shared/components/Message';
import { newId } from '../../shared/ids';
import { usePersonName } from '../../shared/people/usePeople';
import { useSession } from '../../shared/session/useSession';
import { Failed } from './Failed';

interface RevealProps {
  readonly review: Review;
  /** How many have answered. */
  readonly people: number;
  /** The facilitator has written something that is not saved. */
  readonly isUnsaved?: boolean;
}

export function Reveal({ review, people, isUnsaved = false }: RevealProps) {
  const { me } = useSession();
  const { isWorking, error, reveal } = useReveal(review.number);
  const [isAsked, setAsked] = useState(false);
  const button = useFocusBack(isAsked);
  const isMine = me === review.facilitator;
  const failed = error !== undefined && (
    <Failed
      error={error}
      meaning="Not everything may be revealed yet. Trying again goes on from there and shows nothing twice."
      onRetry={() => void reveal()}
    />
  );
  if (review.questionnaire?.state === 'closing')
    return isMine ? (
      <>
        <Message
          tone="care"
          live="status"
          title="The reveal was interrupted"
          actions={
            <Button small aria-disabled={isWorking} onClick={() => void reveal()}>
              Reveal again
            </Button>
          }
        >
          No further answer is taken. What has been revealed stays, and the rest follows.
        </Message>
        {failed}
      </>
    ) : (
      <BeingRevealed facilitator={review.facilitator} />
    );
  return (
    <>
      {isAsked ? (
        <Message
          tone="care"
          icon="eye"
          live="status"
          title={`Reveal ${answersOf(people)}? This cannot be taken back.`}
          actions={
            <>
              <Button small look="primary" aria-disabled={isWorking} onClick={() => void reveal()}>
                {isWorking ? 'Revealing' : 'Reveal answers'}
              </Button>
              <Button small look="plain" ref={focusOnce} onClick={() => setAsked(false)}>
                Not yet
              </Button>
            </>
          }
        >
          {isUnsaved && 'Your own answers are not saved yet, and would not be among them. '}
          Everybody who sees the review can read them from then on, each in the way its writer chose, and no
          further answer is taken.
        </Message>
      ) : (
        <div className="row">
          <Button ref={button} icon="eye" onClick={() => setAsked(true)}>
            Reveal answers
          </Button>
        </div>
      )}
      {failed}
    </>
  );
}

function BeingRevealed({ facilitator }: { readonly facilitator: string }) {
  const name = usePersonName(facilitator);
  return (
    <Message tone="calm" icon="eye" live="status">
      The answers are being revealed. If they do not come, {name} can reveal them again.
    </Message>
  );
}

function answersOf(people: number): string {
  if (people === 0) return 'although nobody has answered';
  return people === 1 ? 'the answers of one person' : `the answers of ${String(people)} people`;
}

function useReveal(number: number) {
  const { call } = useHost();
  const session = useSession();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | undefined>(undefined);
  const reveal = async (): Promise<void> => {
    if (isWorking) return;
    setWorking(true);
    const after = session.getConfirmed().seq;
    const answer = await call('answers.reveal', { number, after, commandId: newId() });
    if (answer.ok) await session.takeAnswer(answer.value);
    setError(answer.ok ? undefined : answer.error);
    setWorking(false);
  };
  return { isWorking, error, reveal };
}
