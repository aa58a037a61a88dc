/** Who has spoken, who speaks, who is next; the order can be another one for the next part. */
import type { Review } from '../../../../src/domain/review';
import type { Room } from '../../../../src/domain/room';
import { speakersFor } from '../../../../src/domain/speakingOrder';
import { SPEAKING_ORDERS } from '../../../../src/domain/vocabulary';
import { Select } from '../../shared/components/Choice';
import { Avatar, PersonName } from '../../shared/components/Person';
import { useSession } from '../../shared/session/useSession';
import { ORDER_WORDS } from './roomWords';

interface SpeakingOrderListProps {
  readonly review: Review;
  readonly room: Room;
  readonly canEdit: boolean;
}

export function SpeakingOrderList({ review, room, canEdit }: SpeakingOrderListProps) {
  const session = useSession();
  return (
    <section className="stack" aria-label="Speaking order">
      <div className="row row-one-line">
        <h3 className="heading-xsmall grow">Speaking order</h3>
        <Select
          className="chip chip-select"
          aria-label="Order"
          value={room.order}
          disabled={!canEdit}
          options={SPEAKING_ORDERS.map((order) => ({ value: order, name: ORDER_WORDS[order] }))}
          onChange={(order) =>
            order && session.change({ type: 'setSpeakers', order, speakers: [...speakersFor(order, review)] })
          }
        />
      </div>
      <ol className="room-lines">
        {room.speakers.map((speaker, index) => (
          <li
            key={speaker}
            className={index === room.spoken ? 'room-line room-line-now' : 'room-line'}
            aria-current={index === room.spoken ? 'true' : undefined}
          >
            <Avatar accountId={speaker} />
            <span className="grow">
              <PersonName accountId={speaker} />
            </span>
            <span className="small subtle">{stateOf(index, room, speaker === review.leader)}</span>
          </li>
        ))}
      </ol>
      {review.leader === undefined && room.order !== 'round-robin' && (
        <p className="small subtle">
          Choose the leader in the details, so that this order knows who it is about.
        </p>
      )}
    </section>
  );
}

function stateOf(index: number, room: Room, isLeader: boolean): string {
  if (index < room.spoken) return 'spoke';
  if (index === room.spoken) return 'speaking';
  if (index === room.spoken + 1) return 'next';
  if (!isLeader) return '';
  return room.order === 'senior-last' ? 'senior, speaks last' : 'leader';
}
