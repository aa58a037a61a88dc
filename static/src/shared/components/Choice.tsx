/** One of few: radio buttons that look like buttons, or like cards when each needs a word of explanation. */
import { useId, type ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

export interface CardOption<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly about: string;
  readonly icon?: IconName;
  /** Small, at the end of the first line. */
  readonly aside?: string;
}

interface CardsProps<Value extends string> {
  readonly legend: string;
  readonly help?: ReactNode;
  readonly options: readonly CardOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly columns: 3 | 4;
}

export function Cards<Value extends string>({
  legend,
  help,
  options,
  value,
  onChange,
  columns,
}: CardsProps<Value>) {
  const name = useId();
  return (
    <fieldset className="cards-field" aria-describedby={help === undefined ? undefined : `${name}-help`}>
      <legend className="heading-xsmall">{legend}</legend>
      {help !== undefined && (
        <p id={`${name}-help`} className="small subtle">
          {help}
        </p>
      )}
      <div className={`cards cards-${String(columns)}`}>
        {options.map((option) => (
          <label key={option.value} className="card">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.icon && <Icon name={option.icon} />}
            <span className="card-name">
              <span className="strong">{option.name}</span>
              {option.aside !== undefined && <span className="small subtle">{option.aside}</span>}
            </span>
            <span className="small subtle">{option.about}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SelectProps<Value extends string> extends Omit<
  React.SelectHTMLAttributes<HTMLSelectElement>,
  'onChange' | 'value'
> {
  readonly value: Value | '';
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  /** Offered first, for "not chosen". */
  readonly none?: string;
  readonly onChange: (value: Value | undefined) => void;
}

/** The browser's own list: it works with every keyboard, phone and screen reader. */
export function Select<Value extends string>({
  value,
  options,
  none,
  onChange,
  className,
  ...rest
}: SelectProps<Value>) {
  return (
    <span className="pick">
      <select
        {...rest}
        className={className ?? 'input select'}
        value={value}
        onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      <Icon name="chevronDown" />
    </span>
  );
}
