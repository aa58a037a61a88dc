/** One open action: what it is, why it is languishing or when it is due, where it comes from, who owns it. */
import { sentencesOf } from '../../../../src/domain/languishing/sentences';
import type { StatusCategoryKey } from '../../../../src/jira/schemas';
import { Button } from '../../shared/components/Button';
import { Day } from '../../shared/components/Day';
import { IssueLink } from '../../shared/components/IssueLink';
import { StatusLozenge } from '../../shared/components/Labels';
import { PersonLine } from '../../shared/components/Person';
import { TypeIcon } from '../../shared/components/TypeIcon';
import { showShortDay } from '../../shared/dates';
import { useHost } from '../../shared/host/host';
import type { AttentionRow } from './attentionRows';

export function AttentionItem({ row }: { readonly row: AttentionRow }) {
  const { openIssue } = useHost();
  const { action } = row;
  return (
    <li className="box-item list-item">
      <TypeIcon {...action.type} />
      <div className="stack stack-tight">
        <p>
          <IssueLink issueKey={action.key} /> <span className="strong">{action.summary}</span>
        </p>
        {row.reasons.length > 0 ? <Why row={row} /> : <Standing row={row} />}
        <Meta row={row} />
      </div>
      <div className="list-person">
        {action.owner === undefined ? <NoOwner /> : <PersonLine accountId={action.owner.accountId} />}
      </div>
      <div className="list-acts">
        <Button small aria-label={`Open ${action.key}`} onClick={() => openIssue(action.key)}>
          Open
        </Button>
      </div>
    </li>
  );
}

/** The reasons as one sentence; the most severe one is the thing to read. */
function Why({ row: { reasons } }: { readonly row: AttentionRow }) {
  const sentences = sentencesOf(reasons, showShortDay);
  return (
    <p className="why">
      {sentences.map((sentence, index) => (
        <span key={sentence} className={index === 0 ? 'why-first' : undefined}>
          {sentence}
        </span>
      ))}
    </p>
  );
}

/** Jira's own names of its status categories, in which every status is. */
const CATEGORY_NAMES: Readonly<Record<StatusCategoryKey, string>> = {
  undefined: 'No Category',
  new: 'To Do',
  indeterminate: 'In Progress',
  done: 'Done',
};

/** In place of reasons: when it is due and how far it is. */
function Standing({ row: { action } }: { readonly row: AttentionRow }) {
  return (
    <p className="row">
      <Due day={action.due} />
      <StatusLozenge name={CATEGORY_NAMES[action.statusCategory]} category={action.statusCategory} />
    </p>
  );
}

/** The due date of an action that is on track stands in its first line already. */
function Meta({ row: { action, reasons, source } }: { readonly row: AttentionRow }) {
  return (
    <p className="meta dotted">
      {source && (
        <span>
          From {source.key} {source.summary}
        </span>
      )}
      {action.origin === undefined && <span>The review it comes from cannot be read</span>}
      {reasons.length > 0 && <Due day={action.due} />}
    </p>
  );
}

const Due = ({ day }: { readonly day: string | undefined }) =>
  day === undefined ? (
    <span>no due date</span>
  ) : (
    <span>
      due&nbsp;
      <Day of={day} />
    </span>
  );

const NoOwner = () => (
  <span className="person subtle">
    <span className="avatar avatar-gray" aria-hidden="true">
      –
    </span>
    No owner
  </span>
);
