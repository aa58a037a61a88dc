/** The entries that show a factor, each with a way to take it off. */
import type { TimelineEntry } from '../../../../src/domain/review';
import { RemoveButton } from '../../shared/components/RemoveButton';
import { isDay, showShortDay, showTime } from '../../shared/dates';

interface EntryChipsProps {
  readonly entries: readonly TimelineEntry[];
  /** Absent where nothing can be taken off. */
  readonly onRemove?: ((entryId: string) => void) | undefined;
}

export function EntryChips({ entries, onRemove }: EntryChipsProps) {
  return entries.map((entry) => (
    <span key={entry.id} className="chip" title={entry.text}>
      <span className="chip-time">{isDay(entry.at) ? showShortDay(entry.at) : showTime(entry.at)}</span>
      <span>{entry.text}</span>
      {onRemove !== undefined && (
        <RemoveButton label={`Take ${entry.text.slice(0, 40)} off`} onClick={() => onRemove(entry.id)} />
      )}
    </span>
  ));
}
