/** One event without its review: start it, or say with a reason that it needs none. */
import { Suspense } from 'react';
import type { OwedEvent } from '../../../../src/usecases/readAttentionParts';
import { Button } from '../../shared/components/Button';
import { Day } from '../../shared/components/Day';
import { IssueLink } from '../../shared/components/IssueLink';
import { TypeIcon } from '../../shared/components/TypeIcon';
import { useHost } from '../../shared/host/host';
import { lazyPart } from '../../shared/lazyPart';
import type { Act } from '../../shared/followThrough/acts';
import type { RowHandlers } from './AttentionItem';

const NotNeededForm = lazyPart(
  async () => (await import('../../shared/followThrough/NotNeededForm')).NotNeededForm,
);

interface OwedItemProps {
  readonly event: OwedEvent;
  readonly today: string;
  readonly form: Act | undefined;
  readonly mayEdit: boolean;
  readonly handlers: RowHandlers;
}

export function OwedItem({ event, today, form, mayEdit, handlers }: OwedItemProps) {
  const { openIssue } = useHost();
  const { issue } = event;
  const isOpen = form === 'not-needed';
  return (
    <li className="box-item brief-item" data-row={event.id}>
      <TypeIcon {...issue.type} />
      <div className="stack">
        <div className="stack stack-tight">
          <p>
            <IssueLink issueKey={issue.key} /> <span className="strong">{issue.summary}</span>
          </p>
          <Facts event={event} today={today} />
        </div>
        <p className="row row-tight" data-acts="">
          <Button
            small
            aria-label={mayEdit ? `Start the review of ${issue.key}` : `Open ${issue.key}`}
            onClick={() => openIssue(issue.key)}
          >
            {mayEdit ? 'Start' : 'Open'}
          </Button>
          {mayEdit && (
            <Button
              small
              look="plain"
              chosen={isOpen}
              aria-expanded={isOpen}
              aria-label={`Not needed: ${issue.key}`}
              onClick={() => handlers.open(event.id, isOpen ? undefined : 'not-needed', true)}
            >
              Not needed
            </Button>
          )}
        </p>
        {mayEdit && isOpen && (
          <Suspense>
            <NotNeededForm
              issue={issue}
              today={today}
              onSettled={(settled) => handlers.settled(event.id, settled)}
              onCancel={() => handlers.open(event.id, undefined, true)}
            />
          </Suspense>
        )}
      </div>
    </li>
  );
}

function Facts({ event: { issue, eventDay, owedBy }, today }: Pick<OwedItemProps, 'event' | 'today'>) {
  const late = owedBy < today;
  return (
    <p className="small subtle">
      {issue.type.name}
      {issue.priority !== undefined && `, ${issue.priority} priority`},{' '}
      {issue.statusCategory === 'done' ? 'done' : 'since'} <Day of={eventDay} />,{' '}
      <span className={late ? 'text-bad' : undefined}>
        {late ? 'was owed by ' : 'owed by '}
        {owedBy === today ? 'today' : <Day of={owedBy} />}
      </span>
    </p>
  );
}
