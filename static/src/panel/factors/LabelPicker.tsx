/** The labels of a factor: taken from the known ones, or new, with a word when a known one means the same. */
import { useCallback, useState } from 'react';
import type { Factor } from '../../../../src/domain/review';
import { toFactorLabel } from '../../../../src/domain/text';
import { Tag } from '../../shared/components/Labels';
import { RemoveButton } from '../../shared/components/RemoveButton';
import { SearchPick, type Option } from '../../shared/components/SearchPick';
import { Button } from '../../shared/components/Button';
import { useFocusBack } from '../../shared/components/useFocusBack';
import { useSession } from '../../shared/session/useSession';
import { nearLabels } from '../../../../src/domain/nearLabels';

/** As many as the contract takes. */
const MOST_LABELS = 10;

interface LabelPickerProps {
  readonly factor: Factor;
  readonly known: readonly string[];
  readonly canEdit: boolean;
}

export function LabelPicker({ factor, known, canEdit }: LabelPickerProps) {
  const session = useSession();
  const [adding, setAdding] = useState(false);
  const opener = useFocusBack(adding);
  const takeOff = (label: string): void => {
    opener.current?.focus();
    change({ removeLabels: [label] });
  };
  const change = (labels: {
    readonly addLabels?: readonly string[];
    readonly removeLabels?: readonly string[];
  }) => session.change({ type: 'editFactor', factorId: factor.id, ...labels });
  const find = useCallback(
    (typed: string): readonly Option[] => {
      const wanted = toFactorLabel(typed);
      const free = known.filter((label) => !factor.labels.includes(label));
      const near = nearLabels(typed, free);
      const matching = free.filter((label) => label.includes(wanted) && !near.includes(label));
      return [
        ...near.map((label) => ({
          value: label,
          name: label,
          note: `Close to “${wanted}”: the same thing?`,
        })),
        ...matching.map((label) => ({ value: label, name: label })),
      ];
    },
    [known, factor.labels],
  );
  return (
    <>
      {factor.labels.map((label) => (
        <Tag key={label}>
          {label}
          {canEdit && <RemoveButton label={`Take ${label} off`} onClick={() => takeOff(label)} />}
        </Tag>
      ))}
      {canEdit && !adding && factor.labels.length < MOST_LABELS && (
        <Button
          ref={opener}
          small
          look="plain"
          className="add-small"
          icon="plus"
          onClick={() => setAdding(true)}
        >
          Label
        </Button>
      )}
      {adding && (
        <span className="label-pick">
          <SearchPick
            label="Factor label"
            chosen=""
            placeholder="handoff, testing-gap …"
            many
            autoFocus
            find={find}
            create={newLabel}
            onPick={(option) => change({ addLabels: [option.value] })}
            onDone={() => setAdding(false)}
          />
        </span>
      )}
    </>
  );
}

function newLabel(typed: string): Option | undefined {
  const label = toFactorLabel(typed);
  return label.length < 2 ? undefined : { value: label, name: label, note: 'A new label' };
}
