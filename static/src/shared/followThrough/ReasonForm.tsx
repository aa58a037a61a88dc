/** A decision to leave something, which is worth as much as one to do it, when its reason is kept. */
import { useState } from 'react';
import type { Answer } from '../../../../src/contract/answer';
import { TEXT_LIMIT } from '../../../../src/domain/text';
import { Field } from '../components/Field';
import { focusOnce } from '../components/focusOnce';
import { ActForm } from './ActForm';
import type { Act } from './acts';
import { useKeptForm } from './useKeptForm';
import { useSending } from './useSending';

interface ReasonFormProps {
  readonly act: Act;
  readonly issueId: string;
  readonly label: string;
  readonly verb: string;
  readonly hint: string;
  /** Over the field. */
  readonly question: string;
  readonly onSend: (reason: string, commandId: string) => Promise<Answer<object>>;
  readonly onDone: (reason: string) => void;
  readonly onCancel: () => void;
}

export function ReasonForm({ act, issueId, question, onSend, onDone, ...form }: ReasonFormProps) {
  const kept = useKeptForm(act, issueId, { reason: '' });
  const sending = useSending();
  const [tried, setTried] = useState(false);
  const reason = kept.values.reason.trim();

  const send = async (): Promise<void> => {
    setTried(true);
    if (reason === '') return;
    const answer = await sending.send([reason], (commandId) => onSend(reason, commandId));
    if (answer?.ok !== true) return;
    kept.forget();
    onDone(reason);
  };

  return (
    <ActForm {...form} sending={sending} onSend={() => void send()}>
      <Field label={question} error={tried && reason === '' ? 'Say why, in a sentence' : undefined}>
        {(wiring) => (
          <textarea
            {...wiring}
            ref={focusOnce}
            className="input"
            rows={1}
            maxLength={TEXT_LIMIT}
            value={kept.values.reason}
            onChange={(event) => kept.set({ reason: event.target.value })}
          />
        )}
      </Field>
    </ActForm>
  );
}
