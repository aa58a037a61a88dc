/** An event of which somebody has said that it needs no review: why, by whom, and the way back. */
import { useCallback } from 'react';
import type { OwedProperty } from '../../../src/domain/owed';
import { readPeople } from '../../../src/jira/people';
import { Button } from '../shared/components/Button';
import { Day } from '../shared/components/Day';
import { Lozenge } from '../shared/components/Labels';
import { ErrorMessage } from '../shared/components/Message';
import { useSending } from '../shared/followThrough/useSending';
import { useHost } from '../shared/host/host';
import { useLoaded } from '../shared/useLoaded';
import type { NotReviewedProps } from './NotReviewed';
import { useMayEdit } from './useMayEdit';

export function NotNeeded({
  event,
  hasReview,
  start,
  again,
  decided,
}: NotReviewedProps & { readonly decided: OwedProperty }) {
  const { jira, call, refreshIssue } = useHost();
  const mayEdit = useMayEdit(event.id);
  const sending = useSending();
  const { by, on, reason } = decided;
  const people = useLoaded(useCallback(() => readPeople(jira, [by]), [jira, by]));
  const name = people.state === 'ready' ? (people.value[0]?.displayName ?? 'Somebody who left') : undefined;
  const takeBack = async (): Promise<void> => {
    const answer = await sending.send(['take-back'], () =>
      call('owed.decide', { reviewedIssueId: event.id, reason: null }),
    );
    if (answer?.ok !== true) return;
    refreshIssue();
    again();
  };
  return (
    <section className="stack" aria-label="No review is needed">
      <p className="row row-tight">
        <Lozenge>No review needed</Lozenge>
        <span className="small subtle">
          {name !== undefined && `${name}, `}
          <Day of={on} />
        </span>
      </p>
      <p className="pre-line">{reason}</p>
      {sending.error !== undefined && <ErrorMessage error={sending.error} />}
      <p className="row row-tight">
        {!hasReview && <Button onClick={start}>Start a review</Button>}
        {mayEdit && (
          <Button look="plain" aria-busy={sending.busy} onClick={() => void takeBack()}>
            Take that back
          </Button>
        )}
      </p>
    </section>
  );
}
