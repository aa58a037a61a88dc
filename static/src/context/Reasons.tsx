/** Why an action is languishing, in sentences, and where its factor came back. */
import { sentencesOf } from '../../../src/domain/languishing/sentences';
import { isOpen } from '../../../src/domain/languishing/standing';
import type { AttentionRow } from '../../../src/usecases/readAttentionLists';
import type { AttentionRead } from '../../../src/usecases/readAttentionParts';
import { Icon } from '../shared/components/Icon';
import { IssueLink } from '../shared/components/IssueLink';
import { showNearDay } from '../shared/dates';
import { repeatSentence } from '../shared/followThrough/repeatWords';

interface ReasonsProps {
  readonly row: AttentionRow;
  readonly read: AttentionRead;
}

export function Reasons({ row, read }: ReasonsProps) {
  const repeat = repeatSentence(row.repeats, read);
  const text = reasonsText(row);
  return (
    <div className="stack stack-tight">
      {text !== '' && (
        <p className="row row-tight row-one-line reason">
          <Icon name="warning" tone="care" />
          <span>{text}</span>
        </p>
      )}
      {repeat !== undefined && (
        <p className="row row-tight row-one-line reason">
          <Icon name="repeat" tone="bad" />
          <span>
            <WithLink text={repeat} issueKey={keyOf({ row, read })} />
          </span>
        </p>
      )}
    </div>
  );
}

/** The review that the factor came back in last. */
function keyOf({ row: { repeats }, read }: ReasonsProps): string | undefined {
  const issueId = repeats[0]?.repeat.review.issueId;
  return issueId === undefined ? undefined : read.sources.get(issueId)?.key;
}

/** The sentence with its issue as a link. */
function WithLink({ text, issueKey }: { readonly text: string; readonly issueKey: string | undefined }) {
  const at = issueKey === undefined ? -1 : text.indexOf(issueKey);
  if (issueKey === undefined || at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <IssueLink issueKey={issueKey} />
      {text.slice(at + issueKey.length)}
    </>
  );
}

/** "25 days late, due 18 Dec; date moved twice" */
function reasonsText({ action, reasons }: AttentionRow): string {
  const due = isOpen(action) && action.due !== undefined ? `due ${showNearDay(action.due)}` : undefined;
  const isLate = reasons[0]?.code === 'overdue';
  const sentences = sentencesOf(reasons, showNearDay).map((sentence, index) =>
    index === 0 && isLate && due !== undefined ? `${sentence}, ${due}` : sentence,
  );
  const all = isLate || due === undefined || reasons.length === 0 ? sentences : [...sentences, due];
  const text = all.join('; ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
