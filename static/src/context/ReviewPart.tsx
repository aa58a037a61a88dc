/** On a reviewed issue: how far the latest review is, how its actions stand in Jira, and which factors it found. */
import { daysLate, isOpen } from '../../../src/domain/languishing/standing';
import type { ReviewRow } from '../../../src/domain/digest';
import type { ReviewStatusRead } from '../../../src/usecases/readReviewStatus';
import { Button } from '../shared/components/Button';
import { Day } from '../shared/components/Day';
import { Lozenge } from '../shared/components/Labels';
import { ReviewLozenge } from '../shared/components/ReviewLozenge';
import { Bone } from '../shared/components/Skeleton';
import { FactorTags } from './FactorTags';

interface ReviewPartProps {
  readonly review: NonNullable<ReviewStatusRead['review']>;
  readonly read: ReviewStatusRead;
  /** False while more is on its way. */
  readonly settled: boolean;
  readonly today: string;
  /** Opens the review, at a stage of it. */
  readonly open: (stage?: 'close') => void;
}

export function ReviewPart({ review, read, settled, today, open }: ReviewPartProps) {
  if (review.state === 'unreadable') {
    return (
      <>
        <p>There is a review here, but what Jira holds of it cannot be read. Opening it repairs that.</p>
        <p>
          <Button onClick={() => open()}>Open review</Button>
        </p>
      </>
    );
  }
  const { latest, earlier } = review.value;
  const isOver = latest.status === 'closed' || latest.status === 'finished';
  return (
    <section className="stack" aria-label="The review of this issue">
      <p className="row row-tight">
        {latest.status === 'closed' && latest.followUpOn !== undefined ? (
          latest.followUpOn <= today ? (
            <Lozenge tone="care">Follow-up due</Lozenge>
          ) : (
            <Lozenge tone="info">Waiting for follow-up</Lozenge>
          )
        ) : (
          <ReviewLozenge review={latest} />
        )}
        <span className="small subtle">
          {isOver && latest.closedOn !== undefined ? (
            <>
              closed <Day of={latest.closedOn} />
            </>
          ) : (
            <>
              opened <Day of={latest.openedAt} />
            </>
          )}
          {earlier > 0 && `, ${String(earlier)} earlier`}
        </span>
      </p>
      <Actions latest={latest} read={read} settled={settled} today={today} />
      {(latest.followUpOn !== undefined || latest.labels.length > 0) && (
        <dl className="terms">
          {latest.followUpOn !== undefined && (
            <>
              <dt>Follow-up</dt>
              <dd>
                <FollowUpDay on={latest.followUpOn} today={today} />
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
      <p className="row row-tight">
        <Button onClick={() => open()}>Open review</Button>
        {isOver && (
          <Button look="plain" onClick={() => open('close')}>
            Recap
          </Button>
        )}
      </p>
    </section>
  );
}

/** When the second look is, or was to be. */
function FollowUpDay({ on, today }: { readonly on: string; readonly today: string }) {
  if (on === today) return <>today</>;
  if (on > today) return <Day of={on} ahead />;
  return (
    <span className="text-bad">
      was due <Day of={on} ahead />
    </span>
  );
}

interface ActionsProps extends Pick<ReviewPartProps, 'read' | 'settled' | 'today'> {
  readonly latest: ReviewRow;
}

/**
 * Counts only the actions that Jira showed: how many there are elsewhere is nobody's business here. One that the team has
 * left stays open in Jira and is late for nobody.
 */
function Actions({ latest, read: { actions }, settled, today }: ActionsProps) {
  if (actions === undefined) {
    return settled || latest.actionIds.length === 0 ? null : (
      <div aria-hidden="true">
        <Bone width={80} />
        <Bone width={40} />
      </div>
    );
  }
  if (actions.length === 0) return isTold(latest) ? <p className="subtle">No actions in Jira yet.</p> : null;
  const done = actions.filter((action) => !isOpen(action)).length;
  const left = actions.filter((action) => action.dropped && isOpen(action)).length;
  const late = actions.filter((action) => !action.dropped && daysLate(action, today) > 0).length;
  const text = `${String(done)} of ${String(actions.length)} ${actions.length === 1 ? 'action' : 'actions'} done${
    left === 0 ? '' : `, ${String(left)} declined`
  }`;
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

/** One that is limited to its participants says nothing of its actions, and a cancelled one came to nothing. */
const isTold = ({ status, kind, actionIds }: ReviewRow): boolean =>
  status !== 'cancelled' && kind !== undefined && actionIds.length === 0;
