/** Words that a person was still writing when the review ended: it takes them no more, and they are theirs to copy. */
import { useState } from 'react';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { useSession } from '../../shared/session/useSession';

export function LeftOver() {
  const session = useSession();
  const [isGone, setGone] = useState(false);
  const texts = session.unsent;
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
