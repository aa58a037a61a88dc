/** A text that turns into a field when it is pressed, and back into text when the writer is done. */
import { useEffect, useRef, useState } from 'react';
import { TooLong } from '../../shared/components/TooLong';
import { limitOf, type TextField } from '../../shared/session/textField';
import { WordingHelp } from '../hints/WordingHelp';
import { useDraftText } from './useDraftText';

interface EditableTextProps {
  readonly field: TextField;
  readonly value: string;
  /** Names the field, e.g. "Entry". */
  readonly label: string;
  readonly canEdit: boolean;
  /** Shown where there is no text yet. */
  readonly placeholder?: string;
  readonly className?: string;
  /** Opens the field from elsewhere, such as ↑ in the line for new entries. */
  readonly editing?: boolean;
  readonly onDone?: () => void;
}

export function EditableText({ editing = false, onDone, ...props }: EditableTextProps) {
  const [pressed, setPressed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { value, label, canEdit, placeholder, className = '' } = props;
  if (canEdit && (pressed || editing)) {
    return (
      <TextArea
        {...props}
        done={() => {
          setPressed(false);
          onDone?.();
        }}
      />
    );
  }
  const shown = value === '' ? <span className="subtle">{placeholder}</span> : value;
  if (!canEdit) return <span className={`pre-line ${className}`}>{shown}</span>;
  return (
    <button
      ref={button}
      type="button"
      className={`editable pre-line ${className}`}
      title={`Edit ${label.toLowerCase()}`}
      onClick={() => setPressed(true)}
    >
      {shown}
    </button>
  );
}

function TextArea({
  field,
  value,
  label,
  placeholder,
  className = '',
  done,
}: Omit<EditableTextProps, 'editing' | 'onDone' | 'canEdit'> & { readonly done: () => void }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraftText(field, value, done);
  useEffect(() => {
    const { current } = area;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const { onFocus, onBlur, ...typing } = draft;
  return (
    // Advice below the field belongs to it: going there and back is no leaving.
    <div
      role="presentation"
      className="stack stack-tight"
      onFocus={(event) => crossesBorder(event) && onFocus()}
      onBlur={(event) => crossesBorder(event) && onBlur()}
    >
      <textarea
        ref={area}
        rows={1}
        className={`input ${className}`}
        aria-label={label}
        placeholder={placeholder}
        {...typing}
      />
      <TooLong text={draft.value} limit={limitOf(field)} />
      {WITH_HELP.test(field) && <WordingHelp text={draft.value} onLeave={() => area.current?.focus()} />}
    </div>
  );
}

/** What happened and why: where a word can judge somebody. */
const WITH_HELP = /^(?:entry|factor|idea)\/[^/]+\/(?:text|statement)$/;

/** True when the focus comes from outside, or goes there. */
function crossesBorder({ currentTarget, relatedTarget }: React.FocusEvent): boolean {
  return !currentTarget.contains(relatedTarget);
}
