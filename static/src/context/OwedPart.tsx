/** Whether this issue is owed a review, by which rule and until when; and the decision that it needs none. */
import { Suspense, useCallback, useState, type ReactNode } from 'react';
import { readMostAlike } from '../../../src/usecases/readSimilarReviews';
import type { OwedEvent } from '../../../src/usecases/readAttentionParts';
import { readOwedStatus } from '../../../src/usecases/readOwedStatus';
import { Button } from '../shared/components/Button';
import { Day } from '../shared/components/Day';
import { IssueLink } from '../shared/components/IssueLink';
import { Lozenge } from '../shared/components/Labels';
import { ReadAgain } from '../shared/components/ReadAgain';
import { Bone } from '../shared/components/Skeleton';
import { useFocusBack } from '../shared/components/useFocusBack';
import { useHandOver } from '../shared/components/useHandOver';
import { useHost } from '../shared/host/host';
import { lazyPart } from '../shared/lazyPart';
import { useLoaded } from '../shared/useLoaded';
import { NotNeeded } from './NotNeeded';
import type { NotReviewedProps } from './NotReviewed';
import { ruleSentence } from './owedWords';
import { Part } from './Part';
import { useMayEdit } from './useMayEdit';

const NotNeededForm = lazyPart(async () => (await import('./forms')).NotNeededForm);

/** One takes the place of the other by what is pressed in it: the keyboard stays around both. */
export function OwedPart(props: NotReviewedProps) {
  const { notNeeded } = props.event;
  return (
    <div className="stack stack-loose" tabIndex={-1}>
      {notNeeded === undefined ? (
        <PerhapsOwed {...props} />
      ) : (
        <Stay>
          <NotNeeded {...props} decided={notNeeded} />
        </Stay>
      )}
    </div>
  );
}

function Stay({ children }: { readonly children: ReactNode }) {
  const around = useHandOver((gone) => gone.parentElement);
  return <div ref={around}>{children}</div>;
}

function PerhapsOwed(props: NotReviewedProps) {
  const { event, calendar, hasReview, start } = props;
  const { jira } = useHost();
  const { projectId } = event;
  const owed = useLoaded(
    useCallback(
      async () =>
        projectId === undefined ? undefined : readOwedStatus(jira, { event, projectId }, calendar),
      [jira, event, projectId, calendar],
    ),
  );
  if (owed.state === 'ready' && owed.value !== undefined)
    return (
      <Stay>
        <Owed {...props} owed={owed.value} />
      </Stay>
    );
  return (
    <>
      {owed.state === 'loading' && (
        <div aria-hidden="true">
          <Bone width={40} />
        </div>
      )}
      {owed.state === 'ready' && !hasReview && <p className="subtle">No review yet.</p>}
      {owed.state === 'failed' && (
        <ReadAgain what="Whether a review is owed" cause={owed.cause} onRetry={owed.retry} />
      )}
      {!hasReview && (
        <p>
          <Button onClick={start}>Start a review</Button>
        </p>
      )}
    </>
  );
}

function Owed({
  event,
  calendar: { today },
  start,
  again,
  owed,
}: NotReviewedProps & { readonly owed: OwedEvent }) {
  const { flag, refreshIssue } = useHost();
  const mayEdit = useMayEdit(event.id);
  const [open, setOpen] = useState(false);
  const control = useFocusBack(open);
  const isLate = owed.owedBy < today;
  return (
    <section className="stack" aria-label="A review is owed">
      <p className="row row-tight">
        <Lozenge tone={isLate ? 'bad' : 'care'}>Review owed</Lozenge>
        <span className={isLate ? 'small text-bad' : 'small subtle'}>
          {isLate ? 'was due by ' : 'by '}
          {owed.owedBy === today ? 'today' : <Day of={owed.owedBy} ahead />}
        </span>
      </p>
      <p>{ruleSentence(owed)}</p>
      <LooksLike issueId={event.id} />
      <p className="row row-tight">
        <Button onClick={start}>Start a review</Button>
        {mayEdit && (
          <Button
            ref={control}
            look="plain"
            chosen={open}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            Not needed
          </Button>
        )}
      </p>
      {open && (
        <Suspense>
          <NotNeededForm
            issue={event}
            today={today}
            onSettled={({ title, text }) => {
              setOpen(false);
              flag({ tone: 'success', title, ...(text === undefined ? {} : { text }) });
              refreshIssue();
              again();
            }}
            onCancel={() => setOpen(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

/** Says nothing where nothing is alike, and where that could not be read: it is a hint and no more. */
function LooksLike({ issueId }: { readonly issueId: string }) {
  const { jira } = useHost();
  const alike = useLoaded(useCallback(() => readMostAlike(jira, { issueId }), [jira, issueId]));
  if (alike.state !== 'ready' || alike.value === undefined) return null;
  return (
    <Part title="Looks like">
      <p>
        <IssueLink issueKey={alike.value.issueKey} /> {alike.value.title}
      </p>
    </Part>
  );
}
