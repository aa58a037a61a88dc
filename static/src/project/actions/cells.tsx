/** What stands in the columns of the table where it is more than a text. */
import type { ReactNode } from 'react';
import type { DayOf } from '../../../../src/domain/calendarDays';
import { IssueLink } from '../../shared/components/IssueLink';
import { StatusLozenge, Tag } from '../../shared/components/Labels';
import { Avatar } from '../../shared/components/Person';
import { showLongDay, startOfDay } from '../../shared/dates';
import type { ActionRow } from './actionRows';
import { COLUMNS, type ColumnId } from './columns';

interface CellProps {
  readonly column: ColumnId;
  readonly row: ActionRow;
  readonly dayOf: DayOf;
  /** Links of the row that the keyboard is on are reached by Tab, those of the others are not. */
  readonly tabIndex: 0 | -1;
}

/** @returns undefined for a cell with nothing in it */
export function cellOf(props: CellProps): ReactNode {
  const { column, row, dayOf, tabIndex } = props;
  const { action, review } = row;
  const text = COLUMNS[column].text(row, dayOf);
  switch (column) {
    case 'key':
      return <IssueLink issueKey={action.key} tabIndex={tabIndex} />;
    case 'status':
      return text === '' ? undefined : <Status row={row} />;
    case 'owner':
      return <Owner row={row} />;
    case 'late':
      return text === '' ? undefined : <span className="text-bad">{text}</span>;
    case 'review':
      return (
        review && (
          <Cut title={text}>
            <IssueLink issueKey={review.key} tabIndex={tabIndex} /> {review.summary}
          </Cut>
        )
      );
    case 'labels':
      return text === '' ? undefined : <Labels row={row} text={text} />;
    case 'due':
    case 'verified':
    case 'created':
    case 'done':
      return text === '' ? undefined : <TableDay day={text} />;
    case 'summary':
      return (
        <Cut title={text}>
          <span className="strong">{text}</span>
        </Cut>
      );
    case 'purpose':
    case 'strength':
    case 'verification':
    case 'verdict':
    case 'priority':
      return text === '' ? undefined : <Cut title={text}>{text}</Cut>;
  }
}

/** What does not fit into its column is cut; the pointer shows all of it, and so does the issue. */
const Cut = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <span className="cut" title={title}>
    {children}
  </span>
);

/** What the team has left keeps its status in Jira; here it is said why it is never late. */
const Status = ({ row: { action } }: { readonly row: ActionRow }) => (
  <>
    <StatusLozenge name={action.status} category={action.statusCategory} />
    {action.origin?.dropped === true && action.statusCategory !== 'done' && (
      <span className="small subtle">&nbsp;declined</span>
    )}
  </>
);

function Owner({ row: { action } }: { readonly row: ActionRow }) {
  const { owner } = action;
  if (owner === undefined) return <span className="subtle">No owner</span>;
  return (
    <span className="person">
      <Avatar accountId={owner.accountId} />
      <Cut title={owner.name}>{owner.name}</Cut>
    </span>
  );
}

const Labels = ({ row, text }: { readonly row: ActionRow; readonly text: string }) => (
  <span className="cell-tags" title={text}>
    {row.action.origin?.labels.map((label) => (
      <Tag key={label}>{label}</Tag>
    ))}
  </span>
);

/** With the year: a table of all actions goes back for years. */
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

const TableDay = ({ day: of }: { readonly day: string }) => (
  <time className="tabular" dateTime={of} title={showLongDay(of)}>
    {day.format(startOfDay(of))}
  </time>
);
