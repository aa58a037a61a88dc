/** Some of the things that Jira names, as buttons; what was chosen and is gone stays visible until it is taken off. */
import type { Named } from '../../../../src/usecases/readSettingsPage';
import { ChoiceButtons } from '../../shared/components/ChoiceButtons';

interface PickedNamesProps {
  readonly legend: string;
  /** What it means when nothing is chosen. */
  readonly any: string;
  /** Why a chosen one is not among the known ones. */
  readonly gone: string;
  /** Undefined while it is not known: then nothing counts as gone. */
  readonly known: readonly Named[] | undefined;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

export function PickedNames({ legend, any, gone, known, chosen, onChange }: PickedNamesProps) {
  const missing = chosen.filter((id) => known?.some((item) => item.id === id) !== true);
  const options = [
    ...(known ?? []).map(({ id, name }) => ({ value: id, name })),
    ...missing.map((id) => ({ value: id, name: known === undefined ? id : `${id}: ${gone}` })),
  ];
  if (options.length === 0) return null;
  return (
    <div className="stack">
      <ChoiceButtons
        legend={chosen.length === 0 ? `${legend}: ${any.toLowerCase()}` : legend}
        many
        options={options}
        chosen={chosen}
        onChange={onChange}
      />
      {known !== undefined && missing.length > 0 && (
        <p className="small text-care" role="status">
          {missing.length === 1 ? 'One of them is' : `${String(missing.length)} of them are`} {gone}. Take off
          what the rule should not ask for.
        </p>
      )}
    </div>
  );
}
