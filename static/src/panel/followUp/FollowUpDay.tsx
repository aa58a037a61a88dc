/** The day of the second look, and a way to move it. */
import { useState } from 'react';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { focusOnce } from '../../shared/components/focusOnce';
import { dayOf, daysBetween, localDay, showLongDay } from '../../shared/dates';
import { useSession } from '../../shared/session/useSession';

interface FollowUpDayProps {
  readonly review: Review;
  readonly canEdit: boolean;
}

export function FollowUpDay({ review, canEdit }: FollowUpDayProps) {
  const session = useSession();
  const [moving, setMoving] = useState(false);
  const { on } = review.followUp;
  if (moving) {
    return (
      <input
        ref={focusOnce}
        type="date"
        className="input input-narrow"
        aria-label="Day of the second look"
        defaultValue={on ?? ''}
        min={review.closed === undefined ? undefined : dayOf(review.closed.at)}
        onBlur={(event) => {
          const day = event.target.value;
          if (day !== '' && day !== on) session.change({ type: 'setFollowUp', on: day });
          setMoving(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setMoving(false);
        }}
      />
    );
  }
  return (
    <p className="small subtle row row-tight">
      <span>{on === undefined ? 'No day has been set' : lookWords(review, on)}</span>
      {canEdit && (
        <Button look="link" className="small" onClick={() => setMoving(true)}>
          {on === undefined ? 'Set a day' : 'Move'}
        </Button>
      )}
    </p>
  );
}

/** "Friday, 8 January 2027, 7 weeks after closing", and how late it is when it has passed without being held. */
function lookWords(review: Review, on: string): string {
  const late = review.status === 'closed' ? daysBetween(on, localDay(new Date())) : 0;
  const overdue = late > 0 ? `, ${String(late)} ${late === 1 ? 'day' : 'days'} ago` : '';
  if (review.closed === undefined) return showLongDay(on);
  const weeks = Math.round(daysBetween(dayOf(review.closed.at), on) / 7);
  return `${showLongDay(on)}, ${String(weeks)} ${weeks === 1 ? 'week' : 'weeks'} after closing${overdue}`;
}
