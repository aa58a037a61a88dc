/** The stretch of time from which Jira's history is offered, and why it is this one. */
import type { Review } from '../../../../src/domain/review';
import type { SuggestionWindow } from '../../../../src/usecases/readSuggested';
import { addDays, dayOf, isDay, orderOf } from '../../shared/dates';

/** Moments: an instant, or a day that counts whole. Without `from` since the issue was created. */
export interface Look {
  readonly from?: string | undefined;
  readonly to: string;
  /** Completes "Offered is what happened …". */
  readonly because: string;
}

/** The window of the scope; without one from the day before the event, as things begin before they are seen. */
export function lookFor({ window, eventDay }: Pick<Review, 'window' | 'eventDay'>, now: string): Look {
  const to = window?.to ?? dayOf(now);
  if (window?.from !== undefined)
    return { from: window.from, to, because: 'in the time window of the scope' };
  if (eventDay !== undefined)
    return { from: addDays(eventDay, -1), to, because: 'since the day before the event' };
  return { to, because: 'since the issue was created' };
}

/** As instants: a day begins and ends in the reader's zone. */
export function instantsOf({ from, to }: Pick<Look, 'from' | 'to'>): SuggestionWindow {
  const end = isDay(to) ? orderOf(addDays(to, 1)) - 1 : orderOf(to);
  return {
    from: from === undefined ? undefined : new Date(orderOf(from)).toISOString(),
    to: new Date(end).toISOString(),
  };
}
