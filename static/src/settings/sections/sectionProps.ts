/** What every section of the form is given. */
import type { Problems } from '../checkDraft';
import type { SettingsDraft } from '../draft';

export interface SectionProps {
  readonly draft: SettingsDraft;
  readonly problems: Problems;
  readonly change: (changes: Partial<SettingsDraft>) => void;
}
