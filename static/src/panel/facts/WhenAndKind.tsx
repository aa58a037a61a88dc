/**
 * Moving an entry to another time, or calling it by another kind. Each choice is a change at once; Enter is done, and
 * Escape leaves the field as it was.
 */
import { useRef } from 'react';
import type { TimelineEntry } from '../../../../src/domain/review';
import { ENTRY_KINDS } from '../../../../src/domain/vocabulary';
import { Button } from '../../shared/components/Button';
import { Select } from '../../shared/components/Choice';
import { Field } from '../../shared/components/Field';
import { focusOnce } from '../../shared/components/focusOnce';
import { clockTimeOf, dayOf, momentAt } from '../../shared/dates';
import { ENTRY_KIND_WORDS } from '../../shared/labels';
import { useSession } from '../../shared/session/useSession';

const KINDS = ENTRY_KINDS.map((value) => ({ value, name: ENTRY_KIND_WORDS[value] }));

export function WhenAndKind({
  entry,
  onClose,
}: {
  readonly entry: TimelineEntry;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const day = dayOf(entry.at);
  const time = clockTimeOf(entry.at) ?? '';
  const left = useRef(false);
  const move = (at: string): void => {
    // Instants carry what no field shows: seconds, and the order within a minute.
    const isSame = dayOf(at) === day && (clockTimeOf(at) ?? '') === time;
    if (!left.current && !isSame) session.change({ type: 'editTimelineEntry', entryId: entry.id, at });
  };
  return (
    <form
      className="sunken stack inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        // What is in the fields counts: leaving a field is what makes it a change.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        left.current = true;
        onClose();
      }}
    >
      <div className="columns-3">
        <Field label="Day">
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              className="input"
              defaultValue={day}
              onBlur={(event) => event.target.value !== '' && move(momentAt(event.target.value, time))}
            />
          )}
        </Field>
        <Field label="Time" help="Empty when only the day is known">
          {(wiring) => (
            <input
              {...wiring}
              type="time"
              className="input"
              defaultValue={time}
              ref={focusOnce}
              onBlur={(event) => move(momentAt(day, event.target.value))}
            />
          )}
        </Field>
        <Field label="Kind">
          {(wiring) => (
            <Select
              {...wiring}
              value={entry.kind}
              options={KINDS}
              onChange={(kind) =>
                kind !== undefined && session.change({ type: 'editTimelineEntry', entryId: entry.id, kind })
              }
            />
          )}
        </Field>
      </div>
      <div className="row">
        <Button small type="submit">
          Done
        </Button>
      </div>
    </form>
  );
}
