/** What earlier reviews left: actions with their live state, parked ideas whose day has come, topics kept for this one. */
import { useState, type ReactNode } from 'react';
import type { LeftAction } from '../../../../src/domain/unfinished';
import type { LeftInReview, Unfinished, UnfinishedAction } from '../../../../src/usecases/readUnfinished';
import { Button } from '../../shared/components/Button';
import { Day } from '../../shared/components/Day';
import { Icon } from '../../shared/components/Icon';
import { IssueLink } from '../../shared/components/IssueLink';
import { StatusLozenge } from '../../shared/components/Labels';
import { PersonName } from '../../shared/components/Person';
import { TypeIcon } from '../../shared/components/TypeIcon';

/** More at once would push what the panel is for out of sight. */
const SHOWN_AT_FIRST = 2;

export function UnfinishedList({ found }: { readonly found: Unfinished }) {
  const [all, setAll] = useState(false);
  const items = itemsOf(found);
  const shown = all ? items : items.slice(0, SHOWN_AT_FIRST);
  const isWhole = shown.length === items.length;
  return (
    <div className="unfinished-list stack">
      <ul className="stack">{shown}</ul>
      {!isWhole && (
        <Button look="link" onClick={() => setAll(true)}>
          Show all {items.length}
        </Button>
      )}
      {isWhole && found.furtherActions > 0 && (
        <p className="small subtle">{found.furtherActions} more are open; the Reviews page has them all.</p>
      )}
    </div>
  );
}

function itemsOf({ actions, parked, topics }: Unfinished): readonly ReactNode[] {
  return [
    ...actions.map((left) => <LeftItem key={left.action.id} left={left} />),
    ...parked.map((one) => (
      <InReview key={`parked ${one.issueKey} ${one.title}`} icon="calendar" where={one}>
        A parked idea is back since <Day of={one.on} />
      </InReview>
    )),
    ...topics.map((one) => (
      <InReview key={`topic ${one.topic}`} icon="bookmark" where={one}>
        <span className="strong">{one.topic}</span> was kept for the next review
      </InReview>
    )),
  ];
}

function LeftItem({ left: { action, state, daysLate } }: { readonly left: LeftAction<UnfinishedAction> }) {
  return (
    <li className="unfinished-item">
      <TypeIcon {...action.type} />
      <div>
        <p>
          <IssueLink issueKey={action.key} /> {action.summary}
        </p>
        <p className="meta dotted">
          {state === 'late' && (
            <span className="text-bad">
              {daysLate} {daysLate === 1 ? 'day' : 'days'} late
            </span>
          )}
          <Owner owner={action.owner} />
          {action.origin?.reviewTitle !== undefined && <span>from {action.origin.reviewTitle}</span>}
        </p>
      </div>
      <p className="row unfinished-state">
        <StatusLozenge
          name={state === 'not-verified' ? 'Not verified' : action.statusName}
          category={state === 'not-verified' ? 'new' : action.statusCategory}
        />
        <span className="small subtle">
          {action.due === undefined ? (
            'no due date'
          ) : (
            <>
              due <Day of={action.due} />
            </>
          )}
        </span>
      </p>
    </li>
  );
}

function Owner({ owner }: { readonly owner: UnfinishedAction['owner'] }) {
  if (owner === undefined) return <span>no owner</span>;
  return (
    <span>
      <PersonName accountId={owner.accountId} />
      {!owner.active && ' (no longer active)'}
    </span>
  );
}

function InReview({
  icon,
  where,
  children,
}: {
  readonly icon: 'calendar' | 'bookmark';
  readonly where: LeftInReview;
  readonly children: ReactNode;
}) {
  return (
    <li className="unfinished-item">
      <Icon name={icon} tone="dim" />
      <div>
        <p>{children}</p>
        <p className="meta">
          <span>
            from <IssueLink issueKey={where.issueKey}>{where.title}</IssueLink>
          </span>
        </p>
      </div>
    </li>
  );
}
