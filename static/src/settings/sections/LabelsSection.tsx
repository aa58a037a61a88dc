/** The project's factor labels: what each is for, new ones, and a word when two look like the same. */
import { useId, useRef } from 'react';
import { nearLabels } from '../../../../src/domain/nearLabels';
import { SETTINGS_LIMITS } from '../../../../src/domain/settings';
import { toFactorLabel } from '../../../../src/domain/text';
import { Button, IconButton } from '../../shared/components/Button';
import { fieldNames } from '../checkDraft';
import { SectionBox } from '../SectionBox';
import { NewLabel } from './NewLabel';
import type { SectionProps } from './sectionProps';

interface LabelsSectionProps extends SectionProps {
  readonly onThemes: () => void;
}

export function LabelsSection({ draft, problems, change, onThemes }: LabelsSectionProps) {
  const headId = useId();
  const field = useRef<HTMLInputElement>(null);
  const { labels } = draft;
  const isFull = labels.length >= SETTINGS_LIMITS.labels;
  return (
    <SectionBox section="labels">
      <p>
        A label that is taken away here stays on the reviews that use it. Renaming or merging one that is in
        use changes those reviews too:{' '}
        <Button look="link" onClick={onThemes}>
          do that under Themes
        </Button>
      </p>
      <ul className="box" aria-labelledby={headId}>
        <li id={headId} className="box-head heading-xxsmall">
          Labels and what they are for
        </li>
        {labels.map((label, index) => {
          const name = fieldNames.about(label.name);
          const problem = problems.get(name);
          return (
            <li key={label.name} className="box-item stack stack-tight">
              <div className="label-row">
                <span className="strong">{label.name}</span>
                <input
                  name={name}
                  className="input"
                  aria-label={`What ${label.name} is for`}
                  aria-invalid={problem === undefined ? undefined : true}
                  aria-describedby={problem === undefined ? undefined : `${name}-problem`}
                  placeholder="What is it for?"
                  value={label.about}
                  onChange={(event) =>
                    change({ labels: labels.with(index, { ...label, about: event.target.value }) })
                  }
                />
                <IconButton
                  small
                  icon="close"
                  label={`Take ${label.name} away`}
                  onClick={() => {
                    // The pressed button goes away with its label.
                    field.current?.focus();
                    change({ labels: labels.filter((other) => other !== label) });
                  }}
                />
              </div>
              <LooksLike label={label.name} before={labels.slice(0, index).map((other) => other.name)} />
              {problem !== undefined && (
                <p id={`${name}-problem`} className="field-error" role="alert">
                  {problem}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {labels.length === 0 && (
        <p className="subtle">No labels: reviews then offer the twelve that every project starts with.</p>
      )}
      {isFull ? (
        <p className="small subtle">{SETTINGS_LIMITS.labels} labels are the most.</p>
      ) : (
        <NewLabel
          ref={field}
          known={labels.map(({ name }) => name)}
          onAdd={(name) => change({ labels: [...labels, { name, about: '' }] })}
        />
      )}
    </SectionBox>
  );
}

function LooksLike({ label, before }: { readonly label: string; readonly before: readonly string[] }) {
  const [near] = closeTo(label, before);
  return near === undefined ? null : (
    <p className="small text-care">Close to {near}: do both mean the same?</p>
  );
}

/** Only what is nearly the same word: many labels rightly share a part. */
function closeTo(label: string, others: readonly string[]): readonly string[] {
  return nearLabels(label, others).filter((other) => isVariant(label, other));
}

const isVariant = (one: string, other: string): boolean =>
  toFactorLabel(one).replace(/[-_.s]/g, '') === toFactorLabel(other).replace(/[-_.s]/g, '') ||
  one.slice(0, 5) === other.slice(0, 5);
