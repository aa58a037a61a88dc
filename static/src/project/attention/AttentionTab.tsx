/** Attention: the languishing actions of the project's reviews, worst first, and below them those on track. */
import type { Calendar } from '../../../../src/domain/languishing/actionState';
import type { AttentionRead } from '../../../../src/usecases/readAttention';
import { GrowingList } from '../GrowingList';
import { BoneItem, ListSkeleton } from '../ListSkeleton';
import { NoReviews } from '../NoReviews';
import { NothingRead } from '../NothingRead';
import { isFiltered, NO_FILTERS, searchOf, type PageView } from '../pageView';
import { ReadingMessage } from '../ReadingMessage';
import type { ReadingInView } from '../useReading';
import { AllWell } from './AllWell';
import { AttentionFilters } from './AttentionFilters';
import { AttentionItem } from './AttentionItem';
import { attentionLists, matching, type AttentionLists } from './attentionRows';
import { NoMatch } from './NoMatch';
import { OnTrack } from './OnTrack';
import { RowCount } from './RowCount';

interface AttentionTabProps {
  readonly reading: ReadingInView<AttentionRead>;
  readonly calendar: Calendar;
  readonly projectKey: string;
  readonly view: PageView;
  readonly change: (next: Partial<PageView>) => void;
}

const NO_ROWS: AttentionLists = { languishing: [], onTrack: [] };

export function AttentionTab({ reading, calendar, projectKey, view, change }: AttentionTabProps) {
  const { shown, complete, failure } = reading;
  if (shown?.ids === undefined && failure !== undefined)
    return <NothingRead failure={failure} onRetry={reading.rest} />;
  if (complete && shown?.reviewed === false) return <NoReviews projectKey={projectKey} />;

  const all = shown === undefined ? NO_ROWS : attentionLists(shown, calendar);
  const visible: AttentionLists = {
    languishing: matching(all.languishing, view),
    onTrack: matching(all.onTrack, view),
  };
  const rows = [...all.languishing, ...all.onTrack];
  const underWay = reading.phase !== 'settled' && !complete;
  const clear = () => change(NO_FILTERS);
  return (
    <div className="stack stack-wide">
      <section className="stack stack-loose" aria-labelledby="languishing">
        <div className="row row-baseline">
          <h2 id="languishing" className="heading-small">
            Languishing {complete && <RowCount all={all.languishing} visible={visible.languishing} />}
          </h2>
          <p className="small subtle">worst first: most reasons, then days late</p>
        </div>
        <ReadingMessage reading={reading} missing={shown === undefined ? '' : missingText(shown)} />
        {(rows.length > 0 || underWay || isFiltered(view)) && (
          <AttentionFilters rows={rows} view={view} change={change} />
        )}
        <p role="status" className="visually-hidden">
          {complete && countText(visible)}
        </p>
        {all.languishing.length === 0 && complete ? (
          <AllWell open={all.onTrack} />
        ) : (
          <Languishing all={all} visible={visible} view={view} clear={clear} underWay={underWay} />
        )}
      </section>
      {all.onTrack.length > 0 && (visible.onTrack.length > 0 || !underWay) && (
        <OnTrack all={all} visible={visible.onTrack} view={view} clear={clear} complete={complete} />
      )}
    </div>
  );
}

interface LanguishingProps {
  readonly all: AttentionLists;
  readonly visible: AttentionLists;
  readonly view: PageView;
  readonly clear: () => void;
  /** True while more rows may come. */
  readonly underWay: boolean;
}

function Languishing({ all, visible, view, clear, underWay }: LanguishingProps) {
  if (visible.languishing.length > 0) {
    return (
      // Another view starts at its first rows again.
      <GrowingList
        key={searchOf(view)}
        items={visible.languishing}
        label="Languishing actions"
        after={underWay && <BoneItem />}
      >
        {(row) => <AttentionItem key={row.action.id} row={row} />}
      </GrowingList>
    );
  }
  if (underWay) return <ListSkeleton what="open actions" />;
  if (all.languishing.length === 0) return null;
  return (
    <NoMatch
      title={visible.onTrack.length > 0 ? 'No languishing action matches' : 'No action matches'}
      clear={clear}
    >
      Other actions need attention.
    </NoMatch>
  );
}

const countText = ({ languishing, onTrack }: AttentionLists): string =>
  `${languishing.length === 1 ? '1 action needs' : `${String(languishing.length)} actions need`} attention, ${String(onTrack.length)} on track`;

function missingText({ ids = [], actions, changes }: AttentionRead): string {
  if (actions.size < ids.length)
    return `Jira answered for ${String(actions.size)} of ${String(ids.length)} open actions. The lists show those.`;
  if (changes.size < ids.length)
    return 'Every open action was read, but not for how long its status has stood still. Actions that may be languishing for that alone are left out.';
  return 'Every open action is here, but not every issue that they came from.';
}
