/** A leader who was chosen after the questions went out has not been asked for their own part; one press mends that. */
import { OWN_PART, type Questionnaire } from '../../../../src/domain/preparation';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { usePersonName } from '../../shared/people/usePeople';
import { useSession } from '../../shared/session/useSession';
import { OWN_PART_PROMPT } from './promptList';

interface AskOwnPartProps {
  readonly review: Review;
  readonly questionnaire: Questionnaire;
}

export function AskOwnPart({ review: { leader }, questionnaire: { prompts } }: AskOwnPartProps) {
  return leader === undefined || prompts.some(({ id }) => id === OWN_PART) ? null : (
    <Offer leader={leader} prompts={prompts} />
  );
}

function Offer({ leader, prompts }: { readonly leader: string; readonly prompts: Questionnaire['prompts'] }) {
  const session = useSession();
  const name = usePersonName(leader);
  return (
    <Message
      tone="calm"
      actions={
        <Button
          small
          onClick={() => session.change({ type: 'askPrompts', prompts: [OWN_PART_PROMPT, ...prompts] })}
        >
          Ask for it
        </Button>
      }
    >
      {leader === session.me
        ? 'You lead the people involved and have'
        : `${name} leads the people involved and has`}{' '}
      not been asked for {leader === session.me ? 'your' : 'their'} own part.
    </Message>
  );
}
