/** The rows of Attention: languishing actions, worst first, and the filters over them. */
import {
  compareReasons,
  isOpen,
  reasonsOf,
  type Calendar,
  type Reason,
} from '../../../../src/domain/languishing';
import {
  readActionState,
  type AttentionRead,
  type OpenAction,
  type SourceIssue,
} from '../../../../src/usecases/readAttention';
import { NOBODY, type PageView } from '../pageView';

export interface AttentionRow {
  readonly action: OpenAction;
  /** At least one, most severe first. */
  readonly reasons: readonly Reason[];
  /** The reviewed issue, when the person may see it and it is read. */
  readonly source?: SourceIssue | undefined;
}

/** The actions that are open now, whatever the search index still says. */
export function openActions(read: AttentionRead): readonly OpenAction[] {
  return [...read.actions.values()].filter((action) => action !== undefined).filter(isOpen);
}

export function attentionRows(read: AttentionRead, calendar: Calendar): readonly AttentionRow[] {
  return openActions(read)
    .map((action) => ({
      action,
      reasons: reasonsOf(readActionState(read, action), calendar),
      source: action.origin && read.sources.get(action.origin.sourceIssueId),
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => compareReasons(a.reasons, b.reasons) || Number(a.action.id) - Number(b.action.id));
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
