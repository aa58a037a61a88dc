/** The rows of Attention: languishing actions, worst first, those on track by due date, and the filters over both. */
import { compareAttention, compareIds, type AttentionPlace } from '../../../../src/domain/attentionOrder';
import type { Calendar } from '../../../../src/domain/languishing/actionState';
import type { Limits } from '../../../../src/domain/languishing/limits';
import type { Reason } from '../../../../src/domain/languishing/reason';
import { reasonsOf } from '../../../../src/domain/languishing/reasons';
import { daysLate, isOpen } from '../../../../src/domain/languishing/standing';
import {
  readActionState,
  type AttentionRead,
  type OpenAction,
  type SourceIssue,
} from '../../../../src/usecases/readAttention';
import { NOBODY, type PageView } from '../pageView';

export interface AttentionRow {
  readonly action: OpenAction;
  /** Most severe first; none: the action is on track. */
  readonly reasons: readonly Reason[];
  /** The reviewed issue, when the person may see it and it is read. */
  readonly source?: SourceIssue | undefined;
}

export interface AttentionLists {
  /** Worst first. */
  readonly languishing: readonly AttentionRow[];
  /** The next due date first; those without one last. */
  readonly onTrack: readonly AttentionRow[];
}

/** An action whose history is not read yet may still turn out to stand still: it is not called on track. */
export function attentionLists(read: AttentionRead, calendar: Calendar, limits: Limits): AttentionLists {
  const rows = openActions(read).map((action) => ({
    action,
    reasons: reasonsOf(readActionState(read, action), calendar, limits),
    source: action.origin && read.sources.get(action.origin.sourceIssueId),
  }));
  return {
    languishing: rows
      .filter(({ reasons }) => reasons.length > 0)
      .sort((a, b) => compareAttention(placeOf(a, calendar), placeOf(b, calendar))),
    onTrack: rows
      .filter(({ action, reasons }) => reasons.length === 0 && read.changes.has(action.id))
      .sort((a, b) => byDueDate(a, b) || byId(a, b)),
  };
}

/** The actions that are open now, whatever the search index still says. */
function openActions(read: AttentionRead): readonly OpenAction[] {
  return [...read.actions.values()].filter((action) => action !== undefined).filter(isOpen);
}

const placeOf = ({ action }: AttentionRow, { today }: Calendar): AttentionPlace => ({
  repeats: 0,
  daysLate: daysLate(action, today),
  issueId: action.id,
});

const byId = (a: AttentionRow, b: AttentionRow): number => compareIds(a.action.id, b.action.id);

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
      words.every((word) => textOf(row).includes(word)),
  );
}

function textOf({ action, source }: AttentionRow): string {
  return [action.key, action.summary, source?.key, source?.summary, ...(action.origin?.labels ?? [])]
    .join(' ')
    .toLowerCase();
}

/** Who owns one of the rows, by name. */
export function ownersOf(
  rows: readonly AttentionRow[],
): readonly { readonly value: string; readonly name: string }[] {
  const names = new Map(
    rows.flatMap(({ action: { owner } }) => (owner ? [[owner.accountId, owner.name]] : [])),
  );
  return [...names].map(([value, name]) => ({ value, name })).sort((a, b) => a.name.localeCompare(b.name));
}
