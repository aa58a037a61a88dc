/** Filters over the lists that are already there: nothing is read again. */
import { RULES, type Rule } from '../../../../src/domain/languishing/limits';
import { FactorPick, OwnerPick } from '../ActionPicks';
import type { PageView } from '../pageView';
import { Pick } from '../Pick';
import { TextFilter } from '../TextFilter';
import type { AttentionRow } from '../../../../src/usecases/readAttentionLists';
import { OpenInSearch } from './OpenInSearch';

const REASON_NAMES: Readonly<Record<Rule, string>> = {
  overdue: 'Late',
  blocked: 'Blocked',
  'no-owner': 'No owner who can act',
  unverified: 'Not verified',
  reopened: 'Reopened',
  'date-moved': 'Date moved',
  moved: 'Moved between sprints or epics',
  'no-change': 'No status change',
  'due-soon': 'Due soon, not started',
  'half-gone': 'Half of the time gone',
  'no-date': 'No due date',
};
const REASONS = RULES.map((value) => ({ value, name: REASON_NAMES[value] }));

interface AttentionFiltersProps {
  /** The rows of all lists, before filtering. */
  readonly rows: readonly AttentionRow[];
  /** The rows that "Open in Jira search" is about, in their order. */
  readonly shown: readonly AttentionRow[];
  readonly view: PageView;
  readonly change: (next: Partial<PageView>) => void;
}

export function AttentionFilters({ rows, shown, view, change }: AttentionFiltersProps) {
  return (
    <div className="row filters" role="search" aria-label="Filter the lists">
      <TextFilter value={view.find} onChange={(find) => change({ find })} />
      <OwnerPick rows={rows} view={view} change={change} />
      <Pick
        label="Reason"
        none="Any reason"
        value={view.reason ?? ''}
        options={REASONS}
        onChange={(reason) => change({ reason })}
      />
      <FactorPick rows={rows} view={view} change={change} />
      <OpenInSearch issueIds={shown.map(({ action }) => action.id)} />
    </div>
  );
}
