/** Reviews and actions as the rules about repeats and themes take them, from what Jira holds of both. */
import type { ActionProperty } from './actionProperty';
import type { DayOf } from './calendarDays';
import type { FieldChangeLike, StatusCategoryOf } from './languishing/fieldChange';
import { doneDaysOf, dueChangesOf } from './languishing/pastDays';
import { isOpen } from './languishing/standing';
import type { ActionState } from './languishing/actionState';
import type { RepeatAction, RepeatReview } from './repeats';
import type { ThemeReview } from './themes';
import type { ReviewAt } from './unfinished';

/** @param dayOf the reader's calendar. @returns what both repeats and themes take */
export function reviewFactsOf({ issueId, row }: ReviewAt, dayOf: DayOf): RepeatReview & ThemeReview {
  const { number, status, closedOn, labels, openedAt } = row;
  return { issueId, number, status, closedOn, labels, openedOn: dayOf(openedAt) ?? openedAt.slice(0, 10) };
}

export interface ActionFacts extends Pick<ActionState, 'statusCategory' | 'due' | 'created'> {
  /** Jira's id. */
  readonly id: string;
  /** Instant since which it is in its status category, when its history is not read. */
  readonly doneSince?: string | undefined;
  /** Its whole history: then the past is told by it. */
  readonly changes?: readonly FieldChangeLike[] | undefined;
}

/** @returns undefined when it is not known since when it is there, or since when it is done: it says nothing then */
export function repeatActionOf(
  action: ActionFacts,
  origin: ActionProperty,
  { dayOf, statusCategoryOf }: { readonly dayOf: DayOf; readonly statusCategoryOf: StatusCategoryOf },
): RepeatAction | undefined {
  const { id, due, created, changes } = action;
  const createdOn = created === undefined ? undefined : dayOf(created);
  if (createdOn === undefined) return undefined;
  const past = changes && {
    ...doneDaysOf(changes, statusCategoryOf, dayOf),
    dueChanges: dueChangesOf(changes, dayOf),
  };
  const doneOn = isOpen(action) ? undefined : (past?.doneOn ?? dayOf(action.doneSince ?? ''));
  if (!isOpen(action) && doneOn === undefined) return undefined;
  const { sourceIssueId, reviewNumber, labels, verdict, verdictOn, dropped } = origin;
  const facts = { sourceIssueId, reviewNumber, labels, verdict, verdictOn, dropped };
  return {
    id,
    createdOn,
    due,
    ...facts,
    doneBefore: past?.doneBefore ?? [],
    dueChanges: past?.dueChanges,
    doneOn,
  };
}
