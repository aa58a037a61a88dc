/** What came up and is put aside, until it becomes a factor, an idea, or a topic for the next review. */
import { useState } from 'react';
import { needsAgreement } from '../../../../src/domain/checklist';
import type { Review } from '../../../../src/domain/review';
import type { Thought } from '../../../../src/domain/room';
import { LINE_LIMIT } from '../../../../src/domain/text';
import { Button } from '../../shared/components/Button';
import { Icon } from '../../shared/components/Icon';
import { PersonName } from '../../shared/components/Person';
import { showTime } from '../../shared/dates';
import { newId } from '../../shared/ids';
import { PARKING_LOT_ID } from './meeting';
import { useSession } from '../../shared/session/useSession';

const PLACE = 'park';

interface ParkingLotProps {
  readonly review: Review;
  readonly canEdit: boolean;
}

export function ParkingLot({ review, canEdit }: ParkingLotProps) {
  const parked = review.thoughts.filter((thought) => thought.became === undefined);
  if (parked.length === 0 && !canEdit) return null;
  return (
    <section className="box" aria-label="Parking lot" id={PARKING_LOT_ID} tabIndex={-1}>
      <div className="box-head row row-one-line">
        <h3 className="heading-xsmall grow">
          Parking lot <span className="subtlest">{parked.length}</span>
        </h3>
        {parked.length > 0 && canEdit && <span className="small subtle">Turn each into</span>}
      </div>
      <ul>
        {parked.map((thought) => (
          <Parked key={thought.id} thought={thought} review={review} canEdit={canEdit} />
        ))}
        {canEdit && <ParkField />}
      </ul>
    </section>
  );
}

function Parked({
  thought,
  review,
  canEdit,
}: {
  readonly thought: Thought;
  readonly review: Review;
  readonly canEdit: boolean;
}) {
  const session = useSession();
  const gated = needsAgreement(review) && review.factsAgreed === undefined;
  const turn = (into: 'factor' | 'idea' | 'next-review' | 'dropped'): void => {
    const itemId = into === 'factor' || into === 'idea' ? newId() : undefined;
    session.change({ type: 'turnThought', thoughtId: thought.id, into, ...(itemId && { itemId }) });
  };
  return (
    <li className="box-item room-thought">
      <Icon name="bars" />
      <div className="stack stack-tight grow">
        <p>{thought.text}</p>
        <p className="meta">
          <PersonName accountId={thought.by} />, {showTime(thought.at)}
        </p>
      </div>
      {canEdit && (
        <div className="row row-tight">
          <Button
            small
            disabled={gated}
            title={gated ? 'Factors open once the facts are agreed' : undefined}
            onClick={() => turn('factor')}
          >
            Factor
          </Button>
          <Button small onClick={() => turn('idea')}>
            Idea
          </Button>
          <Button small onClick={() => turn('next-review')}>
            Next review
          </Button>
          <Button small look="plain" onClick={() => turn('dropped')}>
            Let go
          </Button>
        </div>
      )}
    </li>
  );
}

function ParkField() {
  const session = useSession();
  const [text, setText] = useState(() => session.noteAt(PLACE));
  const type = (words: string): void => {
    setText(words);
    session.note(PLACE, words);
  };
  return (
    <li className="box-item">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          session.change({ type: 'parkThought', thoughtId: newId(), text: text.trim() });
          type('');
        }}
      >
        <input
          className="input"
          aria-label="Park a thought"
          placeholder="Park a thought and carry on"
          maxLength={LINE_LIMIT}
          value={text}
          onChange={(event) => type(event.target.value)}
        />
      </form>
    </li>
  );
}
