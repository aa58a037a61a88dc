/** A control with its label above and, where it helps, a line below; the control is named and described by both. */
import { useId, type ReactNode } from 'react';

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface FieldProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  /** What is wrong with the value; read aloud when it appears. */
  readonly error?: string | undefined;
  /** Marks the field as one that must be filled in. */
  readonly required?: boolean;
  readonly wide?: boolean;
  readonly children: (wiring: Wiring) => ReactNode;
}

export function Field({ label, help, error, required = false, wide = false, children }: FieldProps) {
  const id = useId();
  const note = `${id}-note`;
  const described = help !== undefined || error !== undefined;
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label htmlFor={id}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {children({
        id,
        ...(described ? { 'aria-describedby': note } : {}),
        ...(error === undefined ? {} : { 'aria-invalid': true as const }),
      })}
      {described && (
        <div id={note} className={error === undefined ? 'field-help' : 'field-error'}>
          {error ?? help}
        </div>
      )}
    </div>
  );
}
