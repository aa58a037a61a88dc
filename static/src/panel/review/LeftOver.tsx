/** Words that a person was still writing when the review ended: it takes them no more, and they are theirs to copy. */
import { useState } from 'react';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { useSession } from '../../shared/session/useSession';

export function LeftOver({ review }: { readonly review: Review }) {
  const session = useSession();
  const [isGone, setGone] = useState(false);
  // The reason for which it ended has been taken, also where its field is about to be emptied.
  const taken = [review.closed?.despite?.reason, review.cancelled?.reason];
  const texts = session.unsent.filter((text) => !taken.includes(text.trim()));
  if (isGone || texts.length === 0) return null;
  const letGo = (): void => {
    session.forgetUnsent();
    setGone(true);
  };
  return (
    <Message
      tone="care"
      live="status"
      title="This review ended while you were writing"
      actions={
        <Button small onClick={letGo}>
          Let it go
        </Button>
      }
    >
      <p>It takes no more changes. Copy what you want to keep, or reopen the review to add it:</p>
      <ul className="stack">
        {texts.map((text, index) => (
          <li key={`${String(index)} ${text}`} className="pre-line">
            “{text}”
          </li>
        ))}
      </ul>
    </Message>
  );
}
