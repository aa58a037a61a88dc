/** What is shown, taken elsewhere: into Jira's own search, and into a file for a spreadsheet. */
import { useState } from 'react';
import { MOST_ACTIONS_IN_SEARCH } from '../../../../src/usecases/readActionsSearch';
import { Button } from '../../shared/components/Button';
import { Icon } from '../../shared/components/Icon';
import { download } from '../../shared/download';
import { useHost } from '../../shared/host/host';
import { usePage } from '../page';
import type { PageView } from '../pageView';
import { searchOfRows } from './shownActions';
import { jiraOrder, sortFrom } from './actionOrder';
import type { ActionRow } from './actionRows';
import type { ColumnId } from './columns';

interface WaysOutProps {
  readonly all: readonly ActionRow[];
  readonly shown: readonly ActionRow[];
  readonly columns: readonly ColumnId[];
  readonly project: { readonly id: string; readonly key: string };
  readonly today: string;
  readonly view: PageView;
  /** False while rows are missing: half a list in a file is taken for a whole one. */
  readonly isAll: boolean;
}

export function WaysOut(props: WaysOutProps) {
  return (
    <>
      <Csv {...props} />
      <JiraSearchLink {...props} />
    </>
  );
}

function Csv({ shown, columns, project, today, isAll }: WaysOutProps) {
  const { flag } = useHost();
  const { dayOf } = usePage();
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    setSaid('');
    try {
      const { csvName, csvOf } = await import('./actionsCsv');
      download(csvName(project.key, today), 'text/csv', csvOf(shown, columns, dayOf));
      setSaid('Downloaded');
    } catch {
      const text = 'The connection may be gone for a moment. Please try again.';
      flag({ tone: 'error', title: 'The file could not be made', text });
    }
  };
  const canSave = isAll && shown.length > 0;
  return (
    <>
      <span role="status" className="visually-hidden">
        {said}
      </span>
      <Button
        aria-disabled={!canSave}
        title={isAll ? undefined : 'As soon as every action is read'}
        onClick={() => canSave && void save()}
      >
        Download CSV
      </Button>
    </>
  );
}

function JiraSearchLink({ all, shown, project, today, view }: WaysOutProps) {
  const { openUrl } = useHost();
  const order = jiraOrder(sortFrom(view.sort));
  const search = searchOfRows(all, shown, { projectId: project.id, today, filters: view, order });
  if (search === undefined) return null;
  // A comma may stand in an address as it is: written otherwise, a thousand of them would make it too long.
  const address = `/issues/?jql=${encodeURIComponent(search.jql).replaceAll('%2C', ',')}`;
  const most = new Intl.NumberFormat().format(MOST_ACTIONS_IN_SEARCH);
  return (
    <a
      className="evidence"
      href={address}
      title={search.cut ? `An address names ${most} issues at most. A narrower filter shows all.` : undefined}
      onClick={(event) => {
        event.preventDefault();
        openUrl(address);
      }}
    >
      {search.cut ? `Open the first ${most} in Jira search` : 'Open in Jira search'}
      <Icon name="external" />
    </a>
  );
}
