/** A form inside a row: its fields, what went wrong, and the way on and out. Escape closes it; what was typed stays kept. */
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { Button } from '../components/Button';
import { Message } from '../components/Message';
import { actWords, isWorthAnotherTry, jiraSaid } from './actWords';
import { useFormHome } from './formHome';
import type { Sending } from './useSending';

interface ActFormProps {
  /** Names the form, e.g. "Change the date of OPS-198". */
  readonly label: string;
  /** On the button that sends it. */
  readonly verb: string;
  readonly hint?: ReactNode;
  readonly sending: Sending;
  /** In place of the usual words for a refusal. */
  readonly refusal?: ReactNode;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

export function ActForm(props: ActFormProps) {
  const { label, verb, hint, sending, refusal, onSend, onCancel, children } = props;
  const { quiet = false } = useFormHome();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!sending.busy) onSend();
  };
  const closeOnEscape = (event: KeyboardEvent<HTMLFormElement>): void => {
    // An open list of people takes the first Escape for itself.
    const isOfList = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !isOfList && !event.defaultPrevented && !sending.busy) onCancel();
  };
  return (
    <form
      className="act-form sunken stack stack-loose"
      aria-label={label}
      noValidate
      onSubmit={submit}
      onKeyDown={closeOnEscape}
    >
      {children}
      {refusal ?? <Refusal sending={sending} />}
      <div className="row">
        <Button
          {...(quiet ? {} : { look: 'primary' })}
          type="submit"
          aria-disabled={sending.busy}
          aria-busy={sending.busy}
        >
          {sending.busy ? 'Saving…' : sending.error && isWorthAnotherTry(sending.error) ? 'Try again' : verb}
        </Button>
        <Button look="plain" aria-disabled={sending.busy} onClick={() => !sending.busy && onCancel()}>
          Cancel
        </Button>
        {hint !== undefined && <span className="small subtle">{hint}</span>}
      </div>
    </form>
  );
}

function Refusal({ sending: { error } }: { readonly sending: Sending }) {
  if (error === undefined) return null;
  const { title, text, next } = actWords(error);
  return (
    <Message tone="bad" live="alert" title={title}>
      {text} {next}
      {jiraSaid(error).map((said) => (
        <p key={said} className="small">
          Jira: {said}
        </p>
      ))}
    </Message>
  );
}
