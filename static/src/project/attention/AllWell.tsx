/** No action is languishing: what that means for those that are open. */
import { Empty } from '../../shared/components/Empty';
import type { AttentionRow } from './attentionRows';

export function AllWell({ open }: { readonly open: readonly AttentionRow[] }) {
  return (
    <div className="box">
      <Empty icon="checkCircle" tone="good" title="Nothing needs attention">
        {wellText(open)}
      </Empty>
    </div>
  );
}

function wellText(open: readonly AttentionRow[]): string {
  if (open.length === 0) return 'No action of this project’s reviews is open.';
  const one = open.length === 1;
  const have = one ? 'The one open action has' : `All ${String(open.length)} open actions have`;
  const move = one ? 'is moving' : 'are moving';
  const dateless = open.filter(({ action }) => action.due === undefined).length;
  if (dateless === 0) return `${have} an owner and a date and ${move}.`;
  return `${have} an owner and ${move}; ${one ? 'it' : String(dateless)} ${dateless === 1 ? 'has' : 'have'} no due date.`;
}
