/** The day of the second look: proposed, changeable, and moved to a day that makes sense when it does not. */
import { useState } from 'react';
import { Field } from '../../shared/components/Field';
import { daysBetween, showLongDay } from '../../shared/dates';
import type { followUpChoice } from './followUpChoice';

interface FollowUpDateProps {
  readonly choice: ReturnType<typeof followUpChoice>;
  readonly closingOn: string;
  /** '' for none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

export function FollowUpDate({ choice, closingOn, value, onChange }: FollowUpDateProps) {
  const [moved, setMoved] = useState(false);
  const weeks = Math.round(daysBetween(closingOn, value) / 7);
  const when = value === '' ? '' : `${showLongDay(value)}, ${String(weeks)} weeks from now. `;
  return (
    <Field
      label="Second look"
      help={
        moved
          ? `Moved to ${showLongDay(value)}: a working day, 4 to 8 weeks after closing.`
          : `${when}A working day, 4 to 8 weeks after closing.`
      }
    >
      {(wiring) => (
        <input
          {...wiring}
          type="date"
          className="input close-day"
          min={choice.earliest}
          max={choice.latest}
          value={value}
          onChange={(event) => {
            setMoved(false);
            onChange(event.target.value);
          }}
          onBlur={() => {
            const fitting = value === '' ? '' : choice.fit(value);
            setMoved(fitting !== value);
            onChange(fitting);
          }}
        />
      )}
    </Field>
  );
}
