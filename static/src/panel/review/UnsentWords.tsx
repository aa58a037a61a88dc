/** What a person has written and the review has not taken, to copy from. Nothing that was typed is lost. */
import { Message } from '../../shared/components/Message';
import type { ReviewSession } from '../../shared/session/reviewSession';

export function UnsentWords({ session }: { readonly session: ReviewSession }) {
  const texts = session.unsent;
  if (texts.length === 0) return null;
  return (
    <Message tone="care" title="What you were writing is kept in this browser">
      <p>It goes out when you may write here again. Until then you can copy it:</p>
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
