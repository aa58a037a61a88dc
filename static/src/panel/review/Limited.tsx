/** For somebody who takes no part in a review that is limited: that it is there, how far it is, and how to get in. */
import type { ReactNode } from 'react';
import type { ReviewRow } from '../../../../src/domain/digest';
import { Day } from '../../shared/components/Day';
import { Empty } from '../../shared/components/Empty';
import { ReviewLozenge } from '../../shared/components/ReviewLozenge';
import { wordsFor } from '../../shared/words';

interface LimitedProps {
  readonly review: Pick<ReviewRow, 'status' | 'stage' | 'openedAt' | 'meetingOn'>;
  readonly issueKey: string;
  readonly actions: ReactNode;
}

export function Limited({ review, issueKey, actions }: LimitedProps) {
  const { status, openedAt, meetingOn } = review;
  const isOver = status === 'cancelled';
  return (
    <Empty icon="lock" title={wordsFor({ code: 'PARTICIPANTS_ONLY' }).title} actions={actions}>
      <ReviewLozenge review={review} /> Open since <Day of={openedAt} />
      {meetingOn !== undefined && (
        <>
          , meeting on <Day of={meetingOn} />
        </>
      )}
      .{' '}
      {isOver
        ? 'It was cancelled, so its text stays with those who took part.'
        : `Once it closes, everyone who sees ${issueKey} can read it. Until then its facilitator can add you.`}
    </Empty>
  );
}
