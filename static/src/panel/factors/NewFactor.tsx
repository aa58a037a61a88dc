/** Writing down a factor or a practice: the statement first, everything else once it stands. */
import { useRef, useState } from 'react';
import type { Factor } from '../../../../src/domain/review';
import { Button, IconButton } from '../../shared/components/Button';
import { fits, TooLong } from '../../shared/components/TooLong';
import { newId } from '../../shared/ids';
import { useSession } from '../../shared/session/useSession';
import { WordingHelp } from '../hints/WordingHelp';
import { FactorMark } from './FactorMark';

interface NewFactorProps {
  readonly kind: Factor['kind'];
  readonly position: number;
  readonly text: string | undefined;
  readonly onDone: () => void;
}

const ASK: Readonly<Record<Factor['kind'], { readonly label: string; readonly placeholder: string }>> = {
  factor: { label: 'New factor', placeholder: 'The checkout alert had no owner outside office hours' },
  practice: { label: 'New practice to keep', placeholder: 'Support may call on-call directly' },
};

export function NewFactor({ kind, position, text, onDone }: NewFactorProps) {
  const session = useSession();
  const place = `new-${kind}`;
  const area = useRef<HTMLTextAreaElement>(null);
  const [statement, setStatement] = useState(() => text ?? session.noteAt(place));
  const type = (words: string): void => {
    setStatement(words);
    session.note(place, words);
  };
  const add = (): void => {
    if (!fits(statement)) return;
    session.change({
      type: 'addFactor',
      factorId: newId(),
      kind,
      statement: statement.trim(),
      labels: [],
      entryIds: [],
    });
    type('');
    onDone();
  };
  const cancel = (): void => {
    type('');
    onDone();
  };
  return (
    <li className="factor">
      <FactorMark kind={kind} position={position} />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <textarea
          ref={area}
          autoFocus
          className="input"
          rows={2}
          aria-label={ASK[kind].label}
          placeholder={ASK[kind].placeholder}
          value={statement}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') cancel();
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <TooLong text={statement} />
        <WordingHelp text={statement} onLeave={() => area.current?.focus()} />
        <div className="row">
          <Button small type="submit" disabled={!fits(statement)}>
            Add
          </Button>
          <span className="small subtle">Enter adds. Role, labels and entries come next.</span>
        </div>
      </form>
      <IconButton small icon="close" label="Cancel" onClick={cancel} />
    </li>
  );
}
