/** An action that Jira does not show any more. Others may still see it, so it stays; its words can begin anew. */
import type { Idea } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { newId } from '../../shared/ids';
import { useSession } from '../../shared/session/useSession';
import { wordsFor } from '../../shared/words';

interface GoneActionProps {
  readonly idea: Idea;
  readonly canAdd: boolean;
  readonly onLook: () => void;
}

export function GoneAction({ idea, canAdd, onLook }: GoneActionProps) {
  const session = useSession();
  const words = wordsFor({ code: 'ACTION_OUT_OF_SIGHT' });
  const { factorId, followUpOf, text, draft } = idea;
  const again = (): void => {
    session.change({ type: 'addIdea', ideaId: newId(), factorId, followUpOf, text, draft });
  };
  return (
    <div className="idea-wide">
      <Message
        tone="care"
        title={words.title}
        actions={
          <>
            <Button small onClick={onLook}>
              Look again
            </Button>
            {canAdd && (
              <Button small look="plain" onClick={again}>
                Add it as a new idea
              </Button>
            )}
          </>
        }
      >
        {words.text} Others may still see it, so it stays here.
      </Message>
    </div>
  );
}
