/** The words of a row: when the action is due, how far it is, where it comes from. */
import { isOpen } from '../../../../src/domain/languishing/standing';
import type { StatusCategoryKey } from '../../../../src/jira/schemas';
import { Day } from '../../shared/components/Day';
import { StatusLozenge } from '../../shared/components/Labels';
import type { AttentionRow } from '../../../../src/usecases/readAttentionLists';

/** Jira's own names of its status categories, in which every status is. */
const CATEGORY_NAMES: Readonly<Record<StatusCategoryKey, string>> = {
  undefined: 'No Category',
  new: 'To Do',
  indeterminate: 'In Progress',
  done: 'Done',
};

/** In place of reasons: when it is due and how far it is. */
export function Standing({ row: { action } }: { readonly row: AttentionRow }) {
  return (
    <p className="row">
      <Due day={action.due} />
      <StatusLozenge name={CATEGORY_NAMES[action.statusCategory]} category={action.statusCategory} />
    </p>
  );
}

/** The due date of an action that is on track stands in its first line already. */
export function Meta({ row }: { readonly row: AttentionRow }) {
  const { action, reasons, repeats, source } = row;
  return (
    <p className="meta dotted">
      {source && (
        <span>
          From {source.key} {source.summary}
        </span>
      )}
      {action.origin === undefined && <span>The review it comes from cannot be read</span>}
      {row.inDoubt && <span>Jira shows no link to that review</span>}
      {source?.priority !== undefined && <span>{source.priority} priority</span>}
      {(reasons.length > 0 || repeats.length > 0) && <When action={action} />}
    </p>
  );
}

function When({ action }: Pick<AttentionRow, 'action'>) {
  if (isOpen(action)) return <Due day={action.due} />;
  return action.doneSince === undefined ? null : (
    <span>
      done&nbsp;
      <Day of={action.doneSince} />
    </span>
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
