/**
 * Repeats: a factor label of a review that an earlier action was already meant to deal with. All days are the reader's
 * calendar days, and an action counts as it stood at the end of the day on which the review was opened:
 * - earlier: made before that day, by a review of another issue or by an earlier review of the same one; one made on the
 *   very day is not earlier;
 * - after-verified: a verdict worked or partly recorded before that day or on it, whatever Jira's status says;
 * - after-done: done before that day or on it, and not verified by then;
 * - while-open: everything else; late by the due date that it had that day, which is not late on its due date itself.
 * An action that was dropped says nothing, because nobody knows since when; so does a review that was cancelled, and one
 * that is limited to its participants has no labels.
 */
import { compareIds } from './attentionOrder';
import { daysBetween } from './calendarDays';
import type { DoneDays, DueChange } from './languishing/pastDays';
import type { Status, Verdict } from './vocabulary';

export interface RepeatReview {
  readonly issueId: string;
  readonly number: number;
  readonly openedOn: string;
  readonly status: Status;
  /** Of its contributing factors. */
  readonly labels: readonly string[];
}

export interface RepeatAction {
  /** Jira's id of the action. */
  readonly id: string;
  readonly sourceIssueId: string;
  readonly reviewNumber: number;
  readonly labels: readonly string[];
  readonly createdOn: string;
  /** Jira's due date now. */
  readonly due?: string | undefined;
  /** Earlier due dates, oldest first; absent: the one of now counts for the past too. */
  readonly dueChanges?: readonly DueChange[] | undefined;
  readonly doneOn?: DoneDays['doneOn'];
  readonly doneBefore?: DoneDays['doneBefore'] | undefined;
  readonly verdict?: Verdict | undefined;
  readonly verdictOn?: string | undefined;
  readonly dropped?: boolean | undefined;
}

/** As it stood on the day of the repeat. */
export interface EarlierAction {
  readonly id: string;
  readonly state: 'while-open' | 'after-verified' | 'after-done';
  /** The due date that it had; absent: none. */
  readonly due?: string | undefined;
  /** Calendar days; 0 unless it was open and past that due date. */
  readonly daysLate: number;
  readonly doneOn?: string | undefined;
  /** As far as it was recorded by then. */
  readonly verdict?: Verdict | undefined;
  readonly verdictOn?: string | undefined;
}

export interface Repeat {
  readonly label: string;
  readonly review: RepeatReview;
  /** At least one: those that were open first, the latest at the top; then the verified ones, then those that were done. */
  readonly earlier: readonly EarlierAction[];
}

export interface Repeats {
  /** Newest first: by the day on which the review was opened. */
  readonly all: readonly Repeat[];
  /** The repeats of its factor since an action was made, newest first; none is an empty list. */
  readonly ofAction: (actionId: string) => readonly RepeatOfAction[];
}

export interface RepeatOfAction {
  readonly repeat: Repeat;
  /** How this action stood. */
  readonly then: EarlierAction;
}

/** @param since only reviews opened on that day or later */
export function findRepeats(
  reviews: readonly RepeatReview[],
  actions: readonly RepeatAction[],
  since?: string,
): Repeats {
  const byLabel = grouped(actions);
  const all = reviews
    .filter(({ status, openedOn }) => status !== 'cancelled' && (since === undefined || openedOn >= since))
    .flatMap((review) =>
      [...new Set(review.labels)].flatMap((label): readonly Repeat[] => {
        const earlier = (byLabel.get(label) ?? [])
          .filter((action) => isEarlier(action, review))
          .map((action) => standingOn(action, review.openedOn))
          .sort(worseFirst);
        return earlier.length === 0 ? [] : [{ label, review, earlier }];
      }),
    )
    .sort(newestFirst);
  const byAction = new Map<string, RepeatOfAction[]>();
  for (const repeat of all)
    for (const then of repeat.earlier) {
      const known = byAction.get(then.id);
      if (known === undefined) byAction.set(then.id, [{ repeat, then }]);
      else known.push({ repeat, then });
    }
  return { all, ofAction: (actionId) => byAction.get(actionId) ?? [] };
}

function grouped(actions: readonly RepeatAction[]): ReadonlyMap<string, readonly RepeatAction[]> {
  const byLabel = new Map<string, RepeatAction[]>();
  for (const action of actions) {
    if (action.dropped === true) continue;
    for (const label of new Set(action.labels)) {
      const known = byLabel.get(label);
      if (known === undefined) byLabel.set(label, [action]);
      else known.push(action);
    }
  }
  return byLabel;
}

function isEarlier(action: RepeatAction, { issueId, number, openedOn }: RepeatReview): boolean {
  return action.createdOn < openedOn && (action.sourceIssueId !== issueId || action.reviewNumber < number);
}

function standingOn(action: RepeatAction, day: string): EarlierAction {
  const { id, verdict, verdictOn } = action;
  const wasJudged = verdict !== undefined && verdictOn !== undefined && verdictOn <= day;
  const judged = wasJudged ? { verdict, verdictOn } : {};
  const due = dueOn(action, day);
  const doneOn = doneSince(action, day);
  if (wasJudged && (verdict === 'worked' || verdict === 'partly'))
    return { id, state: 'after-verified', due, daysLate: 0, doneOn, ...judged };
  if (doneOn !== undefined) return { id, state: 'after-done', due, daysLate: 0, doneOn, ...judged };
  // Days sort as texts: counting is for the late ones, and there may be hundreds of thousands of pairs.
  const late = due !== undefined && due < day ? daysBetween(due, day) : 0;
  return { id, state: 'while-open', due, daysLate: late > 0 ? late : 0, ...judged };
}

/** The day since which it was done on that day; undefined when it was open. */
function doneSince({ doneOn, doneBefore = [] }: RepeatAction, day: string): string | undefined {
  if (doneOn !== undefined && doneOn <= day) return doneOn;
  return doneBefore.find(({ from, until }) => from <= day && day < until)?.from;
}

/** What the first change after that day changed it from, else what it is now. */
function dueOn({ due, dueChanges = [] }: RepeatAction, day: string): string | undefined {
  const next = dueChanges.find(({ on }) => on > day);
  return next === undefined ? due : next.from;
}

const ORDER = { 'while-open': 0, 'after-verified': 1, 'after-done': 2 } as const;

const worseFirst = (a: EarlierAction, b: EarlierAction): number =>
  ORDER[a.state] - ORDER[b.state] || b.daysLate - a.daysLate || compareIds(a.id, b.id);

function newestFirst({ review: a, label }: Repeat, { review: b, label: other }: Repeat): number {
  if (a.openedOn !== b.openedOn) return a.openedOn < b.openedOn ? 1 : -1;
  return compareIds(b.issueId, a.issueId) || b.number - a.number || (label < other ? -1 : 1);
}
