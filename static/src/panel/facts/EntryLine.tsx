/**
 * The line at the end of the timeline: one fact per Enter. It says how it reads the line before it is added, and what is
 * typed is still there after a reload. Many lines pasted at once are not squeezed into one: it asks what they are.
 */
import { Suspense, useEffect, useId, useRef, useState } from 'react';
import { ENTRY_KINDS, type EntryKind } from '../../../../src/domain/vocabulary';
import { TEXT_LIMIT } from '../../../../src/domain/text';
import { Button } from '../../shared/components/Button';
import { Select } from '../../shared/components/Choice';
import { dayOf } from '../../shared/dates';
import { newId } from '../../shared/ids';
import { ENTRY_KIND_WORDS } from '../../shared/labels';
import { useSession } from '../../shared/session/useSession';
import { PastedLines } from '../loadLater';
import { WordingHelp } from '../hints/WordingHelp';
import { dayMeant } from './lineContext';
import { LineReading } from './LineReading';
import { linesOf, PASTED } from './manyLines';
import { useLineReader } from './useLineReader';

const PLACE = 'new-entry';
const KINDS = ENTRY_KINDS.map((value) => ({ value, name: ENTRY_KIND_WORDS[value] }));

/** Where a line begins that is asked for elsewhere, such as in a silence of the timeline. */
export interface LineStart {
  readonly text: string;
  /** The moment that it goes on from. */
  readonly after?: string;
}

interface EntryLineProps {
  readonly eventDay: string | undefined;
  /** Moment of the last entry of the timeline. */
  readonly last: string | undefined;
  /** Entries in the review, removed ones too. */
  readonly entries: number;
  readonly start: LineStart | undefined;
  /** @param entryId the entry that was added here last, if any */
  readonly onEditLast: (entryId: string | undefined) => void;
  readonly onReadAsWriteUp: ((text: string) => void) | undefined;
}

export function EntryLine({ eventDay, last, entries, start, onEditLast, onReadAsWriteUp }: EntryLineProps) {
  const session = useSession();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState(() => session.noteAt(PLACE));
  // Read anew each time: it is gone once it was saved as a write-up.
  const pasted = session.noteAt(PASTED);
  const [, redraw] = useState(0);
  const [kind, setKind] = useState<EntryKind | undefined>(undefined);
  const [begun, setBegun] = useState(start);
  /** What this person writes goes on from what they wrote before, also while others write elsewhere. */
  const [added, setAdded] = useState<{ readonly at: string; readonly id?: string } | undefined>(undefined);
  const reader = useLineReader();
  if (start !== begun) {
    setBegun(start);
    if (start?.after !== undefined) setAdded({ at: start.after });
    if (start !== undefined && line === '') setLine(start.text);
  }
  useEffect(() => {
    if (start !== undefined) input.current?.focus();
  }, [start]);
  const now = session.serverTime();
  const context = { day: eventDay ?? dayOf(now), before: added?.at ?? last, now };
  const read = reader(line, context);
  // Too much is said, not cut: what a paste would lose without a word is gone.
  const tooLong = (read?.text.length ?? 0) > TEXT_LIMIT;
  const type = (text: string): void => {
    setLine(text);
    session.note(PLACE, text);
  };
  const keepPasted = (text: string): void => {
    session.note(PASTED, text);
    redraw((count) => count + 1);
    if (text === '') input.current?.focus();
  };
  const add = (): void => {
    if (read === undefined || tooLong) return;
    const entryId = newId();
    session.change({ type: 'addTimelineEntry', entryId, ...read, kind: kind ?? read.kind });
    setAdded({ at: read.at, id: entryId });
    type('');
    setKind(undefined);
    input.current?.focus();
  };
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label htmlFor={id}>Add an entry</label>
      <div className="row row-one-line">
        <input
          ref={input}
          id={id}
          className="input"
          autoComplete="off"
          placeholder="14:05 alert fires"
          aria-describedby={`${id}-reading`}
          value={line}
          onChange={(event) => type(event.target.value)}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain');
            if (linesOf(text).length < 2) return;
            event.preventDefault();
            keepPasted(pasted === '' ? text : `${pasted}\n${text}`);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' || line !== '') return;
            event.preventDefault();
            onEditLast(added?.id);
          }}
        />
        {read !== undefined && (
          <Select
            className="input select kind-select"
            aria-label="Kind of the new entry"
            value={kind ?? read.kind}
            options={KINDS}
            onChange={setKind}
          />
        )}
        <Button type="submit" disabled={read === undefined || tooLong}>
          Add
        </Button>
      </div>
      <LineReading
        id={`${id}-reading`}
        read={read && { ...read, kind: kind ?? read.kind }}
        tooLong={tooLong}
        day={dayMeant(context)}
      />
      <WordingHelp text={read?.text ?? ''} onLeave={() => input.current?.focus()} />
      {pasted !== '' && (
        <Suspense>
          <PastedLines
            text={pasted}
            context={context}
            read={reader}
            entries={entries}
            onReadAsWriteUp={onReadAsWriteUp}
            onDone={() => keepPasted('')}
          />
        </Suspense>
      )}
    </form>
  );
}
