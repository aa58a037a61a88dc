/** One label: its numbers, and below them, when asked for, the reviews behind them or the form that is open for it. */
import { useId, useState } from 'react';
import { quarterStart } from '../../../../src/domain/quarters';
import type { LabelTrend, Themes } from '../../../../src/domain/themes';
import { issuesById, reviewsWithLabels } from '../../../../src/usecases/readJql';
import { Button } from '../../shared/components/Button';
import { Icon } from '../../shared/components/Icon';
import { Tag } from '../../shared/components/Labels';
import { Menu, type MenuItem } from '../../shared/components/Menu';
import { Bone } from '../../shared/components/Skeleton';
import { useHost } from '../../shared/host/host';
import { usePage } from '../page';
import { NO_FILTERS } from '../pageView';
import type { TabProps } from '../tab';
import { Bars } from './Bars';
import type { TableEditing } from './LabelTable';
import { ReviewsBehind } from './ReviewsBehind';
import type { ThemesInView } from './useThemes';

interface LabelRowProps extends Pick<TabProps, 'change'> {
  readonly trend: LabelTrend;
  readonly themes: Themes;
  readonly largest: number;
  readonly inView: ThemesInView;
  readonly columns: number;
  readonly editing: TableEditing | undefined;
}

export function LabelRow({ trend, themes, largest, inView, columns, editing, change }: LabelRowProps) {
  const { label, counts, reviews, repeats } = trend;
  const [isUnfolded, setUnfolded] = useState(false);
  const behind = useId();
  const { quarters, of } = themes;
  const count = `${String(reviews.length)} of ${String(of.at(-1) ?? 0)}`;
  const isChosen = editing?.chosen.has(label) === true;
  const note = noteOf(trend, themes);
  return (
    <>
      <tr className={isChosen ? 'labels-row labels-chosen' : 'labels-row'}>
        {editing && (
          <td className="cell-choose">
            <input
              type="checkbox"
              className="checkbox"
              aria-label={`Choose ${label}`}
              checked={isChosen}
              onChange={(event) => editing.choose(label, event.target.checked)}
            />
          </td>
        )}
        <th scope="row" className="cell-label">
          <span className="stack stack-tight">
            <span title={aboutOf(label, inView)}>
              <Tag>{label}</Tag>
            </span>
            {note !== undefined && <span className="small subtle">{note}</span>}
          </span>
        </th>
        <td className="cell-now number">
          {reviews.length === 0 ? (
            <span className="subtle">{count}</span>
          ) : (
            <Button
              look="link"
              aria-expanded={isUnfolded}
              aria-controls={behind}
              aria-label={`${count} reviews have ${label}`}
              onClick={() => setUnfolded(!isUnfolded)}
            >
              {count}
            </Button>
          )}
        </td>
        <td className="cell-bars">
          <Bars quarters={quarters} counts={counts} of={of} largest={largest} />
        </td>
        <td className="cell-repeats number">
          <span className="cell-name" aria-hidden="true">
            Repeats
          </span>
          <Repeats count={inView.repeats && repeats} failed={inView.actions.phase === 'settled'} />
        </td>
        <td className="cell-open number">
          <span className="cell-name" aria-hidden="true">
            Open actions
          </span>
          <OpenActions
            label={label}
            count={inView.openByLabel && (inView.openByLabel.get(label) ?? 0)}
            failed={inView.actions.phase === 'settled'}
            see={() => change({ ...NO_FILTERS, sort: '', quarter: '', tab: 'actions', label, state: 'open' })}
          />
        </td>
        <td className="cell-more number">
          <RowMenu trend={trend} editing={editing} />
        </td>
      </tr>
      {isUnfolded && (
        <tr className="labels-wide" id={behind}>
          <td colSpan={columns}>
            <ReviewsBehind
              label={label}
              reviews={reviews}
              issues={inView.reviews.shown?.issues ?? new Map<string, undefined>()}
            />
          </td>
        </tr>
      )}
      {editing?.edit?.at === label && (
        <tr className="labels-wide">
          <td colSpan={columns}>{editing.form}</td>
        </tr>
      )}
    </>
  );
}

function RowMenu({ trend: { label, reviews }, editing }: Pick<LabelRowProps, 'trend' | 'editing'>) {
  const { openUrl } = useHost();
  const { project } = usePage();
  const search = (): void => {
    const jql =
      reviews.length === 0
        ? reviewsWithLabels(project.id, [label])
        : issuesById([...new Set(reviews.map(({ issueId }) => issueId))]);
    openUrl(`/issues/?jql=${encodeURIComponent(jql)}`);
  };
  const acts: readonly MenuItem[] =
    editing === undefined
      ? []
      : [
          {
            name: 'Move to a theme…',
            icon: 'layers',
            onSelect: () => editing.open({ form: 'move', labels: [label], at: label }),
          },
          {
            name: 'Merge with a label…',
            icon: 'merge',
            onSelect: () => editing.open({ form: 'merge', labels: [label], at: label }),
          },
          {
            name: 'Rename…',
            icon: 'pencil',
            onSelect: () => editing.open({ form: 'rename', label, at: label }),
          },
        ];
  return (
    <Menu
      label={`More for ${label}`}
      items={() => [...acts, { name: 'Open in Jira search', icon: 'external', onSelect: search }]}
    />
  );
}

interface CountProps {
  /** Undefined: not known. */
  readonly count: number | undefined;
  /** It will not be known before somebody tries again. */
  readonly failed: boolean;
}

function Repeats({ count, failed }: CountProps) {
  if (count === undefined) return <Unknown failed={failed} />;
  if (count === 0) return <span className="subtle">0</span>;
  return (
    <span className="row row-tight row-one-line repeats">
      <Icon name="repeat" tone="bad" />
      {count}
    </span>
  );
}

interface OpenActionsProps extends CountProps {
  readonly label: string;
  readonly see: () => void;
}

function OpenActions({ label, count, failed, see }: OpenActionsProps) {
  if (count === undefined) return <Unknown failed={failed} />;
  if (count === 0) return <span className="subtle">0</span>;
  const name = `${String(count)} open ${count === 1 ? 'action' : 'actions'} for ${label}`;
  return (
    <Button look="link" aria-label={name} onClick={see}>
      {count}
    </Button>
  );
}

const Unknown = ({ failed }: Pick<CountProps, 'failed'>) =>
  failed ? (
    <span className="subtle">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">not known</span>
    </span>
  ) : (
    <span aria-hidden="true">
      <Bone width={80} />
    </span>
  );

/** Where the whole quarter has too few reviews, that is said once, above the table. */
function noteOf({ newSince, tooFew }: LabelTrend, themes: Themes): string | undefined {
  if (newSince !== undefined) return `New since ${quarterStart(newSince)}`;
  return tooFew && !themes.tooFew ? 'Too few to read a trend' : undefined;
}

function aboutOf(label: string, { settings }: ThemesInView): string {
  const about = settings?.labels.find(({ name }) => name === label)?.about;
  return `${about === undefined ? '' : `${about}. `}Jira label: factor-${label}`;
}
