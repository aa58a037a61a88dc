/** In the room: the agenda, one timer for all, who speaks, and what is parked. Shown above the stages while a meeting runs. */
import type { Review } from '../../../../src/domain/review';
import type { Stage } from '../../../../src/domain/vocabulary';

export interface RoomProps {
  readonly review: Review;
  readonly canEdit: boolean;
  readonly me: string;
  /** Looks at another stage. */
  readonly onShow: (stage: Stage) => void;
}

export function Room({ review }: RoomProps) {
  return <section aria-label="In the room" hidden={review.room === undefined} />;
}
