/** After closing: where the recap is, what was missing, the versions that were kept, and the way back. */
import { useEffect, useRef } from 'react';
import type { Loaded } from '../../../../src/contract/calls';
import type { CallError } from '../../../../src/contract/errors';
import type { Review } from '../../../../src/domain/review';
import { MISSING_NAMES } from '../../../../src/domain/words';
import { Button } from '../../shared/components/Button';
import { Icon } from '../../shared/components/Icon';
import { Message } from '../../shared/components/Message';
import { wordsFor } from '../../shared/words';
import type { Closing } from './useClosing';
import { Reopen } from './Reopen';
import { Versions } from './Versions';

interface ClosedProps {
  readonly review: Review;
  readonly closed: NonNullable<Review['closed']>;
  readonly canEdit: boolean;
  readonly loaded: Loaded;
  readonly calls: Closing;
}

export function Closed({ review, closed, canEdit, loaded, calls }: ClosedProps) {
  const { issue, latest } = loaded;
  const posted = review.posted.some(({ what, seq }) => what === 'recap' && seq === closed.seq);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that closed it has gone: whoever pressed it goes on from here.
    if (document.activeElement === document.body && document.hasFocus()) heading.current?.focus();
  }, []);
  return (
    <section className="panel-body stack stack-wide" aria-label="Closed review">
      <h3 ref={heading} tabIndex={-1} className="heading-small">
        {review.status === 'finished' ? 'Finished' : 'Closed'}
      </h3>
      <p className="row row-tight row-one-line">
        <Icon name={posted ? 'checkCircle' : 'message'} tone={posted ? 'good' : 'dim'} />
        {recapWords(posted, issue.key)}
      </p>
      {!posted && canEdit && <NotPosted calls={calls} issueKey={issue.key} />}
      {closed.despite !== undefined && (
        <div className="stack stack-tight">
          <p className="small subtle">Missing when it was closed</p>
          <p>{closed.despite.missing.map((code) => MISSING_NAMES[code]).join(' · ')}</p>
          <p className="pre-line">“{closed.despite.reason}”</p>
        </div>
      )}
      <div className="stack">
        <p className="small subtle">What was there at the closing, to read, copy, download or print</p>
        <Versions review={review} issueKey={issue.key} />
      </div>
      {canEdit && <Reopen review={review} latest={latest} />}
    </section>
  );
}

function recapWords(posted: boolean, issueKey: string): string {
  return posted ? `The recap stands in the comments of ${issueKey}.` : `The recap is not on ${issueKey}.`;
}

/** A comment that could not be posted leaves the review closed. */
function NotPosted({ calls, issueKey }: { readonly calls: Closing; readonly issueKey: string }) {
  const button = (
    <Button small disabled={calls.busy} onClick={() => void calls.post()}>
      {calls.busy ? 'Posting' : 'Post the recap'}
    </Button>
  );
  if (calls.postError === undefined) return <div className="row">{button}</div>;
  const { title, text, next } = postWords(calls.postError, issueKey);
  return (
    <Message tone="bad" live="alert" title={title} actions={button}>
      {text} {next}
    </Message>
  );
}

function postWords(error: CallError, issueKey: string): ReturnType<typeof wordsFor> {
  const nothing = { text: `The review is closed; only the comment on ${issueKey} is missing.` };
  switch (error.code) {
    case 'JIRA_BUSY':
      return { title: 'Jira asks us to slow down', ...nothing, next: 'Try again in a moment.' };
    case 'JIRA_DOWN':
    case 'STORAGE_DOWN':
    case 'BUSY':
      return {
        title: 'The answer got lost on the way',
        ...nothing,
        next: 'Trying again never posts it twice.',
      };
    case 'JIRA_REFUSED': {
      const said = Object.values(error.fields ?? {}).join(' ');
      return {
        title: 'Jira did not accept the comment',
        ...nothing,
        next: said === '' ? '' : `Jira says: ${said}`,
      };
    }
    default:
      return wordsFor(error);
  }
}
