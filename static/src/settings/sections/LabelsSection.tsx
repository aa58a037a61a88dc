/** The project's factor labels: what each is for, new ones, and a word when two look like the same. */
import { memo, useId, useMemo, useRef } from 'react';
import { lookAlikes } from '../../../../src/domain/nearLabels';
import { SETTINGS_LIMITS, type Settings } from '../../../../src/domain/settings';
import { areDifferent } from '../../../../src/domain/themeEdits';
import { Button, IconButton } from '../../shared/components/Button';
import { fieldNames } from '../checkDraft';
import { SectionBox } from '../SectionBox';
import { NewLabel } from './NewLabel';
import { sameFor } from './sameFor';
import type { SectionProps } from './sectionProps';

interface LabelsSectionProps extends SectionProps {
  readonly projectKey: string;
  /** Opens the tab on which labels are renamed and merged. */
  readonly onThemes: (projectKey: string) => void;
  /** Pairs that look alike and were said to mean different things. */
  readonly differ: NonNullable<Settings['differ']>;
}

export const LabelsSection = memo(function LabelsSection(props: LabelsSectionProps) {
  const { draft, problems, change, projectKey, onThemes, differ } = props;
  const headId = useId();
  const field = useRef<HTMLInputElement>(null);
  const { labels } = draft;
  const alike = useLookAlikes(labels.map(({ name }) => name).join(' '), differ);
  const isFull = labels.length >= SETTINGS_LIMITS.labels;
  return (
    <SectionBox section="labels">
      <p>
        A label that is taken away here stays on the reviews that use it. Renaming or merging one that is in
        use changes those reviews too:{' '}
        <Button look="link" onClick={() => onThemes(projectKey)}>
          do that under Themes
        </Button>
      </p>
      <div className="box">
        <p id={headId} className="box-head heading-xxsmall">
          Labels and what they are for
        </p>
        <ul aria-labelledby={headId}>
          {labels.map((label, index) => {
            const name = fieldNames.about(label.name);
            const problem = problems.get(name);
            const near = alike.get(label.name);
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
                {near !== undefined && (
                  <p className="small text-care">Close to {near}: do both mean the same?</p>
                )}
                {problem !== undefined && (
                  <p id={`${name}-problem`} className="field-error" role="alert">
                    {problem}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      </div>
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
}, sameFor('labels'));

/** Which label looks like an earlier one of the list. @param names with spaces between them: labels have none */
function useLookAlikes(names: string, differ: LabelsSectionProps['differ']): ReadonlyMap<string, string> {
  return useMemo(() => {
    const list = names.split(' ');
    const pairs = lookAlikes(new Map(list.map((name, index) => [name, list.length - index])));
    const isSettled = ({ label, like }: (typeof pairs)[number]): boolean =>
      areDifferent({ differ }, label, like);
    return new Map(pairs.filter((pair) => !isSettled(pair)).map(({ label, like }) => [label, like]));
  }, [names, differ]);
}
