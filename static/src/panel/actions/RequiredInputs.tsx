/** The fields that the target project insists on, in the form that each needs. */
import { Field } from '../../shared/components/Field';
import { Select } from '../../shared/components/Choice';
import { Message } from '../../shared/components/Message';
import { fromJiraValue, toJiraValue, type AskedField } from './requiredFields';

type Values = Readonly<Record<string, unknown>>;

interface RequiredInputsProps {
  readonly asked: readonly AskedField[];
  readonly unfillable: readonly string[];
  readonly values: Values | undefined;
  /** Marks the ones without a value. */
  readonly showMissing: boolean;
  readonly onChange: (values: Values) => void;
}

export function RequiredInputs({ asked, unfillable, values, showMissing, onChange }: RequiredInputsProps) {
  if (asked.length === 0 && unfillable.length === 0) return null;
  const set = (field: AskedField, typed: string | readonly string[]): void => {
    const { [field.id]: before, ...others } = values ?? {};
    const value = toJiraValue(field.control, typed);
    if (JSON.stringify(value) !== JSON.stringify(before))
      onChange(value === undefined ? others : { ...others, [field.id]: value });
  };
  return (
    <>
      <div className="columns-2">
        {asked.map((field) => (
          <Field
            key={field.id}
            label={field.name}
            required
            {...(showMissing && values?.[field.id] === undefined
              ? { error: 'This project asks for it' }
              : { help: 'Asked for by this project' })}
          >
            {(wiring) => (
              <Input
                {...wiring}
                field={field}
                value={values?.[field.id]}
                onChange={(typed) => set(field, typed)}
              />
            )}
          </Field>
        ))}
      </div>
      {unfillable.length > 0 && (
        <Message tone="care" title={`This project also asks for ${unfillable.join(', ')}`}>
          That cannot be filled in here. An administrator of the project can make it optional, or you choose
          another project.
        </Message>
      )}
    </>
  );
}

interface InputProps {
  readonly id: string;
  readonly field: AskedField;
  readonly value: unknown;
  readonly onChange: (typed: string | readonly string[]) => void;
}

function Input({ field, value, onChange, ...wiring }: InputProps) {
  const { control } = field;
  const shown = fromJiraValue(value ?? '');
  if (control.type === 'one-of' && typeof shown === 'string') {
    const options = control.options.map(({ id, name }) => ({ value: id, name }));
    return (
      <Select
        {...wiring}
        value={shown}
        none="Choose"
        options={options}
        onChange={(id) => onChange(id ?? '')}
      />
    );
  }
  if (control.type === 'some-of') {
    const chosen = typeof shown === 'string' ? [] : shown;
    return (
      <div id={wiring.id} role="group" aria-label={field.name}>
        {control.options.map(({ id, name }) => (
          <label key={id} className="check-line">
            <input
              type="checkbox"
              className="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            {name}
          </label>
        ))}
      </div>
    );
  }
  if (control.type === 'paragraphs') {
    return (
      <textarea
        {...wiring}
        className="input"
        rows={2}
        defaultValue={typeof shown === 'string' ? shown : ''}
        onBlur={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <input
      {...wiring}
      className="input"
      type={control.type}
      defaultValue={typeof shown === 'string' ? shown : ''}
      onBlur={(event) => onChange(event.target.value)}
    />
  );
}
