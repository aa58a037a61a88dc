/** When an action is due, and how late it is, while nothing more is known of it. */
import { sentenceOf } from '../../../src/domain/languishing/sentences';
import { daysLate, isOpen } from '../../../src/domain/languishing/standing';
import type { IssueFacts } from '../../../src/usecases/readIssueFacts';
import { Day } from '../shared/components/Day';
import { Icon } from '../shared/components/Icon';
import { showNearDay } from '../shared/dates';

export function DueLine({ issue, today }: { readonly issue: IssueFacts; readonly today: string }) {
  const { due } = issue;
  if (!isOpen(issue)) return null;
  if (due === undefined) return <p className="subtle">No due date</p>;
  const days = daysLate(issue, today);
  if (days === 0) {
    return (
      <p className="subtle">
        Due <Day of={due} />
      </p>
    );
  }
  return (
    <p className="row row-tight row-one-line">
      <Icon name="warning" tone="care" />
      <span>
        {sentenceOf({ code: 'overdue', days }, showNearDay)}, due <Day of={due} />
      </span>
    </p>
  );
}
