/** On an issue without a review: one can be started; whether one is owed is asked only where that is possible. */
import { Suspense } from 'react';
import type { Calendar } from '../../../src/domain/languishing/actionState';
import { daysBetween } from '../../../src/domain/calendarDays';
import { OWED_DAYS } from '../../../src/domain/owedDays';
import type { ReviewStatusRead } from '../../../src/usecases/readReviewStatus';
import { Button } from '../shared/components/Button';
import { Bone } from '../shared/components/Skeleton';
import { lazyPart } from '../shared/lazyPart';

const OwedPart = lazyPart(async () => (await import('./OwedPart')).OwedPart);

export interface NotReviewedProps {
  readonly event: ReviewStatusRead['issue'];
  readonly calendar: Calendar;
  /** A cancelled one stands above, with its own button. */
  readonly hasReview: boolean;
  readonly start: () => void;
  /** Reads everything anew. */
  readonly again: () => void;
}

export function NotReviewed(props: NotReviewedProps) {
  const { event, calendar, hasReview, start } = props;
  const startButton = hasReview ? null : <Button onClick={start}>Start a review</Button>;
  const mayBeOwed = event.projectId !== undefined && isRecent(event.happened, calendar);
  if (event.notNeeded === undefined && !mayBeOwed)
    return hasReview ? null : (
      <>
        <p className="subtle">No review yet.</p>
        <p>{startButton}</p>
      </>
    );
  return (
    <Suspense
      fallback={
        <>
          <div aria-hidden="true">
            <Bone width={40} />
          </div>
          <p>{startButton}</p>
        </>
      }
    >
      <OwedPart {...props} />
    </Suspense>
  );
}

function isRecent(happened: string | undefined, { today, dayOf }: Calendar): boolean {
  const day = dayOf(happened ?? '');
  return day !== undefined && daysBetween(day, today) <= OWED_DAYS;
}
