/**
 * Writing down a factor or a practice: the statement first, then the entries that show it. A factor without one says
 * why it stands all the same. Role and labels come once it is there.
 */
import { useRef, useState } from 'react';
import type { Factor, TimelineEntry } from '../../../../src/domain/review';
import { Button, IconButton } from '../../shared/components/Button';
import { fits, TooLong } from '../../shared/components/TooLong';
import { newId } from '../../shared/ids';
import { useSession } from '../../shared/session/useSession';
import { WordingHelp } from '../hints/WordingHelp';
import { FactorMark } from './FactorMark';
import { NewEvidence, NO_EVIDENCE, type Evidence } from './NewEvidence';

interface NewFactorProps {
  readonly kind: Factor['kind'];
  readonly position: number;
  readonly text: string | undefined;
  /** In order of time. */
  readonly entries: readonly TimelineEntry[];
  /** @param factorId of the new one; undefined when the person has changed their mind */
  readonly onDone: (factorId: string | undefined) => void;
}

const ASK: Readonly<Record<Factor['kind'], { readonly label: string; readonly placeholder: string }>> = {
  factor: { label: 'New factor', placeholder: 'The checkout alert had no owner outside office hours' },
  practice: { label: 'New practice to keep', placeholder: 'Support may call on-call directly' },
};

export function NewFactor({ kind, position, text, entries, onDone }: NewFactorProps) {
  const session = useSession();
  const place = `new-${kind}`;
  const reasonPlace = `${place}/because`;
  const area = useRef<HTMLTextAreaElement>(null);
  const [statement, setStatement] = useState(() => text ?? session.noteAt(place));
  const [evidence, setEvidence] = useState<Evidence>(() => ({
    ...NO_EVIDENCE,
    because: session.noteAt(reasonPlace),
  }));
  const [asked, setAsked] = useState(evidence.because !== '');
  const stands = kind === 'practice' || evidence.entryIds.length > 0 || fits(evidence.because);
  const type = (words: string): void => {
    setStatement(words);
    session.note(place, words);
  };
  const show = (next: Evidence): void => {
    setEvidence(next);
    if (next.because !== evidence.because) session.note(reasonPlace, next.because);
  };
  const leave = (factorId: string | undefined): void => {
    type('');
    session.note(reasonPlace, '');
    onDone(factorId);
  };
  const add = (): void => {
    if (!fits(statement)) return area.current?.focus();
    if (!stands) return setAsked(true);
    const factorId = newId();
    const because = evidence.because.trim();
    session.change({
      type: 'addFactor',
      factorId,
      kind,
      statement: statement.trim(),
      labels: [],
      entryIds: [...evidence.entryIds],
      ...(evidence.entryIds.length === 0 && because !== '' ? { noEvidenceBecause: because } : {}),
    });
    leave(factorId);
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
        onKeyDown={(event) => event.key === 'Escape' && leave(undefined)}
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
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <TooLong text={statement} />
        <WordingHelp text={statement} onLeave={() => area.current?.focus()} />
        {asked && <NewEvidence entries={entries} evidence={evidence} onChange={show} onDone={add} />}
        <div className="row">
          <Button small type="submit" disabled={!fits(statement) || (asked && !stands)}>
            Add
          </Button>
          <span className="small subtle">{nextWords(kind, asked, stands)}</span>
        </div>
      </form>
      <IconButton small icon="close" label="Cancel" onClick={() => leave(undefined)} />
    </li>
  );
}

function nextWords(kind: Factor['kind'], asked: boolean, stands: boolean): string {
  if (kind === 'practice') return 'Enter adds. Labels and entries come next.';
  if (!asked) return 'Enter goes on to the entry that shows it.';
  return stands ? 'Role and labels come next.' : 'Choose an entry, or say why none shows it.';
}
