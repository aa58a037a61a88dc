/**
 * What follows from the reviews of a project, as far as a person may see it, taken from the rows of the sandbox's Jira one
 * by one: without a search and without the reading use cases.
 */
import type { Sandbox } from '../../sandbox/createSandbox';
import type { IssueRow, UserRow } from '../../sandbox/jira/model';
import { standardStatuses } from '../../sandbox/jira/standardSite';
import { actionProperty, type ActionProperty } from '../../src/domain/actionProperty';
import { digestSchema, type ReviewRow } from '../../src/domain/digest';
import type { PersonsCalendar } from './calendarOf';
import { seenBy } from './sight';

export interface SeenAction {
  readonly row: IssueRow;
  readonly origin: ActionProperty;
  readonly isOpen: boolean;
}

export interface SeenReview {
  readonly issue: IssueRow;
  readonly review: ReviewRow;
}

export interface SeenRows {
  /** Every issue of the site that the person may see. */
  readonly seen: readonly IssueRow[];
  /** Those that came out of a review of the project, wherever they lie. */
  readonly actions: readonly SeenAction[];
  readonly reviews: readonly SeenReview[];
}

export function seenRows(
  { jira: { admin } }: Pick<Sandbox, 'jira'>,
  { person, projectId }: { readonly person: UserRow; readonly projectId: string },
): SeenRows {
  const seen = admin.issues().filter(seenBy(admin, person));
  const actions = seen.flatMap((row): SeenAction[] => {
    const origin = actionProperty.safeParse(admin.issueProperty(row.id, 'debrief.action')).data;
    const isOpen = row.statusId !== standardStatuses.done;
    return origin?.sourceProjectId === projectId ? [{ row, origin, isOpen }] : [];
  });
  const reviews = seen
    .filter((row) => row.projectId === projectId)
    .flatMap((issue) => {
      const digest = digestSchema.safeParse(admin.issueProperty(issue.id, 'debrief.review')).data;
      return (digest?.reviews ?? []).map((review) => ({ issue, review }));
    });
  return { seen, actions, reviews };
}

/**
 * Earlier actions with a label that came up again in one of these reviews.
 * @param doneSince `YYYY-MM-DD`: actions that were done before this day are left out
 * @returns `<label> <source key> <number> <action key> <state>`, in alphabetical order
 */
export function repeatsByHand(
  reviews: readonly SeenReview[],
  actions: readonly SeenAction[],
  { dayOf, dayAt }: PersonsCalendar,
  doneSince: string,
): readonly string[] {
  const repeatsOf = ({ issue, review }: SeenReview, label: string): readonly string[] =>
    actions.flatMap(({ row, origin, isOpen }) => {
      const openedOn = dayOf(review.openedAt) ?? '';
      const doneOn = dayAt(row.statusCategoryChanged);
      const isOfThis = origin.sourceIssueId === issue.id && origin.reviewNumber >= review.number;
      if (isOfThis || origin.dropped === true || !origin.labels.includes(label)) return [];
      if (dayAt(row.created) >= openedOn || (!isOpen && doneOn < doneSince)) return [];
      const worked = origin.verdict === 'worked' || origin.verdict === 'partly';
      const verified = worked && origin.verdictOn !== undefined && origin.verdictOn <= openedOn;
      const done = !isOpen && doneOn <= openedOn;
      const state = verified ? 'after-verified' : done ? 'after-done' : 'while-open';
      return [`${label} ${issue.key} ${String(review.number)} ${row.key} ${state}`];
    });
  return reviews.flatMap((one) => one.review.labels.flatMap((label) => repeatsOf(one, label))).sort();
}
