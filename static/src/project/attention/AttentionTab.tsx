/** Attention: what the reviews of the project decided and is not on its way, worst first, with what is due beside it. */
import { NoReviews } from '../NoReviews';
import { NothingRead } from '../NothingRead';
import { isFiltered, NO_FILTERS } from '../pageView';
import { usePermissions } from '../permissions';
import { ReadingMessage } from '../ReadingMessage';
import { ReadOnly } from './ReadOnly';
import type { TabProps } from '../tab';
import { useActs } from './acting/actsStore';
import { AttentionFilters } from './AttentionFilters';
import { AttentionItem } from './AttentionItem';
import type { AttentionLists, AttentionRow } from '../../../../src/usecases/readAttentionLists';
import { matching } from './attentionRows';
import { Languishing } from './Languishing';
import { OnTrack } from './OnTrack';
import { hasActions, missingText, partState } from './partState';
import { repeatSentence } from '../../shared/followThrough/repeatWords';
import { RowCount } from './RowCount';
import { Side } from './Side';
import { useAttention } from './useAttention';
import { useRowHandlers } from './useRowHandlers';

export function AttentionTab({ project, calendar, settings, view, change }: TabProps) {
  const inView = useAttention({ calendar, settings });
  const { forms } = useActs();
  const { mayEdit } = usePermissions();
  const { handlers, around, said } = useRowHandlers();
  const { reading, read, lists } = inView;
  const { complete, failure } = reading;

  // Of what came, some may be worth showing: only when nothing did is there nothing else to say.
  if (read?.ids === undefined && read?.reviewIds === undefined && failure !== undefined)
    return <NothingRead reading={reading} failure={failure} />;
  const isNew = complete && read?.reviewed === false;
  if (isNew && inView.owed?.events.length === 0) return <NoReviews projectKey={project.key} />;

  const state = partState(complete || (read !== undefined && hasActions(read, calendar)), reading);
  const visible: AttentionLists = {
    languishing: matching(lists.languishing, view),
    onTrack: matching(lists.onTrack, view),
  };
  const rows = [...lists.languishing, ...lists.onTrack];
  const clear = (): void => change(NO_FILTERS);
  const itemOf = (row: AttentionRow) => (
    <AttentionItem
      key={row.action.id}
      row={row}
      repeat={read && repeatSentence(row.repeats, read)}
      form={forms.get(row.action.id)}
      today={calendar.today}
      times={read?.settings}
      mayEdit={mayEdit}
      handlers={handlers}
    />
  );
  return (
    <div className="stack stack-loose" ref={around}>
      {!mayEdit && <ReadOnly />}
      {(state !== 'whole' || complete) && (
        <ReadingMessage reading={reading} missing={read === undefined ? '' : missingText(read)} />
      )}
      <p role="status" className="visually-hidden">
        {state === 'whole' && `${said} ${countText(visible)}`}
      </p>
      <div className="main-side">
        {isNew ? (
          <NoReviews projectKey={project.key} />
        ) : (
          <div className="stack stack-wide">
            <section className="stack stack-loose" aria-labelledby="languishing">
              <div className="row row-baseline">
                <h2 id="languishing" className="heading-small" tabIndex={-1}>
                  Languishing{' '}
                  {state === 'whole' && <RowCount all={lists.languishing} visible={visible.languishing} />}
                </h2>
                <p className="small subtle">worst first: repeats, then severity, then days late</p>
              </div>
              {(rows.length > 0 || state === 'coming' || isFiltered(view)) && (
                <AttentionFilters rows={rows} shown={visible.languishing} view={view} change={change} />
              )}
              <Languishing
                all={lists}
                visible={visible}
                state={state}
                view={view}
                change={change}
                clear={clear}
                followUps={inView.followUps}
              >
                {itemOf}
              </Languishing>
            </section>
            {lists.onTrack.length > 0 && (visible.onTrack.length > 0 || state !== 'coming') && (
              <OnTrack
                all={lists}
                visible={visible.onTrack}
                view={view}
                clear={clear}
                complete={state === 'whole'}
              >
                {itemOf}
              </OnTrack>
            )}
          </div>
        )}
        <Side
          inView={inView}
          isNew={isNew}
          isTold={state === 'failed'}
          calendar={calendar}
          forms={forms}
          mayEdit={mayEdit}
          handlers={handlers}
        />
      </div>
    </div>
  );
}

const countText = ({ languishing, onTrack }: AttentionLists): string =>
  `${languishing.length === 1 ? '1 action needs' : `${String(languishing.length)} actions need`} attention, ${String(onTrack.length)} on track`;
