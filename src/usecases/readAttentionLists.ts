/** The actions of Attention in their two lists: languishing ones, worst first, and those on track, by due date. */
import { compareAttention, compareIds, type AttentionPlace } from '../domain/attentionOrder';
import type { Calendar } from '../domain/languishing/actionState';
import type { Limits } from '../domain/languishing/limits';
import type { Reason } from '../domain/languishing/reason';
import { reasonsOf } from '../domain/languishing/reasons';
import { daysLate, isOpen } from '../domain/languishing/standing';
import type { RepeatOfAction, Repeats } from '../domain/repeats';
import { readUnverified } from './readAttentionFollowUps';
import type { AttentionRead, ReviewAction, SourceIssue } from './readAttentionParts';
import { isOriginInDoubt, readActionState, readReviewRow, readSource } from './readAttentionState';

export interface AttentionRow {
  readonly action: ReviewAction;
  /** Most severe first; none: the action is on track. */
  readonly reasons: readonly Reason[];
  /** Where its factor has come back since it was made, newest first. */
  readonly repeats: readonly RepeatOfAction[];
  /** The reviewed issue, when the person may see it and it is read. */
  readonly source?: SourceIssue | undefined;
  /** How often its due date has moved; absent while that is not known. */
  readonly dateMoves?: number | undefined;
  /** Jira shows no link to the review that it says it came from. */
  readonly inDoubt: boolean;
  /** Its review is known to be open: what comes of its actions is recorded once it is closed. */
  readonly isReviewOpen: boolean;
}

export interface AttentionLists {
  /** Worst first. */
  readonly languishing: readonly AttentionRow[];
  /** The next due date first; those without one last. */
  readonly onTrack: readonly AttentionRow[];
}

export interface Judged {
  readonly calendar: Calendar;
  readonly limits: Limits;
  readonly repeats: Repeats;
}

/** An action whose history is not read yet may still turn out to stand still: it is not called on track. */
export function readAttentionLists(read: AttentionRead, judged: Judged): AttentionLists {
  const { calendar } = judged;
  const rows = [...openActions(read), ...readUnverified(read, calendar)].map((action) =>
    readAttentionRow(read, action, judged),
  );
  return {
    languishing: rows.filter(({ reasons }) => reasons.length > 0).sort(worstFirst(calendar)),
    onTrack: rows
      .filter(({ action, reasons }) => isOnTrack(read, action) && reasons.length === 0)
      .sort((a, b) => byDueDate(a, b) || compareIds(a.action.id, b.action.id)),
  };
}

/** The order of languishing actions, of one project or of several. */
export const worstFirst =
  (calendar: Calendar) =>
  (a: AttentionRow, b: AttentionRow): number =>
    compareAttention(placeOf(a, calendar), placeOf(b, calendar));

/** One action, whichever list it is on. */
export function readAttentionRow(read: AttentionRead, action: ReviewAction, judged: Judged): AttentionRow {
  const state = readActionState(read, action);
  return {
    action,
    reasons: reasonsOf(state, judged.calendar, judged.limits),
    repeats: judged.repeats.ofAction(action.id),
    source: readSource(read, action),
    dateMoves: state.history?.dateMoves.length,
    inDoubt: isOriginInDoubt(read, action),
    isReviewOpen: readReviewRow(read, action)?.status === 'open',
  };
}

/** The actions that are open now, whatever the search index still says. */
function openActions(read: AttentionRead): readonly ReviewAction[] {
  return [...read.actions.values()].filter((action) => action !== undefined).filter(isOpen);
}

/** One that the team has decided to leave is on no track. */
const isOnTrack = (read: AttentionRead, { id, origin, ...action }: ReviewAction): boolean =>
  isOpen(action) && read.histories.has(id) && origin?.dropped !== true;

const placeOf = ({ action, repeats, source }: AttentionRow, { today }: Calendar): AttentionPlace => ({
  repeats: repeats.length,
  severity: source?.severity,
  daysLate: daysLate(action, today),
  issueId: action.id,
});

function byDueDate({ action: { due: a } }: AttentionRow, { action: { due: b } }: AttentionRow): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
