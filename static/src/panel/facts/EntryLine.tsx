/**
 * The line at the end of the timeline: one fact per Enter. It says how it reads the line before it is added, and what is
 * typed is still there after a reload.
 */
import { useEffect, useId, useRef, useState } from 'react';
import { ENTRY_KINDS, type EntryKind } from '../../../../src/domain/vocabulary';
import { TEXT_LIMIT } from '../../../../src/domain/text';
import { Button } from '../../shared/components/Button';
import { Select } from '../../shared/components/Choice';
import { showMoment } from '../../shared/dates';
import { newId } from '../../shared/ids';
import { ENTRY_KIND_WORDS } from '../../shared/labels';
import { useSession } from '../../shared/session/useSession';
import { parseEntryLine } from './parseEntryLine';

const PLACE = 'new-entry';
const KINDS = ENTRY_KINDS.map((value) => ({ value, name: ENTRY_KIND_WORDS[value] }));

interface EntryLineProps {
  /** The day of an entry that names none. */
  readonly day: string;
  /** Set to begin a line from elsewhere, such as a gap in the timeline. */
  readonly start: { readonly text: string } | undefined;
  readonly onEditLast: () => void;
}

export function EntryLine({ day, start, onEditLast }: EntryLineProps) {
  const session = useSession();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState(() => session.noteAt(PLACE));
  const [kind, setKind] = useState<EntryKind | undefined>(undefined);
  const [begun, setBegun] = useState(start);
  if (start !== begun) {
    setBegun(start);
    if (start !== undefined && line === '') setLine(start.text);
  }
  useEffect(() => {
    if (start !== undefined) input.current?.focus();
  }, [start]);
  const read = parseEntryLine(line, day);
  // Too much is said, not cut: what a paste would lose without a word is gone.
  const tooLong = (read?.text.length ?? 0) > TEXT_LIMIT;
  const type = (text: string): void => {
    setLine(text);
    session.note(PLACE, text);
  };
  const add = (): void => {
    if (read === undefined || tooLong) return;
    session.change({ type: 'addTimelineEntry', entryId: newId(), ...read, kind: kind ?? read.kind });
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
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' || line !== '') return;
            event.preventDefault();
            onEditLast();
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
      <p id={`${id}-reading`} className="meta">
        {tooLong && <span className="text-bad">Too long for one entry. Split it into several.</span>}
        {read === undefined ? (
          <span>A time and what happened. A date in front when it was another day.</span>
        ) : (
          <span>
            Reads as{' '}
            <span className="strong">
              {showMoment(read.at)}, {ENTRY_KIND_WORDS[kind ?? read.kind].toLowerCase()}
            </span>
          </span>
        )}
        <span className="keys">
          <kbd>Enter</kbd> adds <kbd>↑</kbd> edits the last
        </span>
      </p>
    </form>
  );
}
