/** Where what shows it can be seen: a web address. */
import { useState } from 'react';
import { evidenceLink } from '../../../../src/domain/text';
import { Field } from '../../shared/components/Field';

interface Link {
  readonly url: string;
  readonly title?: string | undefined;
}

interface EvidenceLinkFieldProps {
  readonly value: Link | undefined;
  readonly onChange: (link: Link | undefined) => void;
}

export function EvidenceLinkField({ value, onChange }: EvidenceLinkFieldProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const text = typed ?? value?.url ?? '';
  const isWrong = text.trim() !== '' && !evidenceLink.safeParse({ url: text.trim() }).success;
  const save = (): void => {
    const url = text.trim();
    if (isWrong || typed === undefined) return;
    if (url !== (value?.url ?? '')) onChange(url === '' ? undefined : { url });
    setTyped(undefined);
  };
  return (
    <Field
      label="Link (optional)"
      error={isWrong && typed !== undefined ? 'A web address, such as https://…' : undefined}
    >
      {(wiring) => (
        <input
          {...wiring}
          className="input"
          inputMode="url"
          value={text}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
      )}
    </Field>
  );
}
