/** Opens the room: the agenda of the review's size, one timer for all, and everybody's turn to speak. */
import type { Review } from '../../../../src/domain/review';
import { AGENDAS } from '../../../../src/domain/room';
import { speakersFor } from '../../../../src/domain/speakingOrder';
import { Button } from '../../shared/components/Button';
import { useSession } from '../../shared/session/useSession';

/** Shown while the review is open and no meeting runs. */
export function RoomButton({ review }: { readonly review: Review }) {
  const session = useSession();
  const order = review.leader === undefined ? 'round-robin' : 'leader-first';
  return (
    <Button
      icon="screen"
      onClick={() =>
        session.change({
          type: 'startMeeting',
          items: AGENDAS[review.size].map(([key, minutes]) => ({ key, minutes })),
          order,
          speakers: [...speakersFor(order, review)],
        })
      }
    >
      In the room
    </Button>
  );
}
