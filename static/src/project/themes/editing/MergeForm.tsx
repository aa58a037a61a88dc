/** One label in place of several, in every review and action of the project. */
import { useState } from 'react';
import { Select } from '../../../shared/components/Choice';
import { Field } from '../../../shared/components/Field';
import { ActForm } from '../../../shared/followThrough/ActForm';
import { useFocusInside } from '../../../shared/followThrough/useFocusInside';
import { listOf } from '../../jobs/jobWords';
import type { EditFormProps } from './EditForm';
import { MergeSize } from './MergeSize';
import { useRelabelling } from './useEditSending';

/** As the call takes them. */
const MOST_AT_ONCE = 20;

interface MergeFormProps extends Omit<EditFormProps, 'edit'> {
  readonly labels: readonly string[];
}

export function MergeForm({ labels, inView, start, onDone, onCancel }: MergeFormProps) {
  const { sending, relabel } = useRelabelling(start);
  const around = useFocusInside();
  const [into, setInto] = useState('');
  const [tried, setTried] = useState(false);
  const from = labels.filter((label) => label !== into);
  const options = [
    ...(labels.length > 1 ? labels : []),
    ...inView.labels.filter((label) => !labels.includes(label)),
  ];
  const error =
    into === ''
      ? 'Choose the label that stays'
      : from.length > MOST_AT_ONCE
        ? `Merge up to ${String(MOST_AT_ONCE)} labels at once`
        : undefined;
  const send = async (): Promise<void> => {
    setTried(true);
    if (error === undefined && (await relabel(from, into))) onDone(`${listOf(from)} merges into ${into}.`);
  };
  return (
    <ActForm
      label={`Merge ${listOf(labels)}`}
      verb="Merge"
      sending={sending}
      onSend={() => void send()}
      onCancel={onCancel}
    >
      <div ref={around} className="columns-2">
        <Field
          label={labels.length > 1 ? 'Which label stays' : `Merge ${labels[0] ?? ''} into`}
          error={tried ? error : undefined}
        >
          {(wiring) => (
            <Select
              {...wiring}
              {...(into === '' ? { none: 'Choose a label' } : {})}
              value={into}
              options={options.map((label) => ({ value: label, name: label }))}
              onChange={(label) => setInto(label ?? '')}
            />
          )}
        </Field>
      </div>
      {into !== '' && <MergeSize from={from} reviews={inView.reviews.shown} />}
    </ActForm>
  );
}
