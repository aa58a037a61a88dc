/** What every tab of the Reviews page gets. */
import type { Calendar } from '../../../src/domain/languishing/actionState';
import type { Settings } from '../../../src/domain/settings';
import type { PageView } from './pageView';

export interface TabProps {
  readonly project: { readonly id: string; readonly key: string };
  /** The person's own calendar. */
  readonly calendar: Calendar;
  /** The defaults until the project's own are read. */
  readonly settings: Settings;
  readonly view: PageView;
  readonly change: (next: Partial<PageView>) => void;
}
