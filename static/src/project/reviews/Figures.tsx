/**
 * Two figures about how the project reviews, each with what it is a share of: events that should be reviewed and were, and
 * reviews that are about something else than a failure.
 */
import { useId, type ReactNode } from 'react';
import type { Calendar } from '../../../../src/domain/languishing/actionState';
import { shareNotFailures } from '../../../../src/domain/owed';
import { daysAfter } from '../../../../src/domain/workingDays';
import { readOwed, type Owed } from '../../../../src/usecases/readAttentionOwed';
import { Button } from '../../shared/components/Button';
import { IssueLink } from '../../shared/components/IssueLink';
import { Bone, Loading } from '../../shared/components/Skeleton';
import { titleOf } from '../../shared/readingWords';
import { useSharedReading } from '../sharedReading';
import { owedEvents } from './owedEvents';
import type { ReviewInList } from './reviewRows';

const YEAR = 365;
/** Missing ones that are named; the rest is under Attention. */
const MOST_NAMED = 3;

interface FiguresProps {
  /** Of the whole project; undefined while not all are read. */
  readonly rows: readonly ReviewInList[] | undefined;
  readonly calendar: Calendar;
  readonly seeOwed: () => void;
}

export function Figures({ rows, calendar, seeOwed }: FiguresProps) {
  return (
    <div className="columns-2 figures">
      <Coverage calendar={calendar} seeOwed={seeOwed} />
      {rows !== undefined && <Kinds rows={rows} today={calendar.today} />}
    </div>
  );
}

function Coverage({ calendar, seeOwed }: Pick<FiguresProps, 'calendar' | 'seeOwed'>) {
  const { shown, failure, phase, rest } = useSharedReading(owedEvents);
  const owed = shown && readOwed(shown, calendar);
  if (owed !== undefined)
    return <CoverageFigure owed={owed} hasRules={shown?.settings?.owed.length !== 0} seeOwed={seeOwed} />;
  return (
    <Figure title="Events that should be reviewed">
      {failure === undefined ? (
        <Loading what="events that should be reviewed">
          <Bone width={60} />
          <Bone width={40} />
        </Loading>
      ) : (
        <div className="row" role="status">
          <p className="small subtle grow">They could not be read. {titleOf(failure.kind)}.</p>
          <Button small aria-busy={phase !== 'settled'} onClick={rest}>
            Try again
          </Button>
        </div>
      )}
    </Figure>
  );
}

interface CoverageFigureProps extends Pick<FiguresProps, 'seeOwed'> {
  readonly owed: Owed;
  readonly hasRules: boolean;
}

function CoverageFigure({ owed, hasRules, seeOwed }: CoverageFigureProps) {
  const { coverage, events, broken } = owed;
  const more = events.length - MOST_NAMED;
  return (
    <Figure title="Events that should be reviewed">
      {coverage.of === 0 ? (
        <p className="subtle">
          {hasRules
            ? 'No event of the last 90 days met a rule of the project.'
            : 'No rule says which events should be reviewed. A project administrator can add one in the settings.'}
        </p>
      ) : (
        <p>
          <span className="figure tabular">
            {coverage.reviewed} of {coverage.of}
          </span>{' '}
          {coverage.of === 1 ? 'event' : 'events'} of the last 90 days{' '}
          {coverage.reviewed === 1 ? 'has' : 'have'} been reviewed.
        </p>
      )}
      {events.length > 0 && (
        <p className="small subtle figure-missing">
          <span>Missing:</span>
          {events.slice(0, MOST_NAMED).map(({ id, issue }) => (
            <IssueLink key={id} issueKey={issue.key} />
          ))}
          <Button look="link" onClick={seeOwed}>
            {more > 0 ? `and ${String(more)} more, under Attention` : 'See under Attention'}
          </Button>
        </p>
      )}
      {broken.length > 0 && (
        <p className="small subtle">
          A rule names what Jira does not know any more, and is left out. It can be mended in the settings.
        </p>
      )}
      {owed.cut && (
        <p className="small subtle">Of a rule that is met very often, 500 events were looked at.</p>
      )}
    </Figure>
  );
}

function Kinds({ rows, today }: { readonly rows: readonly ReviewInList[]; readonly today: string }) {
  const since = daysAfter(today, -YEAR);
  const lately = rows.flatMap(({ review }) => (review && review.openedAt >= since ? [review] : []));
  const { others, of } = shareNotFailures(lately);
  return (
    <Figure title="Reviews that are not about failures">
      {of === 0 ? (
        <p className="subtle">No review of the last 12 months says what it is about.</p>
      ) : (
        <>
          <p>
            <span className="figure tabular">
              {others} of {of}
            </span>{' '}
            {of === 1 ? 'review' : 'reviews'} of the last 12 months {others === 1 ? 'is' : 'are'} about
            something else: a success, a project, a decision.
          </p>
          {others === 0 && (
            <p className="small subtle">
              A team that looks at its failures alone learns from its worst days alone. Review something that
              went well.
            </p>
          )}
        </>
      )}
    </Figure>
  );
}

function Figure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section className="box box-item stack figure-box" aria-labelledby={heading}>
      <h2 id={heading} className="heading-xsmall">
        {title}
      </h2>
      {children}
    </section>
  );
}
