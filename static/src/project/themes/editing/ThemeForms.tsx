/** A new theme, another name for one, and an end to one. Labels, reviews and actions stay what they are. */
import { useState } from 'react';
import { SETTINGS_LIMITS, type Theme } from '../../../../../src/domain/settings';
import { LINE_LIMIT } from '../../../../../src/domain/text';
import { withNewTheme, withoutTheme, withThemeNamed } from '../../../../../src/domain/themeEdits';
import { Field } from '../../../shared/components/Field';
import { focusOnce } from '../../../shared/components/focusOnce';
import { Message } from '../../../shared/components/Message';
import { ActForm } from '../../../shared/followThrough/ActForm';
import { useFocusInside } from '../../../shared/followThrough/useFocusInside';
import type { EditFormProps } from './EditForm';
import { useSaving } from './useEditSending';
import { useKeptText } from './useKeptText';

type Ways = Pick<EditFormProps, 'onDone' | 'onCancel'>;

export function NewTheme({ themes, onDone, onCancel }: Ways & { readonly themes: readonly Theme[] }) {
  const { sending, save } = useSaving();
  const name = useKeptText('new-theme');
  if (themes.length >= SETTINGS_LIMITS.themes)
    return (
      <Message tone="calm">
        A project has up to {SETTINGS_LIMITS.themes} themes. Remove one that is no longer in use first.
      </Message>
    );
  return (
    <NameForm
      label="New theme"
      verb="Add theme"
      hint="It stands empty until labels are moved to it."
      sending={sending}
      text={name.text}
      onType={name.type}
      onSend={(title) =>
        save([title], (id) => (settings) => withNewTheme(settings, { id, name: title, labels: [] }))
      }
      onSent={(title) => {
        name.forget();
        onDone(`The theme ${title} is added.`);
      }}
      onCancel={onCancel}
    />
  );
}

export function RenameTheme({ theme, onDone, onCancel }: Ways & { readonly theme: Theme }) {
  const { sending, save } = useSaving();
  const name = useKeptText(`theme.${theme.id}`, theme.name);
  return (
    <NameForm
      label={`Rename the theme ${theme.name}`}
      verb="Rename"
      sending={sending}
      text={name.text}
      onType={name.type}
      onSend={(title) => save([title], () => (settings) => withThemeNamed(settings, theme.id, title))}
      onSent={(title) => {
        name.forget();
        onDone(`The theme is called ${title} now.`);
      }}
      onCancel={() => {
        name.forget();
        onCancel();
      }}
    />
  );
}

export function RemoveTheme({ theme, onDone, onCancel }: Ways & { readonly theme: Theme }) {
  const { sending, save } = useSaving();
  const around = useFocusInside();
  const send = async (): Promise<void> => {
    const saved = await save([theme.id], () => (settings) => withoutTheme(settings, theme.id));
    if (saved) onDone(`The theme ${theme.name} is removed.`);
  };
  return (
    <div ref={around}>
      <ActForm
        label={`Remove the theme ${theme.name}`}
        verb="Remove theme"
        sending={sending}
        onSend={() => void send()}
        onCancel={onCancel}
      >
        <p>
          {theme.labels.length === 0
            ? 'It has no labels. Reviews and actions do not change.'
            : 'Its labels stay, under “No theme yet”. Reviews and actions do not change.'}
        </p>
      </ActForm>
    </div>
  );
}

interface NameFormProps extends Pick<
  React.ComponentProps<typeof ActForm>,
  'label' | 'verb' | 'hint' | 'sending' | 'onCancel'
> {
  readonly text: string;
  readonly onType: (text: string) => void;
  /** @returns whether it is saved */
  readonly onSend: (title: string) => Promise<boolean>;
  readonly onSent: (title: string) => void;
}

function NameForm({ text, onType, onSend, onSent, ...form }: NameFormProps) {
  const [tried, setTried] = useState(false);
  const title = text.trim();
  const send = async (): Promise<void> => {
    setTried(true);
    if (title !== '' && (await onSend(title))) onSent(title);
  };
  return (
    <ActForm {...form} onSend={() => void send()}>
      <Field label="Name of the theme" error={tried && title === '' ? 'Give it a name' : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            ref={focusOnce}
            className="input"
            maxLength={LINE_LIMIT}
            placeholder="Between teams, Seeing trouble early …"
            value={text}
            onChange={(event) => onType(event.target.value)}
          />
        )}
      </Field>
    </ActForm>
  );
}
