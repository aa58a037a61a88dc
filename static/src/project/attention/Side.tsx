/** Beside the languishing actions, below them where it is narrow: second looks, owed reviews, repeats. */
import type { Calendar } from '../../../../src/domain/languishing/actionState';
import { hasRepeats } from '../../../../src/usecases/readAttentionRepeats';
import type { Act } from '../../shared/followThrough/acts';
import type { RowHandlers } from './AttentionItem';
import { FollowUps } from './FollowUps';
import { OwedReviews } from './OwedReviews';
import { hasFollowUps, partState } from './partState';
import { Repeated } from './Repeated';
import type { AttentionInView } from './useAttention';

interface SideProps {
  readonly inView: AttentionInView;
  /** True when the page says already what went wrong. */
  readonly isTold: boolean;
  /** True in a project without reviews: then nothing can be due or have come back. */
  readonly isNew: boolean;
  readonly calendar: Calendar;
  readonly forms: ReadonlyMap<string, Act>;
  readonly mayEdit: boolean;
  readonly handlers: RowHandlers;
}

export function Side({ inView, isNew, isTold, calendar, ...row }: SideProps) {
  const { reading, read, followUps, owed, repeats } = inView;
  const has = (part: (of: NonNullable<typeof read>) => boolean): boolean => read !== undefined && part(read);
  return (
    <div className="stack stack-wide">
      {!isNew && (
        <FollowUps
          isTold={isTold}
          followUps={followUps}
          reading={reading}
          state={partState(
            has((of) => hasFollowUps(of, calendar)),
            reading,
          )}
          today={calendar.today}
        />
      )}
      <OwedReviews
        isTold={isTold}
        owed={owed}
        reading={reading}
        read={read}
        state={partState(owed !== undefined, reading)}
        today={calendar.today}
        {...row}
      />
      {!isNew && (
        <Repeated
          isTold={isTold}
          repeats={repeats}
          reading={reading}
          read={read}
          state={partState(has(hasRepeats), reading)}
        />
      )}
    </div>
  );
}
