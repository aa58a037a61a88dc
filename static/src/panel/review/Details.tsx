/** Changing what a review was started with. Each choice is a change at once; loaded when it is asked for. */
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { useSession } from '../../shared/session/useSession';
import { KindCards, SizeCards } from '../start/KindCards';
import { PeopleAndDay } from '../start/PeopleAndDay';

interface DetailsProps {
  readonly review: Review;
  readonly projectKey: string;
  readonly onClose: () => void;
}

export function Details({ review, projectKey, onClose }: DetailsProps) {
  const session = useSession();
  const { facilitator, scribe, participants, eventDay } = review;
  return (
    <section className="panel-aside stack stack-loose" aria-label="Details of the review">
      <KindCards
        value={review.kind}
        help="What the review is about decides which questions it asks."
        onChange={(kind) => session.change({ type: 'editDetails', kind })}
      />
      <SizeCards value={review.size} onChange={(size) => session.change({ type: 'editDetails', size })} />
      <PeopleAndDay
        value={{ facilitator, scribe, participants: [...participants], eventDay }}
        me={session.me}
        projectKey={projectKey}
        onChange={(part) =>
          session.change({
            type: 'editDetails',
            ...part,
            // Absent leaves alone; here a missing value means that it was taken off.
            ...('scribe' in part ? { scribe: part.scribe ?? null } : {}),
            ...('eventDay' in part ? { eventDay: part.eventDay ?? null } : {}),
          })
        }
      />
      <div className="row">
        <Button onClick={onClose}>Done</Button>
      </div>
    </section>
  );
}
