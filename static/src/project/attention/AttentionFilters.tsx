/** Filters over the list that is already there: nothing is read again. */
import { Select } from '../../shared/components/Choice';
import { TextFilter } from '../TextFilter';
import { NOBODY, REASON_CODES, type PageView } from '../pageView';
import { ownersOf, type AttentionRow } from './attentionRows';

const REASON_NAMES: Readonly<Record<(typeof REASON_CODES)[number], string>> = {
  overdue: 'Late',
  'no-owner': 'No owner',
  'no-change': 'No status change',
};
const REASONS = REASON_CODES.map((value) => ({ value, name: REASON_NAMES[value] }));

interface AttentionFiltersProps {
  /** All rows, before filtering. */
  readonly rows: readonly AttentionRow[];
  readonly view: PageView;
  readonly change: (next: Partial<PageView>) => void;
}

export function AttentionFilters({ rows, view, change }: AttentionFiltersProps) {
  const owners = [{ value: NOBODY, name: 'No owner' }, ...ownersOf(rows)];
  return (
    <div className="row" role="search" aria-label="Filter the list">
      <TextFilter value={view.find} onChange={(find) => change({ find })} />
      <Select
        className={view.owner === '' ? 'button pick' : 'button pick button-chosen'}
        aria-label="Owner"
        value={view.owner}
        none="Owner: everyone"
        options={owners}
        onChange={(owner) => change({ owner: owner ?? '' })}
      />
      <Select
        className={view.reason === undefined ? 'button pick' : 'button pick button-chosen'}
        aria-label="Reason"
        value={view.reason ?? ''}
        none="Reason: any"
        options={REASONS}
        onChange={(reason) => change({ reason })}
      />
    </div>
  );
}
