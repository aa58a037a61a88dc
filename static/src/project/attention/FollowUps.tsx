/** Second looks that are due or near: the day, and what they are about. */
import type { FollowUp } from '../../../../src/usecases/readAttentionFollowUps';
import { Button } from '../../shared/components/Button';
import { Day } from '../../shared/components/Day';
import { IssueLink } from '../../shared/components/IssueLink';
import { TypeIcon } from '../../shared/components/TypeIcon';
import { useHost } from '../../shared/host/host';
import type { PartState } from './partState';
import { SidePart } from './SidePart';
import type { AttentionInView } from './useAttention';

interface FollowUpsProps extends Pick<AttentionInView, 'followUps' | 'reading'> {
  readonly state: PartState;
  readonly isTold: boolean;
  readonly today: string;
}

export function FollowUps({ followUps, reading, state, isTold, today }: FollowUpsProps) {
  return (
    <SidePart
      title="Follow-ups due"
      state={state}
      items={followUps}
      reading={reading}
      isTold={isTold}
      empty="No second look is due in the next 7 days. Closing a review sets its date."
    >
      {(look) => (
        <FollowUpItem
          key={`${look.issueId}.${String(look.row.number)}`}
          look={look}
          today={today}
          isWhole={state === 'whole'}
        />
      )}
    </SidePart>
  );
}

interface FollowUpItemProps {
  readonly look: FollowUp;
  readonly today: string;
  /** False while more of its actions may come. */
  readonly isWhole: boolean;
}

function FollowUpItem({ look: { source, on, unsettled }, today, isWhole }: FollowUpItemProps) {
  const { openIssue } = useHost();
  const late = on < today;
  return (
    <li className="box-item brief-item">
      <TypeIcon {...source.type} />
      <div className="stack">
        <div className="stack stack-tight">
          <p>
            <IssueLink issueKey={source.key} /> <span className="strong">{source.summary}</span>
          </p>
          <p className="small subtle">
            <span className={late ? 'text-bad' : undefined}>
              {late ? 'was due ' : 'due '}
              {on === today ? 'today' : <Day of={on} />}
            </span>
            {isWhole && `, ${settledText(unsettled.length)}`}
          </p>
        </div>
        <p>
          <Button small aria-label={`Hold follow-up of ${source.key}`} onClick={() => openIssue(source.key)}>
            Hold follow-up
          </Button>
        </p>
      </div>
    </li>
  );
}

function settledText(unsettled: number): string {
  if (unsettled === 0) return 'every action has a verdict';
  return `${unsettled === 1 ? '1 action' : `${String(unsettled)} actions`} without a verdict`;
}
