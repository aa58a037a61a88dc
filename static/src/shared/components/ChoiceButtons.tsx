/** One of few, or some of few, as buttons in a row: radio buttons and checkboxes for keyboard and screen reader. */
import { useId } from 'react';

interface Option<Value extends string> {
  readonly value: Value;
  readonly name: string;
}

interface ChoiceButtonsProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  /** More than one may be chosen. */
  readonly many?: boolean;
  readonly chosen: readonly Value[];
  readonly disabled?: boolean;
  readonly onChange: (chosen: readonly Value[]) => void;
}

export function ChoiceButtons<Value extends string>({
  legend,
  options,
  many = false,
  chosen,
  disabled = false,
  onChange,
}: ChoiceButtonsProps<Value>) {
  const name = useId();
  const choose = (value: Value): void => {
    if (!many) return onChange([value]);
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  };
  return (
    <fieldset className="choice-field" disabled={disabled}>
      <legend className="label">{legend}</legend>
      <div className="row row-tight">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              onChange={() => choose(option.value)}
            />
            <span className="button button-small">{option.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
