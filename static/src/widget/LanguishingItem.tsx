/** One languishing action in a widget: what it is, why it is languishing, who owns it, where it comes from. */
import { isOpen } from '../../../src/domain/languishing/standing';
import type { LanguishingRow } from '../../../src/usecases/readLanguishing';
import { Day } from '../shared/components/Day';
import { IssueLink } from '../shared/components/IssueLink';
import { TypeIcon } from '../shared/components/TypeIcon';
import { repeatSentence } from '../shared/followThrough/repeatWords';
import { Why } from '../shared/followThrough/Why';

interface LanguishingItemProps {
  readonly row: LanguishingRow;
  /** False where all rows have the same owner. */
  readonly hasOwner: boolean;
}

export function LanguishingItem({ row, hasOwner }: LanguishingItemProps) {
  const { action, reasons, repeats, source, read } = row;
  return (
    <li className="widget-item widget-row">
      <TypeIcon {...action.type} />
      <div className="stack stack-tight">
        <p>
          <IssueLink issueKey={action.key} /> <span className="strong">{action.summary}</span>
        </p>
        <Why reasons={reasons} repeat={repeatSentence(repeats, read)} />
        <p className="meta dotted">
          {hasOwner && <span>{action.owner?.name ?? 'No owner'}</span>}
          {source !== undefined && (
            <span>
              From&nbsp;
              <IssueLink issueKey={source.key} />
            </span>
          )}
          {row.inDoubt && <span>Jira shows no link to that review</span>}
          {isOpen(action) && action.due !== undefined && (
            <span>
              due&nbsp;
              <Day of={action.due} />
            </span>
          )}
        </p>
      </div>
    </li>
  );
}
