/** Filters over the rows that are there: nothing is read again. */
import { PURPOSES } from '../../../../src/domain/vocabulary';
import { PURPOSE_WORDS } from '../../shared/labels';
import { FactorPick, OwnerPick } from '../ActionPicks';
import type { ACTION_STATES, PageView } from '../pageView';
import { Pick } from '../Pick';
import { TextFilter } from '../TextFilter';
import type { ActionRow } from './actionRows';

const STATES: readonly { readonly value: (typeof ACTION_STATES)[number]; readonly name: string }[] = [
  { value: 'open', name: 'Open' },
  { value: 'late', name: 'Late' },
  { value: 'done', name: 'Done' },
  { value: 'verified', name: 'Verified' },
  { value: 'declined', name: 'Declined' },
];
const PURPOSE_CHOICES = PURPOSES.map((value) => ({ value, name: PURPOSE_WORDS[value] }));

interface ActionFiltersProps {
  /** All rows, before filtering. */
  readonly rows: readonly ActionRow[];
  readonly view: PageView;
  readonly change: (next: Partial<PageView>) => void;
}

export function ActionFilters({ rows, view, change }: ActionFiltersProps) {
  return (
    <div className="row filters" role="search" aria-label="Filter the actions">
      <TextFilter value={view.find} onChange={(find) => change({ find })} />
      <OwnerPick rows={rows} view={view} change={change} />
      <Pick
        label="State"
        none="Any state"
        value={view.state ?? ''}
        options={STATES}
        onChange={(state) => change({ state })}
      />
      <FactorPick rows={rows} view={view} change={change} />
      <Pick
        label="Purpose"
        none="Any purpose"
        value={view.purpose ?? ''}
        options={PURPOSE_CHOICES}
        onChange={(purpose) => change({ purpose })}
      />
    </div>
  );
}
