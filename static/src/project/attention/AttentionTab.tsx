/** Attention: the languishing actions of the project's reviews, worst first. */
import { STANDSTILL_DAYS, type Calendar } from '../../../../src/domain/languishing';
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
import { attentionRows, matching, openActions, type AttentionRow } from './attentionRows';

interface AttentionTabProps {
  readonly reading: ReadingInView<AttentionRead>;
  readonly calendar: Calendar;
  readonly projectKey: string;
  readonly view: PageView;
  readonly change: (next: Partial<PageView>) => void;
}

export function AttentionTab({ reading, calendar, projectKey, view, change }: AttentionTabProps) {
  const { shown, complete, failure } = reading;
  if (shown?.ids === undefined && failure !== undefined)
    return <NothingRead failure={failure} onRetry={reading.rest} />;
  if (complete && shown?.reviewed === false) return <NoReviews projectKey={projectKey} />;

  const rows = shown === undefined ? [] : attentionRows(shown, calendar);
  const underWay = reading.phase !== 'settled' && !complete;
  return (
    <section className="stack stack-loose" aria-labelledby="languishing">
      <div className="row row-baseline">
        <h2 id="languishing" className="heading-small">
          Languishing {complete && <span className="count">{rows.length}</span>}
        </h2>
        <p className="small subtle">worst first: most reasons, then days late</p>
      </div>
      <ReadingMessage reading={reading} missing={shown === undefined ? '' : missingText(shown)} />
      {(rows.length > 0 || underWay || isFiltered(view)) && (
        <AttentionFilters rows={rows} view={view} change={change} />
      )}
      <p role="status" className="visually-hidden">
        {complete && countText(matching(rows, view).length)}
      </p>
      {rows.length === 0 && complete && shown ? (
        <AllWell open={openActions(shown).length} />
      ) : (
        <Rows all={rows} view={view} change={change} underWay={underWay} />
      )}
    </section>
  );
}

interface RowsProps {
  readonly all: readonly AttentionRow[];
  readonly view: PageView;
  readonly change: (next: Partial<PageView>) => void;
  /** True while more rows may come. */
  readonly underWay: boolean;
}

function Rows({ all, view, change, underWay }: RowsProps) {
  const visible = matching(all, view);
  if (visible.length > 0) {
    return (
      // Another view starts at its first rows again.
      <GrowingList
        key={searchOf(view)}
        items={visible}
        label="Languishing actions"
        after={underWay && <BoneItem />}
      >
        {(row) => <AttentionItem key={row.action.id} row={row} />}
      </GrowingList>
    );
  }
  if (underWay) return <ListSkeleton what="open actions" />;
  if (all.length === 0) return null;
  return <NoMatch clear={() => change({ find: '', owner: '', reason: undefined })} />;
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

const NoMatch = ({ clear }: { readonly clear: () => void }) => (
  <div className="box">
    <Empty icon="ask" title="No action matches" actions={<Button onClick={clear}>Clear the filters</Button>}>
      Other actions need attention.
    </Empty>
  </div>
);

const AllWell = ({ open }: { readonly open: number }) => (
  <div className="box">
    <Empty icon="checkCircle" tone="good" title="Nothing needs attention">
      {open === 0
        ? 'No action of this project’s reviews is open.'
        : `${open === 1 ? 'The one open action has' : `All ${String(open)} open actions have`} an owner, none is late, and none has stood still for ${String(STANDSTILL_DAYS)} days.`}
    </Empty>
  </div>
);
