/** Changing what a review was started with. Each choice is a change at once; loaded when it is asked for. */
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { useSession } from '../../shared/session/useSession';
import { KindCards, SizeCards } from '../start/KindCards';
import { PeopleAndDay } from '../start/PeopleAndDay';
import type { PartProps, PeopleAndTime } from '../start/people';

interface DetailsProps {
  readonly review: Review;
  readonly issue: PartProps['issue'];
  readonly onClose: () => void;
}

export function Details({ review, issue, onClose }: DetailsProps) {
  const session = useSession();
  const { facilitator, scribe, leader, participants, eventDay, meetingAt, visibility } = review;
  return (
    <section className="panel-aside stack stack-loose" aria-label="Details of the review">
      <h3 className="heading-small">Details</h3>
      <KindCards
        value={review.kind}
        help="What the review is about decides which questions it asks."
        onChange={(kind) => session.change({ type: 'editDetails', kind })}
      />
      <SizeCards value={review.size} onChange={(size) => session.change({ type: 'editDetails', size })} />
      <PeopleAndDay
        value={{
          facilitator,
          scribe,
          leader,
          participants: [...participants],
          eventDay,
          meetingAt,
          visibility,
        }}
        me={session.me}
        issue={issue}
        onChange={(part) => session.change({ type: 'editDetails', ...part, ...takenOff(part) })}
      />
      <div className="row">
        <Button onClick={onClose}>Done</Button>
      </div>
    </section>
  );
}

/** Absent leaves alone; here a missing value means that it was taken off. */
function takenOff(part: Partial<PeopleAndTime>) {
  return {
    ...('scribe' in part ? { scribe: part.scribe ?? null } : {}),
    ...('leader' in part ? { leader: part.leader ?? null } : {}),
    ...('eventDay' in part ? { eventDay: part.eventDay ?? null } : {}),
    ...('meetingAt' in part ? { meetingAt: part.meetingAt ?? null } : {}),
  };
}
