/**
 * What Attention has to show a person of a project, worked out from the rows of the sandbox's Jira one by one: without a
 * search, without the reading use cases, and with the rules of docs and settings written down a second time.
 */
import type { Sandbox } from '../../sandbox/createSandbox';
import type { IssueRow, UserRow } from '../../sandbox/jira/model';
import { standardLinkTypes, standardStatuses } from '../../sandbox/jira/standardSite';
import type { ReviewRow } from '../../src/domain/digest';
import { owedProperty } from '../../src/domain/owed';
import type { Settings } from '../../src/domain/settings';
import { calendarOf } from './calendarOf';
import { repeatsByHand, seenRows, type SeenAction } from './seenRows';

/** Everything as texts that can be compared, in alphabetical order. */
export interface ByHand {
  /** `<key> <keys of what blocks it>` */
  readonly open: readonly string[];
  /** `<source key> <number> on <day>: <keys of unsettled actions>` */
  readonly followUps: readonly string[];
  readonly unverified: readonly string[];
  readonly owed: readonly string[];
  readonly coverage: { readonly reviewed: number; readonly of: number };
  /** `<label> <source key> <number> <action key> <state>`, for actions that are open or were done within a year. */
  readonly repeats: readonly string[];
}

export function attentionByHand(
  sandbox: Sandbox,
  asked: { readonly person: UserRow; readonly projectId: string; readonly settings: Settings },
): ByHand {
  const { person, projectId, settings } = asked;
  const { admin } = sandbox.jira;
  const calendar = calendarOf(sandbox, person);
  const { dayOf, dayAt, today } = calendar;
  const daysFromToday = (days: number): string =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const { seen, actions, reviews } = seenRows(sandbox, asked);
  const keyOf = new Map(seen.map((row) => [row.id, row.key]));
  const isDone = (row: IssueRow): boolean => row.statusId === standardStatuses.done;

  const openedOn = ({ openedAt }: ReviewRow): string => dayOf(openedAt) ?? '';
  const isUnsettled = ({ origin }: SeenAction): boolean =>
    origin.verdict === undefined && origin.dropped !== true;
  const ofReview = (issueId: string, number: number): readonly SeenAction[] =>
    actions.filter(({ origin }) => origin.sourceIssueId === issueId && origin.reviewNumber === number);
  const looks = reviews.filter(({ review: { status } }) => status === 'closed' || status === 'finished');

  const events = seen.filter((row) => {
    const happened = dayAt(row.resolutionDate ?? row.statusCategoryChanged);
    return row.projectId === projectId && happened >= daysFromToday(-90) && settings.owed.some(meets(row));
  });
  const isReviewed = (row: IssueRow): boolean =>
    reviews.some(({ issue, review }) => issue.id === row.id && review.status !== 'cancelled');
  const needed = events.filter(
    (row) => !owedProperty.safeParse(admin.issueProperty(row.id, 'debrief.owed')).success,
  );

  const lately = reviews.filter(
    ({ review }) => review.status !== 'cancelled' && openedOn(review) >= daysFromToday(-90),
  );

  return {
    open: actions
      .filter(({ isOpen }) => isOpen)
      .map(({ row }) => [row.key, ...blockersOf(row)].join(' '))
      .sort(),
    followUps: looks
      .filter(({ review: { followUpOn } }) => followUpOn !== undefined && followUpOn <= daysFromToday(7))
      .map(({ issue, review }) => {
        const keys = ofReview(issue.id, review.number)
          .filter(isUnsettled)
          .map(({ row }) => row.key);
        return `${issue.key} ${String(review.number)} on ${String(review.followUpOn)}: ${keys.sort().join(' ')}`;
      })
      .sort(),
    unverified: looks
      .filter(({ review: { followUpOn } }) => followUpOn !== undefined && followUpOn <= today)
      .flatMap(({ issue, review }) => ofReview(issue.id, review.number))
      .filter((action) => !action.isOpen && isUnsettled(action))
      .map(({ row }) => row.key)
      .sort(),
    owed: needed
      .filter((row) => !isReviewed(row))
      .map((row) => keyOf.get(row.id) ?? '')
      .sort(),
    coverage: { reviewed: needed.filter(isReviewed).length, of: needed.length },
    repeats: repeatsByHand(lately, actions, calendar, daysFromToday(-365)),
  };

  function blockersOf({ id }: IssueRow): readonly string[] {
    return admin
      .links(id)
      .filter(({ typeId, outwardIssueId }) => typeId === standardLinkTypes.blocks && outwardIssueId === id)
      .flatMap(({ inwardIssueId }) => keyOf.get(inwardIssueId) ?? [])
      .sort();
  }

  function meets(row: IssueRow): (rule: Settings['owed'][number]) => boolean {
    return ({ issueTypeIds, labels, statusCategory }) =>
      (issueTypeIds.length === 0 || issueTypeIds.includes(row.typeId)) &&
      (labels.length === 0 || labels.some((label) => row.labels.includes(label))) &&
      (statusCategory === undefined || (statusCategory === 'done') === isDone(row));
  }
}
