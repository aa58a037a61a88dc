/** Choosing entries of the timeline by a word in them: Enter takes the first that fits, Enter again ends it. */
import { useState, type ReactNode } from 'react';
import type { TimelineEntry } from '../../../../src/domain/review';
import { showMoment } from '../../shared/dates';
import { focusOnce } from '../../shared/components/focusOnce';

interface EntryPickerProps {
  readonly legend: string;
  /** In order of time. */
  readonly entries: readonly TimelineEntry[];
  readonly chosen: readonly string[];
  readonly onChange: (entryId: string, shows: boolean) => void;
  /** Enter where nothing is typed. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** Buttons below the list. */
  readonly children: ReactNode;
}

export function EntryPicker(props: EntryPickerProps) {
  const { legend, entries, chosen, onChange, onDone, onCancel, children } = props;
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const matching = entries.filter((entry) =>
    `${showMoment(entry.at)} ${entry.text}`.toLowerCase().includes(wanted),
  );
  const enter = (): void => {
    if (wanted === '') return onDone();
    const first = matching.find((entry) => !chosen.includes(entry.id));
    if (first === undefined) return;
    onChange(first.id, true);
    setTyped('');
  };
  return (
    <fieldset
      className="sunken stack inline-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <legend className="visually-hidden">{legend}</legend>
      <input
        ref={focusOnce}
        className="input"
        type="search"
        aria-label="Find an entry"
        placeholder="Find an entry"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          enter();
        }}
      />
      <div className="entry-options">
        {matching.map((entry) => (
          <label key={entry.id} className="check-line">
            <input
              type="checkbox"
              className="checkbox"
              checked={chosen.includes(entry.id)}
              onChange={(event) => onChange(entry.id, event.target.checked)}
            />
            <span className="chip-time">{showMoment(entry.at)}</span>
            <span>{entry.text}</span>
          </label>
        ))}
        {matching.length === 0 && (
          <p className="small subtle">
            {entries.length === 0 ? 'The timeline has no entries yet.' : 'No entry says that.'}
          </p>
        )}
      </div>
      <div className="row">{children}</div>
    </fieldset>
  );
}
