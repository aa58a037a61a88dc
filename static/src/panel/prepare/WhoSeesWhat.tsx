/** Who reads an answer and when, before anybody writes one. */
import { QUESTIONNAIRE_LIMITS } from '../../../../src/domain/preparation';
import { Message } from '../../shared/components/Message';

const LEAST = ['no', 'one person', 'two people', 'three people'][QUESTIONNAIRE_LIMITS.anonymousFrom] ?? '';

interface WhoSeesWhatProps {
  /** Name of the facilitator. */
  readonly facilitator: string;
  /** The one who reads this is the facilitator. */
  readonly isMe: boolean;
}

export function WhoSeesWhat({ facilitator, isMe }: WhoSeesWhatProps) {
  return (
    <Message
      tone="calm"
      icon="lock"
      title={
        isMe
          ? 'Until you reveal the answers, nobody reads any but their own: not you, and no administrator'
          : `Until ${facilitator} reveals the answers, nobody reads yours: not ${facilitator}, and no administrator`
      }
    >
      <p>Then, as you choose for each answer:</p>
      <ul className="stack stack-tight">
        <li>
          <span className="strong">With your name:</span> everybody who sees the review.
        </li>
        <li>
          <span className="strong">Without your name:</span> the same people, shuffled with the others,
          without time or author, and only once {LEAST} have answered that question this way.
        </li>
        <li>
          <span className="strong">Only the facilitator:</span>{' '}
          {isMe
            ? 'you alone. Whoever takes over from you does not see it.'
            : `${facilitator} alone, with your name. Whoever takes over the part later does not see it.`}
        </li>
      </ul>
    </Message>
  );
}
