/** Puts labels under a heading, a new one if need be. Only the settings change: reviews and actions know no themes. */
import { useState } from 'react';
import { SETTINGS_LIMITS, type Theme } from '../../../../../src/domain/settings';
import { LINE_LIMIT } from '../../../../../src/domain/text';
import { withLabelsInTheme, withNewTheme } from '../../../../../src/domain/themeEdits';
import { Select } from '../../../shared/components/Choice';
import { Field } from '../../../shared/components/Field';
import { ActForm } from '../../../shared/followThrough/ActForm';
import { useFocusInside } from '../../../shared/followThrough/useFocusInside';
import { listOf } from '../../jobs/jobWords';
import type { EditFormProps } from './EditForm';
import { useSaving } from './useEditSending';
import { useKeptText } from './useKeptText';

/** No id of a theme looks like these. */
const NEW = '+';
const NONE = '-';

interface MoveFormProps extends Pick<EditFormProps, 'onDone' | 'onCancel'> {
  readonly labels: readonly string[];
  readonly themes: readonly Theme[];
}

export function MoveForm({ labels, themes, onDone, onCancel }: MoveFormProps) {
  const { sending, save } = useSaving();
  const around = useFocusInside();
  const [into, setInto] = useState(themes.length === 0 ? NEW : '');
  const name = useKeptText('new-theme');
  const [tried, setTried] = useState(false);
  const isNew = into === NEW;
  const title = name.text.trim();
  const theme = themes.find(({ id }) => id === into);
  const stays = theme?.labels.filter((label) => !labels.includes(label)).length ?? 0;
  const errors = {
    into:
      into === ''
        ? 'Choose a theme'
        : stays + labels.length > SETTINGS_LIMITS.labelsPerTheme
          ? 'A theme holds up to 60 labels'
          : undefined,
    name: isNew && title === '' ? 'Give it a name' : undefined,
  };
  const send = async (): Promise<void> => {
    setTried(true);
    if (errors.into !== undefined || errors.name !== undefined) return;
    const saved = await save([labels, into, title], (id) => (settings) => {
      if (isNew) return withNewTheme(settings, { id, name: title, labels: [...labels] });
      return withLabelsInTheme(settings, labels, into === NONE ? undefined : into);
    });
    if (!saved) return;
    if (isNew) name.forget();
    const what = into === NONE ? 'in no theme now' : `under ${isNew ? title : (theme?.name ?? '')} now`;
    onDone(`${listOf(labels)} ${labels.length === 1 ? 'is' : 'are'} ${what}.`);
  };
  return (
    <ActForm
      label={`Move ${listOf(labels)} to a theme`}
      verb="Move"
      hint="Reviews and actions do not change."
      sending={sending}
      onSend={() => void send()}
      onCancel={onCancel}
    >
      <div ref={around} className="columns-2">
        <Field label="Theme" error={tried ? errors.into : undefined}>
          {(wiring) => (
            <Select
              {...wiring}
              {...(into === '' ? { none: 'Choose a theme' } : {})}
              value={into}
              options={[
                ...themes.map(({ id, name: other }) => ({ value: id, name: other })),
                ...(themes.length < SETTINGS_LIMITS.themes ? [{ value: NEW, name: 'New theme…' }] : []),
                { value: NONE, name: 'No theme' },
              ]}
              onChange={(value) => setInto(value ?? '')}
            />
          )}
        </Field>
        {isNew && (
          <Field label="Name of the theme" error={tried ? errors.name : undefined}>
            {(wiring) => (
              <input
                {...wiring}
                className="input"
                maxLength={LINE_LIMIT}
                value={name.text}
                onChange={(event) => name.type(event.target.value)}
              />
            )}
          </Field>
        )}
      </div>
    </ActForm>
  );
}
