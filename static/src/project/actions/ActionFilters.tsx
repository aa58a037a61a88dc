/** Filters over the rows that are there: nothing is read again. */
import { useMemo } from 'react';
import { PURPOSES } from '../../../../src/domain/vocabulary';
import { PURPOSE_WORDS } from '../../shared/labels';
import { NOBODY, type ACTION_STATES, type PageView } from '../pageView';
import { Pick } from '../Pick';
import { TextFilter } from '../TextFilter';
import { labelsOf, ownersOf } from './shownActions';
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
  const owners = useMemo(() => [{ value: NOBODY, name: 'No owner' }, ...ownersOf(rows)], [rows]);
  const labels = useMemo(() => labelsOf(rows), [rows]);
  return (
    <div className="row filters" role="search" aria-label="Filter the actions">
      <TextFilter value={view.find} onChange={(find) => change({ find })} />
      <Pick
        label="Owner"
        none="Any owner"
        value={view.owner}
        options={owners}
        onChange={(owner) => change({ owner: owner ?? '' })}
      />
      <Pick
        label="State"
        none="Any state"
        value={view.state ?? ''}
        options={STATES}
        onChange={(state) => change({ state })}
      />
      <Pick
        label="Factor"
        none="Any factor"
        value={view.label}
        options={labels}
        onChange={(label) => change({ label: label ?? '' })}
      />
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
