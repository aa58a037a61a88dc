/** Adds a label to the project's list; what is typed is turned into one, and one that is close is pointed out first. */
import { forwardRef, useState } from 'react';
import { nearLabels } from '../../../../src/domain/nearLabels';
import { toFactorLabel } from '../../../../src/domain/text';
import { Button } from '../../shared/components/Button';
import { Field } from '../../shared/components/Field';

interface NewLabelProps {
  readonly known: readonly string[];
  readonly onAdd: (label: string) => void;
}

export const NewLabel = forwardRef<HTMLInputElement, NewLabelProps>(function NewLabel({ known, onAdd }, ref) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const label = toFactorLabel(typed);
  const [near] = nearLabels(typed, known);
  const add = (): void => {
    const wrong = problemWith(label, known);
    setProblem(wrong);
    if (wrong !== undefined) return;
    onAdd(label);
    setTyped('');
  };
  return (
    <Field label="Another label" error={problem} help={helpFor(typed, label, near)}>
      {(wiring) => (
        <div className="row row-one-line">
          <input
            {...wiring}
            ref={ref}
            className="input"
            autoCapitalize="off"
            value={typed}
            placeholder="handoff, vendor-outage …"
            onChange={(event) => {
              setTyped(event.target.value);
              setProblem(undefined);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              // Enter adds the label; it does not save the page.
              event.preventDefault();
              add();
            }}
          />
          <Button icon="plus" onClick={add}>
            Add
          </Button>
        </div>
      )}
    </Field>
  );
});

function problemWith(label: string, known: readonly string[]): string | undefined {
  if (label === '') return 'Type a word or two: letters, digits and hyphens.';
  return known.includes(label) ? `${label} is already in the list.` : undefined;
}

function helpFor(typed: string, label: string, near: string | undefined): string | undefined {
  if (near !== undefined) return `Close to ${near}: do both mean the same?`;
  return label === '' || label === typed.trim() ? undefined : `Becomes ${label}.`;
}
