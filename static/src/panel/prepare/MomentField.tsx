/** A day, and a time of day where it is known. It becomes a change when the person leaves the two fields together. */
import { useId, useRef, useState } from 'react';
import { clockTimeOf, dayOf, momentAt } from '../../shared/dates';

interface MomentFieldProps {
  readonly label: string;
  /** UTC instant or day. */
  readonly value: string | undefined;
  readonly onChange: (moment: string | undefined) => void;
}

interface Typed {
  readonly day: string;
  readonly time: string;
}

export function MomentField({ label, value, onChange }: MomentFieldProps) {
  const id = useId();
  const both = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Typed | undefined>(undefined);
  const before: Typed = {
    day: value === undefined ? '' : dayOf(value),
    time: (value && clockTimeOf(value)) ?? '',
  };
  const shown = typed ?? before;
  const leave = (event: React.FocusEvent): void => {
    if (typed === undefined || both.current?.contains(event.relatedTarget) === true) return;
    // A time alone says nothing yet: it stays in its field.
    if (typed.day === '' && typed.time !== '') return;
    setTyped(undefined);
    if (typed.day === before.day && typed.time === before.time) return;
    onChange(typed.day === '' ? undefined : momentAt(typed.day, typed.time));
  };
  const input = (part: keyof Typed, type: 'date' | 'time', name: string) => (
    <input
      id={`${id}-${part}`}
      type={type}
      className="input"
      aria-label={`${label}, ${name}`}
      value={shown[part]}
      onChange={(event) => setTyped({ ...shown, [part]: event.target.value })}
      onBlur={leave}
    />
  );
  return (
    <div className="field">
      <label htmlFor={`${id}-day`}>{label}</label>
      <div ref={both} className="moment-fields">
        {input('day', 'date', 'day')}
        {input('time', 'time', 'time')}
      </div>
    </div>
  );
}
