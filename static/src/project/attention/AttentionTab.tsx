/** Attention: the languishing actions of the project's reviews, worst first. */
import type { Calendar } from '../../../../src/domain/languishing';
import type { AttentionRead } from '../../../../src/usecases/readAttention';
import { Button } from '../../shared/components/Button';
import { Empty } from '../../shared/components/Empty';
import { GrowingList } from '../GrowingList';
import { BoneItem, ListSkeleton } from '../ListSkeleton';
import { NoReviews } from '../NoReviews';
import { NothingRead } from '../NothingRead';
import { isFiltered, searchOf, type PageView } from '../pageView';
import { ReadingMessage } from '../ReadingMessage';
import type { ReadingInView } from '../useReading';
import { AttentionFilters } from './AttentionFilters';
import { AttentionItem } from './AttentionItem';
import { attentionRows, matching, openActions } from './attentionRows';

interface AttentionTabProps {
  readonly reading: ReadingInView<AttentionRead>;
  readonly calendar: Calendar;
  readonly projectKey: string;
  readonly view: PageView;
  readonly change: (next: Partial<PageView>) => void;
}

export function AttentionTab({ reading, calendar, projectKey, view, change }: AttentionTabProps) {
  const { shown, complete, failure } = reading;
  if (shown?.ids === undefined) {
    return failure === undefined ? (
      <ListSkeleton what="open actions" />
    ) : (
      <NothingRead failure={failure} onRetry={reading.start} />
    );
  }
  if (complete && shown.reviewed === false) return <NoReviews projectKey={projectKey} />;

  const rows = attentionRows(shown, calendar);
  const visible = matching(rows, view);
  return (
    <section className="stack stack-loose" aria-labelledby="languishing">
      <div className="row row-baseline">
        <h2 id="languishing" className="heading-small">
          Languishing {complete && <span className="count">{rows.length}</span>}
        </h2>
        <p className="small subtle">worst first: most reasons, then days late</p>
      </div>
      <ReadingMessage reading={reading} missing={missingText(shown)} />
      {(rows.length > 0 || isFiltered(view)) && <AttentionFilters rows={rows} view={view} change={change} />}
      <p role="status" className="visually-hidden">
        {complete && countText(visible.length)}
      </p>
      {visible.length > 0 ? (
        <GrowingList
          key={searchOf(view)}
          items={visible}
          label="Languishing actions"
          after={reading.phase !== 'settled' && !complete && <BoneItem />}
        >
          {(row) => <AttentionItem key={row.action.id} row={row} />}
        </GrowingList>
      ) : (
        <NoRows
          state={isFiltered(view) && rows.length > 0 ? 'filtered' : complete ? 'well' : 'unknown'}
          open={openActions(shown).length}
          reading={reading.phase !== 'settled'}
          clear={() => change({ find: '', owner: '', reason: undefined })}
        />
      )}
    </section>
  );
}

const countText = (count: number): string =>
  count === 1 ? '1 action needs attention' : `${String(count)} actions need attention`;

function missingText({ ids = [], actions, changes }: AttentionRead): string {
  if (actions.size < ids.length)
    return `Jira answered for ${String(actions.size)} of ${String(ids.length)} open actions. The list shows those.`;
  if (changes.size < ids.length)
    return 'Every open action is here, but not for how long its status has stood still.';
  return 'Every open action is here, but not every issue that they came from.';
}

interface NoRowsProps {
  readonly state: 'filtered' | 'well' | 'unknown';
  readonly open: number;
  readonly reading: boolean;
  readonly clear: () => void;
}

function NoRows({ state, open, reading, clear }: NoRowsProps) {
  if (state === 'filtered') {
    return (
      <div className="box">
        <Empty
          icon="ask"
          title="No action matches"
          actions={<Button onClick={clear}>Clear the filters</Button>}
        >
          Other actions need attention.
        </Empty>
      </div>
    );
  }
  if (state === 'unknown') return reading ? <ListSkeleton what="open actions" /> : null;
  return (
    <div className="box">
      <Empty icon="checkCircle" tone="good" title="Nothing needs attention">
        {open === 0
          ? 'No action of this project’s reviews is open.'
          : `${open === 1 ? 'The one open action has' : `All ${String(open)} open actions have`} an owner, none is late, and all have moved within 14 days.`}
      </Empty>
    </div>
  );
}
