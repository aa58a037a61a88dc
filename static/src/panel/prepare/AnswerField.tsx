/** One question, one private answer, and who may read it once it is revealed. */
import { OWN_PART, QUESTIONNAIRE_LIMITS, type Prompt } from '../../../../src/domain/preparation';
import type { AnswerVisibility } from '../../../../src/domain/vocabulary';
import { ChoiceButtons } from '../../shared/components/ChoiceButtons';
import { Field } from '../../shared/components/Field';
import { TooLong } from '../../shared/components/TooLong';
import type { OwnAnswer } from './ownAnswers';

interface AnswerFieldProps {
  readonly prompt: Prompt;
  readonly answer: OwnAnswer;
  /** Name of the facilitator, or "you". */
  readonly facilitator: string;
  readonly help: string | undefined;
  readonly onChange: (answer: OwnAnswer) => void;
}

export const fitsAnswer = (text: string): boolean => text.trim().length <= QUESTIONNAIRE_LIMITS.answer;

export function AnswerField({ prompt, answer, facilitator, help, onChange }: AnswerFieldProps) {
  const options: readonly { readonly value: AnswerVisibility; readonly name: string }[] = [
    { value: 'named', name: 'With my name' },
    // Only one person answers this one: without a name it would still be theirs.
    ...(prompt.id === OWN_PART ? [] : [{ value: 'anonymous' as const, name: 'Without my name' }]),
    { value: 'facilitator', name: `Only ${facilitator}` },
  ];
  return (
    <div className="stack">
      <Field label={prompt.text} {...(help === undefined ? {} : { help })}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            className="input"
            value={answer.text}
            onChange={(event) => onChange({ ...answer, text: event.target.value })}
          />
        )}
      </Field>
      <TooLong text={answer.text} limit={QUESTIONNAIRE_LIMITS.answer} />
      {answer.text !== '' && (
        <ChoiceButtons
          legend="Who may read this once it is revealed?"
          options={options}
          chosen={[answer.visibility]}
          onChange={([visibility]) => visibility && onChange({ ...answer, visibility })}
        />
      )}
    </div>
  );
}
