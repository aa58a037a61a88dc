/** The rows of Attention: languishing actions, worst first, those on track by due date, and the filters over both. */
import { compareAttention, compareIds, type AttentionPlace } from '../../../../src/domain/attentionOrder';
import type { Calendar } from '../../../../src/domain/languishing/actionState';
import type { Limits } from '../../../../src/domain/languishing/limits';
import type { Reason } from '../../../../src/domain/languishing/reason';
import { reasonsOf } from '../../../../src/domain/languishing/reasons';
import { daysLate, isOpen } from '../../../../src/domain/languishing/standing';
import type { RepeatOfAction, Repeats } from '../../../../src/domain/repeats';
import { readUnverified } from '../../../../src/usecases/readAttentionFollowUps';
import type { AttentionRead, ReviewAction, SourceIssue } from '../../../../src/usecases/readAttentionParts';
import { isOriginInDoubt, readActionState, readSource } from '../../../../src/usecases/readAttentionState';
import { NOBODY, type PageView } from '../pageView';

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
}

export interface AttentionLists {
  /** Worst first. */
  readonly languishing: readonly AttentionRow[];
  /** The next due date first; those without one last. */
  readonly onTrack: readonly AttentionRow[];
}

interface Judged {
  readonly calendar: Calendar;
  readonly limits: Limits;
  readonly repeats: Repeats;
}

/** An action whose history is not read yet may still turn out to stand still: it is not called on track. */
export function attentionLists(read: AttentionRead, judged: Judged): AttentionLists {
  const { calendar } = judged;
  const rows = [...openActions(read), ...readUnverified(read, calendar)].map((action) =>
    rowOf(read, action, judged),
  );
  return {
    languishing: rows
      .filter(({ reasons }) => reasons.length > 0)
      .sort((a, b) => compareAttention(placeOf(a, calendar), placeOf(b, calendar))),
    onTrack: rows
      .filter(({ action, reasons }) => isOnTrack(read, action) && reasons.length === 0)
      .sort((a, b) => byDueDate(a, b) || compareIds(a.action.id, b.action.id)),
  };
}

function rowOf(read: AttentionRead, action: ReviewAction, judged: Judged): AttentionRow {
  const state = readActionState(read, action);
  return {
    action,
    reasons: reasonsOf(state, judged.calendar, judged.limits),
    repeats: judged.repeats.ofAction(action.id),
    source: readSource(read, action),
    dateMoves: state.history?.dateMoves.length,
    inDoubt: isOriginInDoubt(read, action),
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

export function matching(rows: readonly AttentionRow[], view: PageView): readonly AttentionRow[] {
  const words = view.find.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (view.owner === '' || view.owner === (row.action.owner?.accountId ?? NOBODY)) &&
      (view.reason === undefined || row.reasons.some(({ code }) => code === view.reason)) &&
      (view.label === '' || labelsOf(row).includes(view.label)) &&
      words.every((word) => textOf(row).includes(word)),
  );
}

const labelsOf = ({ action }: AttentionRow): readonly string[] => action.origin?.labels ?? [];

function textOf(row: AttentionRow): string {
  const { action, source } = row;
  return [action.key, action.summary, source?.key, source?.summary, ...labelsOf(row)].join(' ').toLowerCase();
}

interface Choice {
  readonly value: string;
  readonly name: string;
}

const byName = (a: Choice, b: Choice): number => a.name.localeCompare(b.name);

/** Who owns one of the rows, by name. */
export function ownersIn(rows: readonly AttentionRow[]): readonly Choice[] {
  const names = new Map(
    rows.flatMap(({ action: { owner } }) => (owner ? [[owner.accountId, owner.name]] : [])),
  );
  return [...names].map(([value, name]) => ({ value, name })).sort(byName);
}

/** The factor labels of the rows, in the order of the alphabet. */
export function factorsIn(rows: readonly AttentionRow[]): readonly Choice[] {
  return [...new Set(rows.flatMap(labelsOf))].map((value) => ({ value, name: value })).sort(byName);
}
