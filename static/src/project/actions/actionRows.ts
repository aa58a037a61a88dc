/** The rows of the table, newest first, with what is worked out once for each: days late, and the text that is searched. */
import { daysLate } from '../../../../src/domain/languishing/standing';
import type {
  ProjectAction,
  ProjectActionsRead,
  ReviewedName,
} from '../../../../src/usecases/readProjectActions';

export interface ActionRow {
  readonly id: string;
  readonly action: ProjectAction;
  /** The reviewed issue that it came from; absent: not read yet, or out of the person's sight. */
  readonly review?: ReviewedName | undefined;
  /** The team has decided, with a reason, to leave it. */
  readonly declined: boolean;
  /** Calendar days past the due date; 0: not late, or nobody is to do it any more. */
  readonly late: number;
  /** What the text filter looks at, in small letters. */
  readonly text: string;
}

interface Known {
  readonly today: string;
  readonly row: ActionRow;
}

/** Thousands of rows arrive a hundred at a time: those that are there are not made again for each. */
const known = new WeakMap<ProjectAction, Known>();

/** @param today `YYYY-MM-DD`, in the reader's calendar */
export function actionRows(
  { ids = [], actions, sources }: ProjectActionsRead,
  today: string,
): readonly ActionRow[] {
  return ids.flatMap((id) => {
    const action = actions.get(id);
    if (action === undefined) return [];
    const review = action.origin && sources.get(action.origin.sourceIssueId);
    const before = known.get(action);
    if (before?.today === today && before.row.review === review) return before.row;
    const row = rowOf(action, review, today);
    known.set(action, { today, row });
    return row;
  });
}

function rowOf(action: ProjectAction, review: ReviewedName | undefined, today: string): ActionRow {
  const declined = action.origin?.dropped === true;
  const words = [
    action.key,
    action.summary,
    action.status,
    action.owner?.name,
    review?.key,
    review?.summary,
    ...(action.origin?.labels ?? []),
    action.origin?.verification,
  ];
  return {
    id: action.id,
    action,
    review,
    declined,
    late: declined ? 0 : daysLate(action, today),
    text: words.join(' ').toLowerCase(),
  };
}
