/**
 * Second looks that are due or near, and done actions that nobody has verified. How much of a review is unsettled is
 * counted from the actions that the person may see, never from the number in its digest, which knows of all.
 */
import type { ReviewRow } from '../domain/digest';
import type { Calendar } from '../domain/languishing/actionState';
import { isOpen } from '../domain/languishing/standing';
import { ITEM_LIMITS } from '../domain/review';
import { daysAfter } from '../domain/workingDays';
import { readReviewRow } from './readAttentionState';
import type { AttentionRead, ReviewAction, SourceIssue } from './readAttentionParts';

/** Calendar days ahead in which a second look counts as near. */
export const NEAR_DAYS = 7;

export interface FollowUp {
  readonly issueId: string;
  readonly source: SourceIssue;
  readonly row: ReviewRow;
  /** `YYYY-MM-DD`: due from that day on. */
  readonly on: string;
  readonly isDue: boolean;
  /** Its actions that the person may see, without a verdict or a reason to leave them. */
  readonly unsettled: readonly ReviewAction[];
}

/** The longest due first. */
export function readFollowUps(read: AttentionRead, { today }: Calendar): readonly FollowUp[] {
  const byReview = actionsByReview(read);
  return looksUntil(read, daysAfter(today, NEAR_DAYS))
    .map((look): FollowUp => {
      const actions = byReview.get(reviewKey(look.issueId, look.row.number)) ?? [];
      return { ...look, isDue: look.on <= today, unsettled: actions.filter((action) => !isSettled(action)) };
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : Number(a.issueId) - Number(b.issueId)));
}

/** Done actions without a verdict, of reviews whose second look is due: the rule about them decides from when on. */
export function readUnverified(read: AttentionRead, { today }: Calendar): readonly ReviewAction[] {
  return allActions(read).filter((action) => {
    if (isOpen(action) || isSettled(action)) return false;
    const on = readReviewRow(read, action)?.followUpOn;
    return on !== undefined && on <= today;
  });
}

/** Actions of due reviews that no search has named: done long ago, and perhaps never verified. */
export function missingActions(read: AttentionRead, today: string): readonly string[] {
  const byReview = actionsByReview(read);
  const byIssue = new Map<string, string[]>();
  for (const { issueId, row } of looksUntil(read, daysAfter(today, NEAR_DAYS))) {
    const known = byReview.get(reviewKey(issueId, row.number)) ?? [];
    // All that its review calls unsettled is here already.
    if (row.unsettled === known.filter((action) => !isSettled(action)).length) continue;
    byIssue.set(issueId, [...(byIssue.get(issueId) ?? []), ...row.actionIds]);
  }
  // A property that somebody wrote by hand must not cost more calls than the reviews that people hold.
  const found = [...byIssue.values()].flatMap((ids) => [...new Set(ids)].slice(0, ITEM_LIMITS.ideas));
  return [...new Set(found)].filter((id) => !read.actions.has(id) && !read.done.has(id));
}

export const allActions = ({ actions, done }: AttentionRead): readonly ReviewAction[] =>
  [...new Map([...done, ...actions]).values()].filter((action) => action !== undefined);

const isSettled = ({ origin }: ReviewAction): boolean =>
  origin?.verdict !== undefined || origin?.dropped === true;

const reviewKey = (issueId: string, number: number): string => `${issueId}.${String(number)}`;

function actionsByReview(read: AttentionRead): ReadonlyMap<string, readonly ReviewAction[]> {
  const byReview = new Map<string, ReviewAction[]>();
  for (const action of allActions(read)) {
    if (action.origin === undefined) continue;
    const key = reviewKey(action.origin.sourceIssueId, action.origin.reviewNumber);
    const known = byReview.get(key);
    if (known === undefined) byReview.set(key, [action]);
    else known.push(action);
  }
  return byReview;
}

/** The second looks of the project's reviews that come on that day or before it. */
function looksUntil(
  { reviewIds = [], sources }: AttentionRead,
  last: string,
): readonly Omit<FollowUp, 'isDue' | 'unsettled'>[] {
  return reviewIds.flatMap((issueId) => {
    const source = sources.get(issueId);
    return (source?.reviews ?? []).flatMap((row) => {
      const { followUpOn: on, status } = row;
      const isOver = status === 'closed' || status === 'finished';
      return source === undefined || on === undefined || !isOver || on > last
        ? []
        : [{ issueId, source, row, on }];
    });
  });
}
