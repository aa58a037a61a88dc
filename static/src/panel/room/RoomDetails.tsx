/** Below the stages while a meeting runs: the whole agenda, the speaking order, the parking lot, and the way on. */
import { useState } from 'react';
import { needsAgreement } from '../../../../src/domain/checklist';
import { OWN_PART } from '../../../../src/domain/preparation';
import type { Review } from '../../../../src/domain/review';
import { STAGE_OF_ITEM, type Room } from '../../../../src/domain/room';
import { STAGES } from '../../../../src/domain/vocabulary';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { PersonName } from '../../shared/components/Person';
import { useSession } from '../../shared/session/useSession';
import { Agenda } from './Agenda';
import { ParkingLot } from './ParkingLot';
import { AGENDA_WORDS } from './roomWords';
import { SpeakingOrderList } from './SpeakingOrderList';

interface RoomDetailsProps {
  readonly review: Review;
  readonly room: Room;
  readonly canEdit: boolean;
}

export function RoomDetails({ review, room, canEdit }: RoomDetailsProps) {
  const session = useSession();
  const next = room.items[room.current + 1];
  const [leaving, setLeaving] = useState(false);
  /** The review goes on with the meeting, as far as its gate lets it. */
  const goOn = (): void => {
    if (next === undefined) return;
    session.change({ type: 'goToItem', from: room.current, to: room.current + 1 });
    const stage = STAGE_OF_ITEM[next.key];
    const isForward = STAGES.indexOf(stage) > STAGES.indexOf(review.stage);
    const isOpen = stage === 'facts' || !needsAgreement(review) || review.factsAgreed !== undefined;
    if (isForward && isOpen) session.change({ type: 'moveToStage', stage });
  };
  return (
    <section className="panel-body stack stack-wide room-details" aria-label="The meeting">
      <OwnPart review={review} room={room} />
      <div className="room-columns">
        <Agenda room={room} canEdit={canEdit} />
        <SpeakingOrderList review={review} room={room} canEdit={canEdit} />
      </div>
      <ParkingLot review={review} canEdit={canEdit} />
      <div className="row">
        <p className="small subtle grow">Everyone here sees the same timer and the same changes.</p>
        {leaving ? (
          <>
            <span className="small">Stop the timer for everyone?</span>
            <Button onClick={() => session.change({ type: 'endMeeting' })}>End the meeting</Button>
            <Button look="plain" onClick={() => setLeaving(false)}>
              Go on
            </Button>
          </>
        ) : (
          <Button look="plain" disabled={!canEdit} onClick={() => setLeaving(true)}>
            Leave the room
          </Button>
        )}
        {next !== undefined && (
          <Button
            look="primary"
            className="room-next"
            iconAfter="arrowRight"
            disabled={!canEdit}
            onClick={goOn}
          >
            Next: {AGENDA_WORDS[next.key]}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What the leader wrote about their own part opens the meeting, once it has been revealed. */
function OwnPart({ review, room }: { readonly review: Review; readonly room: Room }) {
  const isOpening = room.current === 0;
  const part = review.questionnaire?.answers
    .find((shown) => shown.promptId === OWN_PART)
    ?.answers.find((answer) => answer.by !== undefined && answer.by === review.leader);
  if (!isOpening || part?.by === undefined) return null;
  return (
    <Message
      tone="calm"
      icon="message"
      title={
        <>
          <PersonName accountId={part.by} /> opens with their own part
        </>
      }
    >
      {part.text}
    </Message>
  );
}
