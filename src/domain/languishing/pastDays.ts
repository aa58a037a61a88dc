/** How an action stood on a day that is over: whether it was done, and when it was due. From Jira's history. */
import type { DayOf } from '../calendarDays';
import { inOrder, isOf, valueOf, type FieldChangeLike, type StatusCategoryOf } from './fieldChange';

/** The days in which an action was done before it was reopened, and the day since which it is done now. */
export interface DoneDays {
  readonly doneOn?: string | undefined;
  readonly doneBefore: readonly { readonly from: string; readonly until: string }[];
}

/** A status that the site no longer has counts as open. */
export function doneDaysOf(
  changes: readonly FieldChangeLike[],
  statusCategoryOf: StatusCategoryOf,
  dayOf: DayOf,
): DoneDays {
  const doneBefore: { readonly from: string; readonly until: string }[] = [];
  let doneOn: string | undefined;
  for (const change of inOrder(changes).filter((each) => isOf(each, 'status'))) {
    const on = dayOf(change.at);
    if (on === undefined) continue;
    if (statusCategoryOf(valueOf(change.to)) === 'done') doneOn ??= on;
    else if (doneOn !== undefined) {
      doneBefore.push({ from: doneOn, until: on });
      doneOn = undefined;
    }
  }
  return { doneOn, doneBefore };
}

/** What the due date was until a day on which it changed; `from` absent: there was none. Oldest first. */
export interface DueChange {
  readonly on: string;
  readonly from?: string | undefined;
}

export function dueChangesOf(changes: readonly FieldChangeLike[], dayOf: DayOf): readonly DueChange[] {
  return inOrder(changes)
    .filter((change) => isOf(change, 'duedate'))
    .flatMap(({ at, from }) => {
      const on = dayOf(at);
      return on === undefined ? [] : [{ on, from: valueOf(from) === '' ? undefined : valueOf(from) }];
    });
}
