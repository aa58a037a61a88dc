/** One reason, asked for where something is done that others will want to understand; kept while it is being written. */
import { useState } from 'react';
import { Button, type ButtonProps } from '../../shared/components/Button';
import { Field } from '../../shared/components/Field';
import { focusOnce } from '../../shared/components/focusOnce';
import { fits, TooLong } from '../../shared/components/TooLong';
import { useSession } from '../../shared/session/useSession';

interface ReasonFieldProps {
  /** Under which name the browser keeps it. */
  readonly place: string;
  readonly label: string;
  readonly help?: string;
  readonly focus?: boolean;
  readonly onChange: (reason: string) => void;
}

export function ReasonField({ place, label, help, focus = false, onChange }: ReasonFieldProps) {
  const session = useSession();
  const [text, setText] = useState(() => session.noteAt(place));
  return (
    <Field label={label} help={help} wide>
      {(wiring) => (
        <>
          <textarea
            {...wiring}
            ref={focus ? focusOnce : undefined}
            className="input"
            rows={2}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              session.note(place, event.target.value);
              onChange(event.target.value);
            }}
          />
          <TooLong text={text} />
        </>
      )}
    </Field>
  );
}

interface ReasonFormProps extends Omit<ReasonFieldProps, 'onChange' | 'focus'> {
  readonly action: string;
  readonly look?: ButtonProps['look'];
  readonly onDone: (reason: string) => void;
  readonly onClose: () => void;
}

export function ReasonForm({ action, look, onDone, onClose, ...field }: ReasonFormProps) {
  const session = useSession();
  const [reason, setReason] = useState(() => session.noteAt(field.place));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!fits(reason)) return;
        session.note(field.place, '');
        onDone(reason.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <ReasonField {...field} focus onChange={setReason} />
      <div className="row">
        <Button type="submit" look={look ?? 'primary'} disabled={!fits(reason)}>
          {action}
        </Button>
        <Button look="plain" onClick={onClose}>
          Go back
        </Button>
      </div>
    </form>
  );
}
