/** The timeline entries that show a factor. They are picked from the timeline: a factor without a fact is an opinion. */
import { useId, useState } from 'react';
import type { Factor, TimelineEntry } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { RemoveButton } from '../../shared/components/RemoveButton';
import { isDay, showMoment, showShortDay, showTime } from '../../shared/dates';
import { useSession } from '../../shared/session/useSession';

interface SeenInProps {
  readonly factor: Factor;
  /** In order of time. */
  readonly entries: readonly TimelineEntry[];
  readonly canEdit: boolean;
}

export function SeenIn({ factor, entries, canEdit }: SeenInProps) {
  const session = useSession();
  const [picking, setPicking] = useState(false);
  const shown = entries.filter((entry) => factor.entryIds.includes(entry.id));
  const change = (entryId: string, shows: boolean): void => {
    session.change({
      type: 'editFactor',
      factorId: factor.id,
      ...(shows ? { addEntryIds: [entryId] } : { removeEntryIds: [entryId] }),
    });
  };
  return (
    <div className="stack">
      <div className="row row-tight">
        <span className="small subtle">{shown.length === 0 ? 'Not seen in an entry yet' : 'Seen in'}</span>
        {shown.map((entry) => (
          <span key={entry.id} className="chip" title={entry.text}>
            <span className="chip-time">{isDay(entry.at) ? showShortDay(entry.at) : showTime(entry.at)}</span>
            <span>{entry.text}</span>
            {canEdit && (
              <RemoveButton
                label={`Take ${entry.text.slice(0, 40)} off`}
                onClick={() => change(entry.id, false)}
              />
            )}
          </span>
        ))}
        {canEdit && entries.length > 0 && (
          <Button
            small
            look="plain"
            className="add-small"
            icon="plus"
            aria-expanded={picking}
            onClick={() => setPicking(!picking)}
          >
            Entry
          </Button>
        )}
      </div>
      {picking && (
        <EntryPicker
          entries={entries}
          chosen={factor.entryIds}
          onChange={change}
          onDone={() => setPicking(false)}
        />
      )}
    </div>
  );
}

interface EntryPickerProps {
  readonly entries: readonly TimelineEntry[];
  readonly chosen: readonly string[];
  readonly onChange: (entryId: string, shows: boolean) => void;
  readonly onDone: () => void;
}

function EntryPicker({ entries, chosen, onChange, onDone }: EntryPickerProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const matching = entries.filter((entry) =>
    `${showMoment(entry.at)} ${entry.text}`.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  return (
    <fieldset className="sunken stack inline-form" onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <legend className="visually-hidden">Entries that show this factor</legend>
      <input
        id={id}
        className="input"
        type="search"
        aria-label="Find an entry"
        placeholder="Find an entry"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
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
        {matching.length === 0 && <p className="small subtle">No entry says that.</p>}
      </div>
      <div className="row">
        <Button small onClick={onDone}>
          Done
        </Button>
      </div>
    </fieldset>
  );
}
