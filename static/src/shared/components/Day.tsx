/** A date as people read it, with the exact one for the pointer and for machines. */
import { dayOf, showDay, showLongDay, showNearDay } from '../dates';

interface DayProps {
  /** A day, or an instant whose day in the reader's zone is meant. */
  readonly of: string;
  /** With weekday and year: for a day ahead, which is often in the next year. */
  readonly ahead?: boolean;
}

export function Day({ of, ahead = false }: DayProps) {
  return (
    <time dateTime={dayOf(of)} title={showLongDay(of)}>
      {ahead ? showDay(of) : showNearDay(of)}
    </time>
  );
}
