/** A text of the second look; it is kept while it is typed, as every text of the review is. */
import { Field } from '../../shared/components/Field';
import { TooLong } from '../../shared/components/TooLong';
import { limitOf, type OutcomePart } from '../../shared/session/textField';
import { useDraftText } from '../review/useDraftText';

interface OutcomeTextProps {
  readonly ideaId: string;
  readonly part: OutcomePart;
  readonly label: string;
  readonly help?: string;
  readonly value: string;
}

export function OutcomeText({ ideaId, part, label, help, value }: OutcomeTextProps) {
  const field = `outcome/${ideaId}/${part}` as const;
  const draft = useDraftText(field, value);
  return (
    <Field label={label} {...(help === undefined ? {} : { help })}>
      {(wiring) => (
        <>
          <textarea {...wiring} className="input" rows={1} {...draft} />
          <TooLong text={draft.value} limit={limitOf(field)} />
        </>
      )}
    </Field>
  );
}
