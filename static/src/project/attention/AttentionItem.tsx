/** One languishing action: what it is, why it stands here, where it comes from, who owns it. */
import { sentenceOf } from '../../../../src/domain/languishing';
import { Button } from '../../shared/components/Button';
import { Day } from '../../shared/components/Day';
import { IssueLink } from '../../shared/components/IssueLink';
import { PersonLine } from '../../shared/components/Person';
import { TypeIcon } from '../../shared/components/TypeIcon';
import { useHost } from '../../shared/host/host';
import type { AttentionRow } from './attentionRows';

export function AttentionItem({ row }: { readonly row: AttentionRow }) {
  const { openIssue } = useHost();
  const { action } = row;
  return (
    <li className="box-item list-item">
      <TypeIcon {...action.type} />
      <div className="stack stack-tight">
        <p>
          <IssueLink issueKey={action.key} /> <span className="strong">{action.summary}</span>
        </p>
        <Why row={row} />
        <Meta row={row} />
      </div>
      <div className="list-person">
        {action.owner === undefined ? <NoOwner /> : <PersonLine accountId={action.owner.accountId} />}
      </div>
      <div className="list-acts">
        <Button small aria-label={`Open ${action.key}`} onClick={() => openIssue(action.key)}>
          Open
        </Button>
      </div>
    </li>
  );
}

/** The reasons as one sentence; the most severe one is the thing to read. */
function Why({ row: { reasons } }: { readonly row: AttentionRow }) {
  const sentences = reasons.map(sentenceOf);
  return (
    <p className="why">
      {sentences.map((sentence, index) => (
        <span key={sentence} className={index === 0 ? 'why-first' : undefined}>
          {sentence}
        </span>
      ))}
    </p>
  );
}

function Meta({ row: { action, source } }: { readonly row: AttentionRow }) {
  return (
    <p className="meta dotted">
      {source && (
        <span>
          From {source.key} {source.summary}
        </span>
      )}
      {action.origin === undefined && <span>The review it comes from cannot be read</span>}
      <span>{action.due === undefined ? 'no due date' : <Due day={action.due} />}</span>
    </p>
  );
}

const Due = ({ day }: { readonly day: string }) => (
  <>
    due&nbsp;
    <Day of={day} />
  </>
);

const NoOwner = () => (
  <span className="person subtle">
    <span className="avatar avatar-gray" aria-hidden="true">
      –
    </span>
    No owner
  </span>
);
