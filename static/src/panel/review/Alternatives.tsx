/** Two people wrote the same text at the same moment: both are shown until somebody chooses. */
import type { ItemRef } from '../../../../src/domain/commands';
import type { Alternative } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { usePersonName } from '../../shared/people/usePeople';
import { useSession } from '../../shared/session/useSession';

interface AlternativesProps {
  readonly alternatives: readonly Alternative[];
  /** Absent for the title of the review. */
  readonly target?: ItemRef;
  readonly canEdit: boolean;
}

export function Alternatives({ alternatives, target, canEdit }: AlternativesProps) {
  return alternatives.map((alternative) => (
    <OneAlternative key={alternative.id} alternative={alternative} target={target} canEdit={canEdit} />
  ));
}

function OneAlternative({
  alternative,
  target,
  canEdit,
}: {
  readonly alternative: Alternative;
  readonly target: ItemRef | undefined;
  readonly canEdit: boolean;
}) {
  const session = useSession();
  const name = usePersonName(alternative.by);
  const choose = (choice: 'use' | 'dismiss'): void => {
    session.change({ type: 'settleAlternative', target, alternativeId: alternative.id, choose: choice });
  };
  return (
    <Message
      tone="care"
      icon="people"
      live="status"
      title={`${alternative.by === session.me ? 'You' : name} wrote at the same time`}
      actions={
        canEdit && (
          <>
            <Button small onClick={() => choose('use')}>
              Use this
            </Button>
            <Button small look="plain" onClick={() => choose('dismiss')}>
              Keep the one above
            </Button>
          </>
        )
      }
    >
      <span className="pre-line">“{alternative.text}”</span>
    </Message>
  );
}
