/** On a reviewed issue: how far the latest review is, how its actions stand in Jira, and which factors it found. */
import { daysLate, isOpen } from '../../../src/domain/languishing/standing';
import type { ReviewRow } from '../../../src/domain/digest';
import type { ReviewStatusRead } from '../../../src/usecases/readReviewStatus';
import { Day } from '../shared/components/Day';
import { ReviewLozenge } from '../shared/components/ReviewLozenge';
import { Bone } from '../shared/components/Skeleton';
import { FactorTags } from './FactorTags';

interface ReviewPartProps {
  readonly review: NonNullable<ReviewStatusRead['review']>;
  readonly read: ReviewStatusRead;
  /** False while more is on its way. */
  readonly settled: boolean;
  readonly today: string;
}

export function ReviewPart({ review, read, settled, today }: ReviewPartProps) {
  if (review.state === 'unreadable') {
    return <p>There is a review here, but what Jira holds of it cannot be read. Opening it repairs that.</p>;
  }
  const { latest, earlier } = review.value;
  return (
    <section className="stack" aria-label="The review of this issue">
      <p className="row row-tight">
        <ReviewLozenge review={latest} />
        <span className="small subtle">
          opened <Day of={latest.openedAt} />
          {earlier > 0 && `, ${String(earlier)} earlier`}
        </span>
      </p>
      <Actions latest={latest} read={read} settled={settled} today={today} />
      {(latest.followUpOn !== undefined || latest.labels.length > 0) && (
        <dl className="terms">
          {latest.followUpOn !== undefined && (
            <>
              <dt>Second look</dt>
              <dd>
                <Day of={latest.followUpOn} ahead />
              </dd>
            </>
          )}
          {latest.labels.length > 0 && (
            <>
              <dt>Factors</dt>
              <dd>
                <FactorTags labels={latest.labels} />
              </dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}

interface ActionsProps extends Omit<ReviewPartProps, 'review'> {
  readonly latest: ReviewRow;
}

/** Counts only the actions that Jira showed: how many there are elsewhere is nobody's business here. */
function Actions({ latest, read: { actions }, settled, today }: ActionsProps) {
  if (actions === undefined) {
    return settled || latest.actionIds.length === 0 ? null : (
      <div aria-hidden="true">
        <Bone width={80} />
        <Bone width={40} />
      </div>
    );
  }
  if (actions.length === 0) return <p className="subtle">No actions in Jira yet.</p>;
  const done = actions.filter((action) => !isOpen(action)).length;
  const late = actions.filter((action) => daysLate(action, today) > 0).length;
  const text = `${String(done)} of ${String(actions.length)} ${actions.length === 1 ? 'action' : 'actions'} done`;
  return (
    <div className="stack stack-tight">
      <progress value={done} max={actions.length} aria-label={text} />
      <p className="row">
        <span className="grow">{text}</span>
        {late > 0 && <span className="small text-bad">{late} late</span>}
      </p>
    </div>
  );
}
