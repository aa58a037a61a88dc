/** Factor labels by theme: how many reviews of the quarter, the quarters before, repeats and open actions. */
import { Fragment, type ReactNode } from 'react';
import type { Themes, ThemeGroup } from '../../../../src/domain/themes';
import { Menu } from '../../shared/components/Menu';
import type { TabProps } from '../tab';
import { BarsHead, shareOf } from './Bars';
import type { Edit } from './editing/edit';
import { LabelRow } from './LabelRow';
import type { ThemesInView } from './useThemes';

/** What administrators have besides everybody's table. */
export interface TableEditing {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (label: string, isChosen: boolean) => void;
  readonly edit: Edit | undefined;
  readonly open: (edit: Edit) => void;
  /** The open form. */
  readonly form: ReactNode;
}

interface LabelTableProps extends Pick<TabProps, 'change'> {
  readonly inView: ThemesInView;
  readonly themes: Themes;
  /** Absent for everybody else. */
  readonly editing?: TableEditing | undefined;
}

export function LabelTable({ inView, themes, editing, change }: LabelTableProps) {
  const { quarters, of } = themes;
  const largest = largestShare(themes);
  const columns = editing === undefined ? 6 : 7;
  return (
    <div className="box labels-scroll" role="region" aria-label="Labels per quarter" tabIndex={0}>
      <table className={editing === undefined ? 'labels-table' : 'labels-table labels-editable'}>
        <thead>
          <tr>
            {editing && (
              <th className="cell-choose">
                <span className="visually-hidden">Choose</span>
              </th>
            )}
            <th scope="col" className="cell-label">
              Label
            </th>
            <th scope="col" className="cell-now number">
              {inView.isNow ? 'This quarter' : 'That quarter'}
            </th>
            <th scope="col" className="cell-bars">
              <BarsHead quarters={quarters} of={of} />
            </th>
            <th scope="col" className="cell-repeats number">
              Repeats
            </th>
            <th scope="col" className="cell-open number">
              Open actions
            </th>
            <th className="cell-more">
              <span className="visually-hidden">More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {themes.groups.map((group) => (
            <Fragment key={group.theme?.id ?? ''}>
              {(group.theme !== undefined || themes.groups.length > 1) && (
                <ThemeHead group={group} of={of.at(-1) ?? 0} columns={columns} editing={editing} />
              )}
              {group.labels.map((trend) => (
                <LabelRow
                  key={trend.label}
                  trend={trend}
                  themes={themes}
                  largest={largest}
                  inView={inView}
                  columns={columns}
                  editing={editing}
                  change={change}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ThemeHeadProps extends Pick<LabelTableProps, 'editing'> {
  readonly group: ThemeGroup;
  readonly of: number;
  readonly columns: number;
}

function ThemeHead({ group: { theme, reviews, labels }, of, columns, editing }: ThemeHeadProps) {
  const isOpen = theme !== undefined && editing?.edit?.at === theme.id;
  return (
    <>
      <tr className="labels-group">
        {editing && <td className="cell-choose" />}
        <th scope="rowgroup" colSpan={columns - (editing === undefined ? 1 : 2)} className="cell-theme">
          <span className="row">
            <span className="heading-xsmall">{theme?.name ?? 'No theme yet'}</span>
            <span className="small subtle">
              {labels.length === 0
                ? 'no labels in these quarters'
                : `${String(reviews)} of ${reviewsText(of)}`}
            </span>
          </span>
        </th>
        <td className="cell-more number">
          {editing && theme && (
            <Menu
              label={`More for the theme ${theme.name}`}
              items={() => [
                {
                  name: 'Rename theme…',
                  icon: 'pencil',
                  onSelect: () => editing.open({ form: 'rename-theme', theme, at: theme.id }),
                },
                {
                  name: 'Remove theme…',
                  icon: 'close',
                  onSelect: () => editing.open({ form: 'remove-theme', theme, at: theme.id }),
                },
              ]}
            />
          )}
        </td>
      </tr>
      {isOpen && (
        <tr className="labels-wide">
          <td colSpan={columns}>{editing.form}</td>
        </tr>
      )}
    </>
  );
}

const reviewsText = (count: number): string => `${String(count)} ${count === 1 ? 'review' : 'reviews'}`;

function largestShare({ groups, of }: Themes): number {
  const shares = groups.flatMap(({ labels }) =>
    labels.flatMap(({ counts }) => counts.map((count, index) => shareOf(count, of[index] ?? 0))),
  );
  return Math.max(0, ...shares);
}
