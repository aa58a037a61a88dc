/** From when to when Jira's history is looked at; a change here is for this look only. */
import { Field } from '../../shared/components/Field';
import { dayOf } from '../../shared/dates';
import type { Look } from './suggestionWindow';

const CHOSEN = 'on the days chosen here, for this look only';

interface WindowFieldsProps {
  readonly look: Look;
  readonly onChange: (look: Look) => void;
}

export function WindowFields({ look, onChange }: WindowFieldsProps) {
  return (
    <div className="stack stack-tight">
      <div className="columns-2">
        <Field label="From">
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              className="input"
              value={look.from === undefined ? '' : dayOf(look.from)}
              onChange={({ target: { value } }) =>
                onChange({ ...look, from: value === '' ? undefined : value, because: CHOSEN })
              }
            />
          )}
        </Field>
        <Field label="To">
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              className="input"
              value={dayOf(look.to)}
              onChange={({ target: { value } }) =>
                value !== '' && onChange({ ...look, to: value, because: CHOSEN })
              }
            />
          )}
        </Field>
      </div>
      <p className="small subtle">Offered is what happened {look.because}.</p>
    </div>
  );
}
