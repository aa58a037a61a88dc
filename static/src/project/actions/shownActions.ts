/** Which rows are shown, and the same choice as a search of Jira where Jira can make it. */
import { isOpen } from '../../../../src/domain/languishing/standing';
import {
  searchOfIds,
  searchOfNarrowed,
  type ActionsNarrowed,
  type ActionsOrder,
} from '../../../../src/usecases/readActionsSearch';
import type { JiraSearch } from '../../../../src/usecases/readAttentionSearches';
import { isChosen } from '../chosenActions';
import { NOBODY, wordsOf, type PageView } from '../pageView';
import type { ActionRow } from './actionRows';

type Filters = Pick<PageView, 'find' | 'owner' | 'state' | 'label' | 'purpose'>;

export function shownRows(rows: readonly ActionRow[], filters: Filters): readonly ActionRow[] {
  const words = wordsOf(filters);
  const { state, purpose } = filters;
  return rows.filter(
    (row) =>
      isChosen(row, filters) &&
      (state === undefined || isIn(row, state)) &&
      (purpose === undefined || row.action.origin?.purpose === purpose) &&
      words.every((word) => row.text.includes(word)),
  );
}

function isIn({ action, late, declined }: ActionRow, state: NonNullable<PageView['state']>): boolean {
  switch (state) {
    case 'open':
      return isOpen(action) && !declined;
    case 'done':
      return !isOpen(action);
    case 'late':
      return late > 0;
    case 'verified':
      return action.origin?.verdict !== undefined;
    case 'declined':
      return declined;
  }
}

interface Searched {
  readonly projectId: string;
  readonly today: string;
  readonly filters: Filters;
  /** Absent where Jira cannot order as the table does. */
  readonly order: ActionsOrder | undefined;
}

/** @returns undefined when nothing is shown */
export function searchOfRows(
  all: readonly ActionRow[],
  shown: readonly ActionRow[],
  { projectId, today, filters, order }: Searched,
): JiraSearch | undefined {
  if (shown.length === 0) return undefined;
  const narrowed = jqlCanSay(all, filters) ? narrowedBy(filters, today) : undefined;
  return narrowed === undefined
    ? searchOfIds(
        shown.map(({ id }) => id),
        order,
      )
    : searchOfNarrowed(projectId, narrowed, order);
}

/** Whether Jira would find the rows that are shown and no others. */
function jqlCanSay(all: readonly ActionRow[], filters: Filters): boolean {
  const { state, label, purpose } = filters;
  if (wordsOf(filters).length > 0 || state === 'declined') return false;
  const looksAtProperty = label !== '' || purpose !== undefined || state === 'verified';
  const hidesDeclined = state === 'open' || state === 'late';
  return !all.some(
    ({ action, declined }) =>
      // Jira's index knows parts of a property that cannot be trusted as a whole, and nothing of declining.
      (looksAtProperty && action.origin === undefined) || (hidesDeclined && declined && isOpen(action)),
  );
}

function narrowedBy({ owner, state, label, purpose }: Filters, today: string): ActionsNarrowed | undefined {
  if (state === 'declined') return undefined;
  return {
    ...(owner === '' ? {} : { owner: owner === NOBODY ? 'nobody' : owner }),
    ...(label === '' ? {} : { label }),
    state: state === 'late' ? { lateOn: today } : state,
    purpose,
  };
}
