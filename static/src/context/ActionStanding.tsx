/** How an action stands by all the rules of its project, and what can be done about it here. Loaded on actions alone. */
import { useCallback } from 'react';
import type { ActionProperty } from '../../../src/domain/actionProperty';
import type { Calendar } from '../../../src/domain/languishing/actionState';
import { isOpen } from '../../../src/domain/languishing/standing';
import { readActionStatus, readActionStatusRow } from '../../../src/usecases/readActionStatus';
import type { ReviewAction } from '../../../src/usecases/readAttentionParts';
import { Day } from '../shared/components/Day';
import { ReadAgain } from '../shared/components/ReadAgain';
import { useHost } from '../shared/host/host';
import { useLoaded } from '../shared/useLoaded';
import { VERDICT_WORDS } from '../shared/verdictWords';
import { ActionActs } from './ActionActs';
import { DueLine } from './DueLine';
import { Reasons } from './Reasons';

interface ActionStandingProps {
  readonly action: ReviewAction;
  readonly origin: ActionProperty;
  readonly calendar: Calendar;
  readonly again: () => void;
}

export function ActionStanding({ action, origin, calendar, again }: ActionStandingProps) {
  const { jira } = useHost();
  const status = useLoaded(
    useCallback(() => readActionStatus(jira, { action, origin }, calendar), [jira, action, origin, calendar]),
  );
  const read = status.state === 'ready' ? status.value : undefined;
  const row = read && readActionStatusRow(read, action, calendar);
  return (
    <>
      {/* What the team has left is late for nobody. */}
      {origin.dropped !== true &&
        (row === undefined || row.reasons.length + row.repeats.length === 0 ? (
          <DueLine issue={action} today={calendar.today} />
        ) : (
          read && <Reasons row={row} read={read} />
        ))}
      <Verdict action={action} origin={origin} isReviewOpen={row?.isReviewOpen === true} />
      {status.state === 'failed' && (
        <ReadAgain what="How this action stands" cause={status.cause} onRetry={status.retry} />
      )}
      {read?.failure !== undefined && (
        <ReadAgain what="Some of how this action stands" cause={undefined} onRetry={again} />
      )}
      <ActionActs
        row={{
          action,
          dateMoves: row?.dateMoves,
          source: row?.source,
          isReviewOpen: row?.isReviewOpen === true,
        }}
        times={read?.settings}
        origin={origin}
        today={calendar.today}
        again={again}
      />
    </>
  );
}

interface VerdictProps extends Pick<ActionStandingProps, 'action' | 'origin'> {
  readonly isReviewOpen: boolean;
}

function Verdict({ action, origin, isReviewOpen }: VerdictProps) {
  if (origin.dropped === true) return <p className="subtle">The team has decided to leave it.</p>;
  if (origin.verdict !== undefined)
    return (
      <p className="subtle">
        {VERDICT_WORDS[origin.verdict]}
        {origin.verdictOn !== undefined && (
          <>
            , verified <Day of={origin.verdictOn} />
          </>
        )}
      </p>
    );
  if (isOpen(action)) return null;
  return (
    <p className="subtle">
      Done, not verified yet{isReviewOpen && ': that comes after its review has closed'}
    </p>
  );
}
