/** What the filters leave of the rows of Attention, and what there is to choose from. */
import type { AttentionRow } from '../../../../src/usecases/readAttentionLists';
import { NOBODY, type PageView } from '../pageView';

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
