/** The rows of the timeline by day. Each row is drawn again only when its own entry changes. */
import { memo } from 'react';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Icon } from '../../shared/components/Icon';
import { clockTimeOf, showLength, showLongDay } from '../../shared/dates';
import type { Problem } from '../../shared/session/sessionState';
import { ProblemMessage } from '../review/ProblemMessage';
import { EntryRow } from './EntryRow';
import type { LineStart } from './EntryLine';
import type { TimelineDay, TimelineRow } from './timelineRows';

interface TimelineProps {
  readonly days: readonly TimelineDay[];
  readonly review: Review;
  readonly canEdit: boolean;
  /** The entry whose text is being edited by a key pressed elsewhere. */
  readonly editing: string | undefined;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  readonly onEdited: (entryId: string | undefined) => void;
  readonly onFillGap: (start: LineStart) => void;
}

const zone = Intl.DateTimeFormat(undefined, { timeZoneName: 'short' })
  .formatToParts(0)
  .find((part) => part.type === 'timeZoneName')?.value;

export function Timeline({ days, review, canEdit, editing, problems, onEdited, onFillGap }: TimelineProps) {
  return days.map(({ day, daysWithout, rows }, index) => (
    <section key={day} aria-label={showLongDay(day)}>
      {daysWithout > 0 && (
        <p className="meta timeline-days-without">
          <Icon name="clock" tone="care" />
          <span className="strong">
            {daysWithout === 1 ? '1 day' : `${String(daysWithout)} days`} without an entry
          </span>
        </p>
      )}
      <h4 className="meta dotted timeline-day">
        <span className="heading-xxsmall">{showLongDay(day)}</span>
        {index === 0 && <span>times in your zone, {zone}</span>}
      </h4>
      <ol className="timeline">
        {rows.map((row) =>
          row.type === 'gap' ? (
            <GapRow key={row.id} row={row} canEdit={canEdit} onFill={onFillGap} />
          ) : (
            <EntryRow
              key={row.entry.id}
              entry={row.entry}
              canEdit={canEdit && row.entry.removed === undefined}
              editing={editing === row.entry.id}
              onEdited={onEdited}
              below={problems.get(row.entry.id)?.map((problem) => (
                <ProblemMessage key={problem.id} problem={problem} review={review} />
              ))}
            />
          ),
        )}
      </ol>
    </section>
  ));
}

const GapRow = memo(function GapRow({
  row,
  canEdit,
  onFill,
}: {
  readonly row: Extract<TimelineRow, { readonly type: 'gap' }>;
  readonly canEdit: boolean;
  readonly onFill: (start: LineStart) => void;
}) {
  return (
    <li className="timeline-gap">
      <p className="meta">
        <Icon name="clock" tone="care" />
        <span className="strong">{showLength(row.minutes)} without an entry</span>
        {canEdit && (
          <Button
            look="link"
            className="small"
            onClick={() => onFill({ text: clockTimeOf(row.from)?.slice(0, 3) ?? '', after: row.from })}
          >
            Add what happened
          </Button>
        )}
      </p>
    </li>
  );
});
