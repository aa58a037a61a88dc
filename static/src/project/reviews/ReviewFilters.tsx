/** Filters and order of the list of reviews: nothing is read again. */
import { KINDS, STATUSES, type Status } from '../../../../src/domain/vocabulary';
import { KIND_WORDS } from '../../shared/labels';
import { OpenInSearch } from '../attention/OpenInSearch';
import type { PageView } from '../pageView';
import { Pick } from '../Pick';
import { TextFilter } from '../TextFilter';
import { usePeopleOptions } from '../usePeopleOptions';
import { withChosen } from '../withChosen';
import { facilitatorsIn, labelsIn, SORTS, type ReviewInList } from './reviewRows';

const STATUS_NAMES: Readonly<Record<Status, string>> = {
  open: 'Open',
  closed: 'Closed',
  finished: 'Finished',
  cancelled: 'Cancelled',
};
const statuses = STATUSES.map((value) => ({ value, name: STATUS_NAMES[value] }));
const kinds = KINDS.map((value) => ({ value, name: KIND_WORDS[value].name }));

interface ReviewFiltersProps {
  /** Before filtering. */
  readonly rows: readonly ReviewInList[];
  readonly shown: readonly ReviewInList[];
  readonly view: PageView;
  readonly change: (next: Partial<PageView>) => void;
}

export function ReviewFilters({ rows, shown, view, change }: ReviewFiltersProps) {
  const people = usePeopleOptions(withChosen(facilitatorsIn(rows), view.facilitator));
  const labels = withChosen(labelsIn(rows), view.label);
  return (
    <div className="row filters" role="search" aria-label="Filter the list">
      <TextFilter value={view.find} onChange={(find) => change({ find })} />
      <Pick
        label="Status"
        none="Any status"
        value={view.status ?? ''}
        options={statuses}
        onChange={(status) => change({ status })}
      />
      <Pick
        label="Kind"
        none="Any kind"
        value={view.kind ?? ''}
        options={kinds}
        onChange={(kind) => change({ kind })}
      />
      <Pick
        label="Label"
        none="Any label"
        value={view.label}
        options={labels.map((label) => ({ value: label, name: label }))}
        onChange={(label) => change({ label: label ?? '' })}
      />
      <Pick
        label="Facilitator"
        none="Any facilitator"
        value={view.facilitator}
        options={people}
        onChange={(facilitator) => change({ facilitator: facilitator ?? '' })}
      />
      <Pick
        label="Order"
        none="Newest first"
        value={SORTS.find(({ value }) => value === view.sort)?.value ?? ''}
        options={SORTS}
        onChange={(sort) => change({ sort: sort ?? '' })}
      />
      <OpenInSearch issueIds={shown.map(({ issue }) => issue.id)} />
    </div>
  );
}
