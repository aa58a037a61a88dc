/**
 * Unfinished business: what earlier reviews have left for this one. Open actions, the late ones first; actions that are
 * done while nobody has looked whether they worked although the day for it has come; parked ideas whose day has come; and
 * what was kept for the next review. Days are the reader's calendar days.
 */
import type { ReviewRow } from './digest';
import type { ActionState } from './languishing/actionState';
import { daysLate, isOpen } from './languishing/standing';

/** A review by the issue it is on. */
export interface ReviewAt {
  readonly issueId: string;
  readonly row: ReviewRow;
}

/** The review that is being held; `number` and `openedAt` are absent before it is started. */
export interface ThisReview {
  readonly issueId: string;
  readonly number?: number | undefined;
  /** Instant. */
  readonly openedAt?: string | undefined;
}

export interface LeftAction<Action> {
  readonly action: Action;
  readonly state: 'late' | 'open' | 'not-verified';
  /** Calendar days past the due date. */
  readonly daysLate: number;
}

type Action = Pick<ActionState, 'statusCategory' | 'due'> & {
  /** A verdict, or a reason for dropping it. */
  readonly isSettled: boolean;
};

/** Late ones first, the latest at the top; then open ones by due date; then those that nobody has verified. */
export function leftActions<Left extends Action>(
  actions: readonly Left[],
  today: string,
): readonly LeftAction<Left>[] {
  return actions
    .filter(({ isSettled }) => !isSettled)
    .map((action): LeftAction<Left> => {
      const late = daysLate(action, today);
      return { action, daysLate: late, state: late > 0 ? 'late' : isOpen(action) ? 'open' : 'not-verified' };
    })
    .sort(
      (a, b) =>
        ORDER[a.state] - ORDER[b.state] ||
        b.daysLate - a.daysLate ||
        (a.action.due ?? LAST).localeCompare(b.action.due ?? LAST),
    );
}

const ORDER = { late: 0, open: 1, 'not-verified': 2 } as const;
/** After every day that somebody writes. */
const LAST = '9999-12-31';

/** The reviews before this one, newest first; one that was cancelled left nothing behind. */
export function earlierThan(current: ThisReview, reviews: readonly ReviewAt[]): readonly ReviewAt[] {
  const { issueId, number, openedAt } = current;
  return reviews
    .filter((other) => !(other.issueId === issueId && other.row.number === number))
    .filter(({ row }) => row.status !== 'cancelled' && (openedAt === undefined || row.openedAt <= openedAt))
    .sort((a, b) => b.row.openedAt.localeCompare(a.row.openedAt));
}

/** Ids of the actions of reviews whose second look is due and has not settled all of them. */
export function dueForVerdict(earlier: readonly ReviewAt[], today: string): readonly string[] {
  return earlier
    .filter(({ row }) => row.followUpOn !== undefined && row.followUpOn <= today && row.unsettled !== 0)
    .flatMap(({ row }) => row.actionIds);
}

/** Reviews with parked ideas whose day has come, and the last of those days. */
export function parkedIdeasBack(
  earlier: readonly ReviewAt[],
  today: string,
): readonly { readonly review: ReviewAt; readonly on: string }[] {
  return earlier.flatMap((review) => {
    const on = review.row.parkedUntil?.filter((day) => day <= today).at(-1);
    return on === undefined ? [] : [{ review, on }];
  });
}

const MOST_TOPICS = 5;

/** A topic is for the next review: that of the project, and that of the same issue. */
export function topicsFor(
  current: ThisReview,
  earlier: readonly ReviewAt[],
): readonly { readonly review: ReviewAt; readonly topic: string }[] {
  const before = [earlier[0], earlier.find(({ issueId }) => issueId === current.issueId)];
  return [...new Set(before)]
    .flatMap((review) =>
      review === undefined ? [] : (review.row.topics ?? []).map((topic) => ({ review, topic })),
    )
    .slice(0, MOST_TOPICS);
}
