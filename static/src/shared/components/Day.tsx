/** A date as people read it, with the exact one for the pointer and for machines. */
import { dayOf, showLongDay, showShortDay } from '../dates';

interface DayProps {
  /** A day, or an instant whose day in the reader's zone is meant. */
  readonly of: string;
}

export function Day({ of }: DayProps) {
  return (
    <time dateTime={dayOf(of)} title={showLongDay(of)}>
      {showShortDay(of)}
    </time>
  );
}
