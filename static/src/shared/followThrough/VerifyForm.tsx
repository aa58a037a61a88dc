/** Whether an action worked, with what shows it: beside what was said would show it. */
import { useState } from 'react';
import { TEXT_LIMIT } from '../../../../src/domain/text';
import { VERDICTS } from '../../../../src/domain/vocabulary';
import { ChoiceButtons } from '../components/ChoiceButtons';
import { Field } from '../components/Field';
import { useHost } from '../host/host';
import { VERDICT_WORDS } from '../verdictWords';
import { ActForm } from './ActForm';
import type { ActionFormProps } from './formProps';
import { useFocusInside } from './useFocusInside';
import { useKeptForm } from './useKeptForm';
import { useSending } from './useSending';

const OPTIONS = VERDICTS.map((value) => ({ value, name: VERDICT_WORDS[value] }));

export function VerifyForm({ row: { action }, place, onSettled, onCancel }: ActionFormProps) {
  const { call } = useHost();
  const form = useKeptForm('verify', action.id, { verdict: '', evidence: '' });
  const sending = useSending();
  const [tried, setTried] = useState(false);
  const fields = useFocusInside();
  const { evidence } = form.values;
  const verdict = VERDICTS.find((value) => value === form.values.verdict);

  const send = async (): Promise<void> => {
    setTried(true);
    if (verdict === undefined) return;
    const shown = evidence.trim() === '' ? {} : { evidence: evidence.trim() };
    const answer = await sending.send([verdict, evidence], (commandId) =>
      call('followThrough.verify', { ...place, commandId, verdict, ...shown }),
    );
    if (answer?.ok !== true) return;
    form.forget();
    onSettled({
      change: { verdict },
      title: `${action.key}: ${VERDICT_WORDS[verdict].toLowerCase()}`,
      text: 'The verdict is kept with the action and in its review.',
    });
  };

  return (
    <ActForm
      label={`Verify ${action.key}`}
      verb="Record verdict"
      hint="Recorded in the review. The issue itself does not change."
      sending={sending}
      onSend={() => void send()}
      onCancel={onCancel}
    >
      {action.origin !== undefined && action.origin.verification !== '' && (
        <div className="stack stack-tight">
          <p className="small subtle">We said we would know when</p>
          <p>{action.origin.verification}</p>
        </div>
      )}
      <div ref={fields} className="stack">
        <ChoiceButtons
          legend="Did it work?"
          options={OPTIONS}
          chosen={verdict === undefined ? [] : [verdict]}
          onChange={([value]) => value && form.set({ verdict: value })}
        />
        {tried && verdict === undefined && (
          <p className="field-error" role="alert">
            Choose what comes closest
          </p>
        )}
      </div>
      <Field label="What shows it">
        {(wiring) => (
          <textarea
            {...wiring}
            className="input"
            rows={1}
            maxLength={TEXT_LIMIT}
            value={evidence}
            onChange={(event) => form.set({ evidence: event.target.value })}
          />
        )}
      </Field>
    </ActForm>
  );
}
