/** One action: what it is, why it is languishing or when it is due, where it comes from, who owns it, what can be done. */
import { memo, Suspense } from 'react';
import { Bone } from '../../shared/components/Skeleton';
import { IssueLink } from '../../shared/components/IssueLink';
import { PersonLine } from '../../shared/components/Person';
import { TypeIcon } from '../../shared/components/TypeIcon';
import { Why } from '../../shared/followThrough/Why';
import { lazyPart } from '../../shared/lazyPart';
import { mainAct, placeOf, type Act } from '../../shared/followThrough/acts';
import type { Times } from '../../shared/followThrough/newDate';
import type { Settled } from '../../shared/followThrough/formProps';
import { Meta, Standing } from './AttentionReasons';
import type { AttentionRow } from '../../../../src/usecases/readAttentionLists';
import { RowActs } from './RowActs';

const ActionForm = lazyPart(async () => (await import('./acting/ActionForm')).ActionForm);

/** What is done in rows, by issue id. */
export interface RowHandlers {
  /** @param menu true when the keyboard goes on at the menu of the row */
  readonly open: (issueId: string, act: Act | undefined, menu?: boolean) => void;
  readonly settled: (issueId: string, settled: Settled) => void;
}

interface AttentionItemProps {
  readonly row: AttentionRow;
  /** That its factor came back, in words. */
  readonly repeat?: string | undefined;
  /** The open form. */
  readonly form: Act | undefined;
  /** `YYYY-MM-DD`, in the reader's calendar. */
  readonly today: string;
  /** How much time the project gives an action; undefined while that is not known. */
  readonly times: Times | undefined;
  readonly mayEdit: boolean;
  readonly handlers: RowHandlers;
}

/** Hundreds of them stand on a page while somebody types into a filter. */
export const AttentionItem = memo(function AttentionItem(props: AttentionItemProps) {
  const { row, repeat, form, today, times, mayEdit, handlers } = props;
  const { action } = row;
  // What Jira contradicts is not acted on: it would change the review of another issue.
  const place = mayEdit && !row.inDoubt ? placeOf(action) : undefined;
  const isMain = form === mainAct(row);
  return (
    <li className="box-item list-item" data-row={action.id}>
      <TypeIcon {...action.type} />
      <div className="stack stack-tight">
        <p>
          <IssueLink issueKey={action.key} /> <span className="strong">{action.summary}</span>
        </p>
        {row.reasons.length > 0 || repeat !== undefined ? (
          <Why reasons={row.reasons} repeat={repeat} />
        ) : (
          <Standing row={row} />
        )}
        <Meta row={row} />
      </div>
      <div className="list-person">
        {action.owner === undefined ? <NoOwner /> : <PersonLine accountId={action.owner.accountId} />}
      </div>
      <div className="list-acts" data-acts="">
        <RowActs
          row={row}
          canAct={place !== undefined}
          open={form}
          choose={(act) => handlers.open(action.id, form === act ? undefined : act)}
        />
      </div>
      {place !== undefined && form !== undefined && form !== 'not-needed' && (
        <div className="list-wide">
          <Suspense fallback={<FormBones />}>
            <ActionForm
              key={form}
              act={form}
              row={row}
              place={place}
              times={times}
              today={today}
              onSettled={(settled) => handlers.settled(action.id, settled)}
              onCancel={() => handlers.open(action.id, undefined, !isMain)}
            />
          </Suspense>
        </div>
      )}
    </li>
  );
});

const FormBones = () => (
  <div className="sunken" aria-hidden="true">
    <Bone width={40} />
    <Bone width={60} />
  </div>
);

const NoOwner = () => (
  <span className="person subtle">
    <span className="avatar avatar-gray" aria-hidden="true">
      –
    </span>
    No owner
  </span>
);
