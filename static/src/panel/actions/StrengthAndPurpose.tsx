/** What an action is for, and how strongly it holds: a description, never a gate. */
import type { ActionDraft } from '../../../../src/domain/review';
import { PURPOSES, STRENGTHS } from '../../../../src/domain/vocabulary';
import { Select } from '../../shared/components/Choice';
import { Field } from '../../shared/components/Field';
import { PURPOSE_WORDS, STRENGTH_WORDS } from '../../shared/labels';
import type { DraftChanges } from './draft';

const PURPOSE_OPTIONS = PURPOSES.map((value) => ({ value, name: PURPOSE_WORDS[value] }));
const STRENGTH_OPTIONS = STRENGTHS.map((value) => ({ value, name: STRENGTH_WORDS[value] }));

interface StrengthAndPurposeProps {
  readonly draft: ActionDraft;
  readonly onChange: (changes: DraftChanges) => void;
}

export function StrengthAndPurpose({ draft, onChange }: StrengthAndPurposeProps) {
  return (
    <>
      <Field label="Purpose">
        {(wiring) => (
          <Select
            {...wiring}
            value={draft.purpose ?? ''}
            none="Choose"
            options={PURPOSE_OPTIONS}
            onChange={(purpose) => onChange({ purpose: purpose ?? null })}
          />
        )}
      </Field>
      <Field label="Strength">
        {(wiring) => (
          <Select
            {...wiring}
            value={draft.strength ?? ''}
            none="Choose"
            options={STRENGTH_OPTIONS}
            onChange={(strength) => onChange({ strength: strength ?? null })}
          />
        )}
      </Field>
    </>
  );
}
