/** Attention: the languishing actions of the project's reviews, worst first, and below them those on track. */
import { useEffect } from 'react';
import { readAttention } from '../../../../src/usecases/readAttention';
import type { AttentionRead } from '../../../../src/usecases/readAttentionParts';
import { GrowingList } from '../GrowingList';
import { BoneItem, ListSkeleton } from '../ListSkeleton';
import { NoReviews } from '../NoReviews';
import { NothingRead } from '../NothingRead';
import { isFiltered, NO_FILTERS, searchOf, type PageView } from '../pageView';
import { ReadingMessage } from '../ReadingMessage';
import { todayOn, usePage } from '../page';
import { SharedReading, useSharedReading } from '../sharedReading';
import type { TabProps } from '../tab';
import { AllWell } from './AllWell';
import { AttentionFilters } from './AttentionFilters';
import { AttentionItem } from './AttentionItem';
import { attentionLists, matching, type AttentionLists } from './attentionRows';
import { NoMatch } from './NoMatch';
import { OnTrack } from './OnTrack';
import { RowCount } from './RowCount';

const attention = new SharedReading<AttentionRead>(
  (page) =>
    (access, { told, ...from }) =>
      readAttention(
        access,
        { projectId: page.project.id, today: todayOn(page) },
        {
          ...from,
          told: (soFar) => {
            // Jira gave the owners' names along with their actions: nobody needs to be asked for twice.
            page.people.learn([...soFar.actions.values()].flatMap((action) => known(action?.owner)));
            told(soFar);
          },
        },
      ),
);

type Owner = NonNullable<NonNullable<ReturnType<AttentionRead['actions']['get']>>['owner']>;
const known = (owner: Owner | undefined) =>
  owner === undefined ? [] : [{ accountId: owner.accountId, displayName: owner.name, active: owner.active }];

const NO_ROWS: AttentionLists = { languishing: [], onTrack: [] };

export function AttentionTab({ project, calendar, settings, view, change }: TabProps) {
  const { count } = usePage();
  const reading = useSharedReading(attention);
  const { shown, complete, failure } = reading;
  const all = shown === undefined ? NO_ROWS : attentionLists(shown, calendar, settings.limits);
  // A number that may still grow says nothing.
  const waiting = complete ? all.languishing.length : undefined;
  useEffect(() => count(waiting), [count, waiting]);
  if (shown?.ids === undefined && failure !== undefined)
    return <NothingRead failure={failure} onRetry={reading.rest} />;
  if (complete && shown?.reviewed === false) return <NoReviews projectKey={project.key} />;

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

function missingText({ ids = [], actions, histories }: AttentionRead): string {
  if (actions.size < ids.length)
    return `Jira answered for ${String(actions.size)} of ${String(ids.length)} open actions. The lists show those.`;
  if (ids.some((id) => !histories.has(id)))
    return 'Every open action was read, but not for how long its status has stood still. Actions that may be languishing for that alone are left out.';
  return 'Every open action is here, but not every issue that they came from.';
}
