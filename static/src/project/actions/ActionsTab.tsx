/** Actions: every action that came out of the project's reviews, as a table of what the person may see. */
import { useDeferredValue, useMemo } from 'react';
import type { ProjectActionsRead } from '../../../../src/usecases/readProjectActions';
import { answeredText } from '../../shared/readingWords';
import { NothingYet } from '../NothingYet';
import { ReadingMessage } from '../ReadingMessage';
import { useSharedReading } from '../sharedReading';
import type { TabProps } from '../tab';
import { actionRows } from './actionRows';
import { projectActions } from './actionsReading';
import { ActionsView } from './ActionsView';
import { NoActions } from './NoActions';
import { TableSkeleton } from './TableSkeleton';

export function ActionsTab({ project, calendar, view, change }: TabProps) {
  const reading = useSharedReading(projectActions);
  const { complete, failure, phase } = reading;
  const { today } = calendar;
  // Parts arrive by the dozen: what is pressed and typed meanwhile comes first.
  const shown = useDeferredValue(reading.shown);
  const rows = useMemo(() => (shown === undefined ? [] : actionRows(shown, today)), [shown, today]);
  if (shown?.ids === undefined)
    return (
      <NothingYet reading={reading}>
        <TableSkeleton />
      </NothingYet>
    );
  const isAll = complete && shown === reading.shown;
  if (rows.length === 0 && isAll)
    return <NoActions seeReviews={() => change({ tab: 'reviews', sort: '' })} />;
  return (
    <ActionsView
      rows={rows}
      progress={isAll ? undefined : { read: shown.actions.size, of: shown.ids.length }}
      project={project}
      today={today}
      view={view}
      change={change}
      message={<ReadingMessage reading={reading} missing={missingText(shown)} />}
      isComing={!isAll && (phase !== 'settled' || failure?.goesOnIn !== undefined)}
    />
  );
}

function missingText({ ids = [], actions }: ProjectActionsRead): string {
  return actions.size < ids.length
    ? answeredText(actions.size, ids.length, 'actions', 'The table shows those.')
    : 'Every action is here, but not always the name of the review that it came from.';
}
