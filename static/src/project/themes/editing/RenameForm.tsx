/** Another name for a label, in every review and action of the project. */
import { useState } from 'react';
import { toFactorLabel } from '../../../../../src/domain/text';
import { Field } from '../../../shared/components/Field';
import { focusOnce } from '../../../shared/components/focusOnce';
import { ActForm } from '../../../shared/followThrough/ActForm';
import type { EditFormProps } from './EditForm';
import { MergeSize } from './MergeSize';
import { useRelabelling } from './useEditSending';
import { useKeptText } from './useKeptText';

interface RenameFormProps extends Omit<EditFormProps, 'edit'> {
  readonly label: string;
}

export function RenameForm({ label, inView, start, onDone, onCancel }: RenameFormProps) {
  const { sending, relabel } = useRelabelling(start);
  const typed = useKeptText(`label.${label}`, label);
  const [tried, setTried] = useState(false);
  const to = toFactorLabel(typed.text);
  const isTaken = to !== label && inView.labels.includes(to);
  const error =
    to === ''
      ? 'Type a word or two: letters, digits and hyphens'
      : to === label
        ? 'That is its name already'
        : undefined;
  const send = async (): Promise<void> => {
    setTried(true);
    if (error !== undefined || !(await relabel([label], to))) return;
    typed.forget();
    onDone(`${label} becomes ${to}.`);
  };
  return (
    <ActForm
      label={`Rename ${label}`}
      verb={isTaken ? `Merge into ${to}` : 'Rename'}
      sending={sending}
      onSend={() => void send()}
      onCancel={() => {
        typed.forget();
        onCancel();
      }}
    >
      <div className="columns-2">
        <Field
          label="New name"
          error={tried ? error : undefined}
          help={
            isTaken
              ? `${to} is in use: the two become one.`
              : to !== '' && to !== typed.text.trim()
                ? `Becomes ${to}.`
                : undefined
          }
        >
          {(wiring) => (
            <input
              {...wiring}
              ref={focusOnce}
              className="input"
              autoCapitalize="off"
              maxLength={60}
              value={typed.text}
              onChange={(event) => typed.type(event.target.value)}
            />
          )}
        </Field>
      </div>
      <MergeSize from={[label]} reviews={inView.reviews.shown} />
    </ActForm>
  );
}
