/** What the filters leave of the rows of Attention. */
import type { AttentionRow } from '../../../../src/usecases/readAttentionLists';
import { isChosen } from '../chosenActions';
import { wordsOf, type PageView } from '../pageView';

export function matching(rows: readonly AttentionRow[], view: PageView): readonly AttentionRow[] {
  const words = wordsOf(view);
  return rows.filter(
    (row) =>
      isChosen(row, view) &&
      (view.reason === undefined || row.reasons.some(({ code }) => code === view.reason)) &&
      words.every((word) => textOf(row).includes(word)),
  );
}

function textOf({ action, source }: AttentionRow): string {
  const labels = action.origin?.labels ?? [];
  return [action.key, action.summary, source?.key, source?.summary, ...labels].join(' ').toLowerCase();
}
