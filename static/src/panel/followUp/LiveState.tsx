/** What Jira says of an action right now: who has it, when it was due, whether and when it was done. */
import type { ReactNode } from 'react';
import type { JiraIssue } from '../../../../src/jira/schemas';
import { Avatar } from '../../shared/components/Person';
import { Bone } from '../../shared/components/Skeleton';
import { dayOf, daysBetween, localDay, showDay, showShortDay } from '../../shared/dates';

interface LiveStateProps {
  readonly loaded: 'loading' | 'ready' | 'failed';
  readonly issue: JiraIssue | undefined;
  /** More about it, on the same line. */
  readonly children?: ReactNode;
}

export function LiveState({ loaded, issue, children }: LiveStateProps) {
  if (loaded === 'loading') return <Bone width={40} />;
  if (loaded === 'failed') return <p className="meta">What Jira says could not be read.</p>;
  if (issue === undefined)
    return (
      <p className="meta">
        Jira does not show you this issue any more: it was deleted, or you may not see it.
      </p>
    );
  const { assignee, duedate, status, resolutiondate, statuscategorychangedate } = issue.fields ?? {};
  const done = status?.statusCategory.key === 'done';
  // Not every workflow sets a resolution.
  const doneAt = resolutiondate ?? statuscategorychangedate ?? undefined;
  const doneOn = done && doneAt !== undefined ? dayOf(doneAt) : undefined;
  return (
    <div className="meta dotted">
      <span className="person">
        {assignee ? (
          <>
            <Avatar accountId={assignee.accountId} /> {assignee.displayName}
          </>
        ) : (
          <span className={done ? undefined : 'text-bad'}>no owner</span>
        )}
      </span>
      {doneOn !== undefined && (
        <time dateTime={doneOn} title={showDay(doneOn)}>
          done {showShortDay(doneOn)}
        </time>
      )}
      {duedate && <span>{done ? doneWords(duedate, doneOn) : <Due day={duedate} />}</span>}
      {!duedate && !done && <span>no due date</span>}
      {children}
    </div>
  );
}

function doneWords(due: string, doneOn: string | undefined): string {
  if (doneOn === undefined) return `was due ${showShortDay(due)}`;
  const late = daysBetween(due, doneOn);
  return late === 0 ? 'on time' : `${length(Math.abs(late))} ${late > 0 ? 'late' : 'early'}`;
}

function Due({ day }: { readonly day: string }) {
  const late = daysBetween(day, localDay(new Date()));
  return (
    <time dateTime={day} title={showDay(day)} className={late > 0 ? 'text-bad' : undefined}>
      {late > 0 && `${length(late)} late, `}due {showShortDay(day)}
    </time>
  );
}

/** "5 days", and from three weeks on "3 weeks": the exact day stands beside it. */
function length(days: number): string {
  const [count, what] = days >= 21 ? [Math.round(days / 7), 'week'] : [days, 'day'];
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
