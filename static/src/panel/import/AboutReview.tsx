/** What the review is about, as the write-up says it: title and day. Both can be changed before anything is saved. */
import { useId } from 'react';
import { LINE_LIMIT } from '../../../../src/domain/text';
import { Field } from '../../shared/components/Field';
import { PersonName } from '../../shared/components/Person';
import { showDay } from '../../shared/dates';
import { KIND_WORDS, SIZE_WORDS } from '../../shared/labels';
import type { StartDetails } from '../start/importSlot';

interface EventDayProps {
  /** Empty for none. */
  readonly day: string;
  /** The day by which the times were dated. */
  readonly readDay: string | undefined;
  readonly onDay: (day: string) => void;
}

interface AboutReviewProps extends EventDayProps {
  readonly details: StartDetails;
  readonly title: string;
  readonly titleMissing: boolean;
  readonly onTitle: (title: string) => void;
}

export function AboutReview({
  details,
  title,
  day,
  readDay,
  titleMissing,
  onTitle,
  onDay,
}: AboutReviewProps) {
  const id = useId();
  return (
    <div className="stack" role="group" aria-labelledby={id}>
      <h3 id={id} className="heading-small">
        The review
      </h3>
      <p className="meta dotted">
        <span>{KIND_WORDS[details.kind].name}</span>
        <span>{SIZE_WORDS[details.size].name}</span>
        <span>
          Facilitator:&nbsp;
          <PersonName accountId={details.facilitator} />
        </span>
      </p>
      <div className="columns-2">
        <Field label="Title" required error={titleMissing ? 'A review needs a title.' : undefined}>
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              maxLength={LINE_LIMIT}
              required
              value={title}
              onChange={(event) => onTitle(event.target.value)}
            />
          )}
        </Field>
        <EventDay day={day} readDay={readDay} onDay={onDay} />
      </div>
    </div>
  );
}

/** Choosing a day reads the write-up again: its times may hang on it. */
export function EventDay({ day, readDay, onDay }: EventDayProps) {
  return (
    <Field label="Day of the event" help={dayHelp(day, readDay)}>
      {(wiring) => (
        <input
          {...wiring}
          type="date"
          className="input"
          value={day}
          onChange={(event) => onDay(event.target.value)}
        />
      )}
    </Field>
  );
}

function dayHelp(day: string, readDay: string | undefined): string {
  if (readDay === undefined)
    return 'The write-up names none. Times without a day are notes until you choose one.';
  return day === readDay
    ? 'Times without a day are on this one.'
    : `The write-up itself says ${showDay(readDay)}; its times stay on that day.`;
}
