/** Two people wrote the same text at the same moment: both are shown until somebody chooses. */
import type { ItemRef } from '../../../../src/domain/commands';
import type { Alternative } from '../../../../src/domain/review';
import { fingerprint } from '../../../../src/domain/text';
import type { PassageKey } from '../../../../src/domain/vocabulary';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { usePersonName } from '../../shared/people/usePeople';
import { useSession } from '../../shared/session/useSession';

interface AlternativesProps {
  readonly alternatives: readonly Alternative[];
  /** The text that they stand beside. */
  readonly current: string;
  /** Absent for the title of the review and for a passage. */
  readonly target?: ItemRef;
  /** A line of the scope. */
  readonly passage?: PassageKey;
  /** An answer in the chain of whys below the factor that `target` names. */
  readonly whyId?: string;
  readonly canEdit: boolean;
}

export function Alternatives({ alternatives, current, target, passage, whyId, canEdit }: AlternativesProps) {
  return alternatives.map((alternative) => (
    <OneAlternative
      key={alternative.id}
      alternative={alternative}
      current={current}
      target={target}
      passage={passage}
      whyId={whyId}
      canEdit={canEdit}
    />
  ));
}

function OneAlternative({
  alternative,
  current,
  target,
  passage,
  whyId,
  canEdit,
}: {
  readonly alternative: Alternative;
  readonly current: string;
  readonly target: ItemRef | undefined;
  readonly passage: PassageKey | undefined;
  readonly whyId: string | undefined;
  readonly canEdit: boolean;
}) {
  const session = useSession();
  const name = usePersonName(alternative.by);
  const choose = (choice: 'use' | 'dismiss'): void => {
    session.change({
      type: 'settleAlternative',
      target,
      passage,
      whyId,
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
