/** What every widget gets. */
import type { DayOf } from '../../../src/domain/calendarDays';
import type { Clock } from '../shared/clock';

export interface WidgetProps<Config> {
  readonly config: Config;
  /** Account id of the person who looks; absent where Jira does not say. */
  readonly me?: string | undefined;
  /** The reader's calendar. */
  readonly dayOf: DayOf;
  readonly clock: Clock;
  /** Opens the Reviews page of a project at a tab. */
  readonly openReviews: (projectKey: string, tab: 'attention' | 'themes') => void;
}

/** The reader's calendar day. */
export function todayOf({ clock, dayOf }: Pick<WidgetProps<unknown>, 'clock' | 'dayOf'>): string {
  const now = new Date(clock.now()).toISOString();
  return dayOf(now) ?? now.slice(0, 10);
}
