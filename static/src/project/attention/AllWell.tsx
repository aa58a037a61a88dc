/** No action is languishing: what that means for those that are open, and what comes next. */
import type { FollowUp } from '../../../../src/usecases/readAttentionFollowUps';
import { Button } from '../../shared/components/Button';
import { Empty } from '../../shared/components/Empty';
import { showNearDay } from '../../shared/dates';
import type { AttentionRow } from '../../../../src/usecases/readAttentionLists';

interface AllWellProps {
  readonly open: readonly AttentionRow[];
  /** The second look that comes first, when one is near. */
  readonly next: FollowUp | undefined;
  readonly seeAll: () => void;
}

export function AllWell({ open, next, seeAll }: AllWellProps) {
  return (
    <div className="box">
      <Empty
        icon="checkCircle"
        tone="good"
        title="Nothing needs attention"
        actions={<Button onClick={seeAll}>See all actions</Button>}
      >
        {wellText(open)}
        {next !== undefined && ` The next follow-up is ${next.source.key} on ${showNearDay(next.on)}.`}
      </Empty>
    </div>
  );
}

function wellText(open: readonly AttentionRow[]): string {
  if (open.length === 0)
    return 'No action of this project’s reviews is open. The next review brings the next ones.';
  const one = open.length === 1;
  const have = one ? 'The one open action has' : `All ${String(open.length)} open actions have`;
  const move = one ? 'is moving' : 'are moving';
  const dateless = open.filter(({ action }) => action.due === undefined).length;
  if (dateless === 0) return `${have} an owner and a date and ${move}.`;
  return `${have} an owner and ${move}; ${one ? 'it' : String(dateless)} ${dateless === 1 ? 'has' : 'have'} no due date.`;
}
