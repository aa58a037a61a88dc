/** The day of the event, the time of the meeting, and whether only participants see the review until it closes. */
import { useId } from 'react';
import { Field } from '../../shared/components/Field';
import { clockTimeOf, dayOf, momentAt } from '../../shared/dates';
import type { PartProps } from './people';

export function DaysAndSight({ value, onChange }: PartProps) {
  const { eventDay, meetingAt, visibility } = value;
  const helpId = useId();
  const meetingDay = meetingAt === undefined ? '' : dayOf(meetingAt);
  return (
    <>
      <div className="columns-2">
        <Field label="Day of the event" help="A time without a date is read as this day.">
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              className="input"
              value={eventDay ?? ''}
              onChange={({ target }) =>
                onChange({ eventDay: target.value === '' ? undefined : target.value })
              }
            />
          )}
        </Field>
        <Field label="Meeting">
          {(wiring) => (
            <div className="meeting-time">
              <input
                {...wiring}
                type="date"
                className="input"
                value={meetingDay}
                onChange={({ target }) => onChange({ meetingAt: withDay(target.value, meetingAt) })}
              />
              <input
                type="time"
                className="input"
                aria-label="Time of the meeting"
                disabled={meetingDay === ''}
                value={meetingAt === undefined ? '' : (clockTimeOf(meetingAt) ?? '')}
                onChange={({ target }) => onChange({ meetingAt: momentAt(meetingDay, target.value) })}
              />
            </div>
          )}
        </Field>
      </div>
      <div>
        <label className="check-line">
          <input
            type="checkbox"
            className="checkbox"
            aria-describedby={helpId}
            checked={visibility === 'participants'}
            onChange={({ target }) => onChange({ visibility: target.checked ? 'participants' : 'everyone' })}
          />
          <span>Only participants see this review until it closes</span>
        </label>
        <p id={helpId} className="small subtle check-help">
          Its state and dates stay visible; its text and labels do not.
        </p>
      </div>
    </>
  );
}

/** The same time on another day; without a day there is no meeting. */
function withDay(day: string, before: string | undefined): string | undefined {
  if (day === '') return undefined;
  return momentAt(day, before === undefined ? undefined : clockTimeOf(before));
}
