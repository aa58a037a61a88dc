/** A filter that is one of a list: the browser's own list under a button's look. */
import { Select } from '../shared/components/Choice';

interface PickProps<Value extends string> {
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly none: string;
  readonly value: Value | '';
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChange: (value: Value | undefined) => void;
}

export function Pick<Value extends string>({ label, value, ...rest }: PickProps<Value>) {
  return (
    <Select
      {...rest}
      className={value === '' ? 'button pick-list' : 'button pick-list button-chosen'}
      aria-label={label}
      value={value}
    />
  );
}
