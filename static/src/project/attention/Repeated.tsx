/** Factors that came back although an earlier action was meant for them, the newest first. */
import type { EarlierAction, Repeat } from '../../../../src/domain/repeats';
import type { AttentionRead } from '../../../../src/usecases/readAttentionParts';
import { IssueLink } from '../../shared/components/IssueLink';
import { Tag } from '../../shared/components/Labels';
import type { PartState } from './partState';
import { earlierSentence } from '../../shared/followThrough/repeatWords';
import { SidePart } from './SidePart';
import type { AttentionInView } from './useAttention';

interface RepeatedProps extends Pick<AttentionInView, 'repeats' | 'reading' | 'read'> {
  readonly state: PartState;
  readonly isTold: boolean;
}

export function Repeated({ repeats, reading, read, state, isTold }: RepeatedProps) {
  return (
    <SidePart
      title="Repeats"
      about="in reviews of the last 90 days"
      state={state}
      items={repeats.all}
      reading={reading}
      isTold={isTold}
      empty="No factor of the last 90 days’ reviews had an action before. Labels on factors are what makes repeats visible."
    >
      {(repeat) =>
        read && (
          <RepeatItem
            key={`${repeat.review.issueId}.${String(repeat.review.number)}.${repeat.label}`}
            repeat={repeat}
            read={read}
          />
        )
      }
    </SidePart>
  );
}

function RepeatItem({ repeat, read }: { readonly repeat: Repeat; readonly read: AttentionRead }) {
  const [first, ...more] = repeat.earlier;
  const review = read.sources.get(repeat.review.issueId);
  const action = first && (read.actions.get(first.id) ?? read.done.get(first.id));
  return (
    <li className="box-item stack stack-tight">
      <p className="row row-tight">
        <Tag>{repeat.label}</Tag>
        {review !== undefined && (
          <span>
            in <IssueLink issueKey={review.key} />
          </span>
        )}
      </p>
      {first !== undefined && action !== undefined && (
        <p className="small subtle">
          <Earlier action={first} issueKey={action.key} />
          {more.length > 0 && `; ${String(more.length)} more ${more.length === 1 ? 'action' : 'actions'}`}
        </p>
      )}
    </li>
  );
}

/** The sentence about the earlier action, whose key leads to it. */
function Earlier({ action, issueKey }: { readonly action: EarlierAction; readonly issueKey: string }) {
  const [before, after] = earlierSentence(action, issueKey).split(issueKey);
  return (
    <>
      {before}
      <IssueLink issueKey={issueKey} />
      {after}
    </>
  );
}
