/** One factor is rarely the whole story: the usual others are offered as beginnings, never as answers. */
import { useState } from 'react';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';

const USUAL: readonly { readonly name: string; readonly begin: string }[] = [
  { name: 'A check that was missing', begin: 'Nothing checked ' },
  { name: 'A handoff nobody owned', begin: 'Nobody owned the handoff from ' },
  { name: 'Time pressure', begin: 'There was no time for ' },
  { name: 'Information that never arrived', begin: 'It was known but did not reach ' },
];

export function SingleFactor({ onChoose }: { readonly onChoose: (text: string) => void }) {
  const [asked, setAsked] = useState(true);
  if (!asked) return null;
  return (
    <Message
      tone="calm"
      title="One factor is rarely the whole story. Was any of these part of it?"
      actions={
        <>
          {USUAL.map(({ name, begin }) => (
            <Button key={name} small onClick={() => onChoose(begin)}>
              {name}
            </Button>
          ))}
          <Button look="link" onClick={() => setAsked(false)}>
            None of these
          </Button>
        </>
      }
    />
  );
}
