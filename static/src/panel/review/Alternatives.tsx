/** Two people wrote the same text at the same moment: both are shown until somebody chooses. */
import type { ItemRef } from '../../../../src/domain/commands';
import type { Alternative } from '../../../../src/domain/review';
import { fingerprint } from '../../../../src/domain/text';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { usePersonName } from '../../shared/people/usePeople';
import { useSession } from '../../shared/session/useSession';

interface AlternativesProps {
  readonly alternatives: readonly Alternative[];
  /** The text that they stand beside. */
  readonly current: string;
  /** Absent for the title of the review. */
  readonly target?: ItemRef;
  readonly canEdit: boolean;
}

export function Alternatives({ alternatives, current, target, canEdit }: AlternativesProps) {
  return alternatives.map((alternative) => (
    <OneAlternative
      key={alternative.id}
      alternative={alternative}
      current={current}
      target={target}
      canEdit={canEdit}
    />
  ));
}

function OneAlternative({
  alternative,
  current,
  target,
  canEdit,
}: {
  readonly alternative: Alternative;
  readonly current: string;
  readonly target: ItemRef | undefined;
  readonly canEdit: boolean;
}) {
  const session = useSession();
  const name = usePersonName(alternative.by);
  const choose = (choice: 'use' | 'dismiss'): void => {
    session.change({
      type: 'settleAlternative',
      target,
      alternativeId: alternative.id,
      choose: choice,
      from: fingerprint(current),
    });
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
