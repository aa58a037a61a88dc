/** Back from closed to open. What was kept when it was closed stays as it is. */
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { useSession } from '../../shared/session/useSession';

interface ReopenProps {
  readonly review: Review;
  /** Number of the issue's latest review: only that one can be opened again. */
  readonly latest: number;
}

export function Reopen({ review, latest }: ReopenProps) {
  const session = useSession();
  if (review.number < latest) {
    return (
      <p className="small subtle">
        There is a later review of this issue; only the latest one can be opened again.
      </p>
    );
  }
  return (
    <div className="row">
      <Button onClick={() => session.change({ type: 'reopenReview' })}>Reopen</Button>
      <span className="small subtle grow">{reopenWords(review)}</span>
    </div>
  );
}

function reopenWords({ visibility }: Review): string {
  const kept = 'The version kept at closing stays.';
  return visibility === 'participants'
    ? `${kept} Until it is closed again it is for its participants.`
    : kept;
}
