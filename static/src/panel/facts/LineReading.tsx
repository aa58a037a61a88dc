/** Under the entry line: how it is read, before it is added. */
import { showMoment, showShortDay } from '../../shared/dates';
import { ENTRY_KIND_WORDS } from '../../shared/labels';
import type { ParsedLine } from './parseEntryLine';

interface LineReadingProps {
  readonly id: string;
  readonly read: ParsedLine | undefined;
  readonly tooLong: boolean;
  /** Day that a line without a date is about, as YYYY-MM-DD. */
  readonly day: string;
}

export function LineReading({ id, read, tooLong, day }: LineReadingProps) {
  return (
    <p id={id} className="meta">
      {tooLong && <span className="text-bad">Too long for one entry. Split it into several.</span>}
      {read === undefined ? (
        <span>A time and what happened. Without a date in front it is {showShortDay(day)}.</span>
      ) : (
        <span>
          Reads as{' '}
          <span className="strong">
            {showMoment(read.at)}, {ENTRY_KIND_WORDS[read.kind].toLowerCase()}
          </span>
        </span>
      )}
      <span className="keys">
        <kbd>Enter</kbd> adds <kbd>↑</kbd> edits the last
      </span>
    </p>
  );
}
