/** The head of the timeline, with what Jira's own history offers for it: how many entries, and the list to pick from. */
import { useMemo, useRef, useState } from 'react';
import type { Review } from '../../../../src/domain/review';
import { isThere } from '../../../../src/domain/suggestions/suggestion';
import { readSuggested } from '../../../../src/usecases/readSuggested';
import { Button } from '../../shared/components/Button';
import { ErrorMessage } from '../../shared/components/Message';
import { useSession } from '../../shared/session/useSession';
import { useHeading } from '../review/brief';
import { SuggestionList } from './SuggestionList';
import { SuggestionsMissing } from './SuggestionsMissing';
import { instantsOf, lookFor, type Look } from './suggestionWindow';
import { useSuggestions } from './useSuggestions';
import { WindowFields } from './WindowFields';

export function SuggestEntries({ review }: { readonly review: Review }) {
  const session = useSession();
  const heading = useHeading();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Look | undefined>(undefined);
  // Once the facts are agreed nobody waits for more; asking still brings them.
  const asked = useSuggestions(review.issueId, open || review.factsAgreed === undefined);
  const look = chosen ?? lookFor(review, session.serverTime());
  const { from, to } = look;
  const all = useMemo(
    () =>
      asked.state === 'ready'
        ? readSuggested(asked.read, {
            issueId: review.issueId,
            site: asked.site,
            window: instantsOf({ from, to }),
          })
        : undefined,
    [asked, review.issueId, from, to],
  );
  const fresh = useMemo(
    () => all?.suggestions.filter((suggestion) => !isThere(suggestion, review.entries)) ?? [],
    [all, review.entries],
  );
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="stack">
      <div className="row">
        <h3 className="heading-small grow">{heading('facts')}</h3>
        <Button ref={button} aria-expanded={open} onClick={() => setOpen(!open)}>
          Suggest entries from Jira {fresh.length > 0 && <span className="badge">{fresh.length}</span>}
        </Button>
      </div>
      {open && (
        <section className="sunken stack" aria-label="Suggested entries">
          <WindowFields look={look} onChange={setChosen} />
          {asked.state === 'loading' && (
            <p role="status">Reading the history of the issue and its children…</p>
          )}
          {asked.state === 'failed' && <ErrorMessage error={{ code: 'JIRA_DOWN' }} onRetry={asked.retry} />}
          {asked.state === 'ready' && all !== undefined && (
            <>
              <SuggestionsMissing read={asked.read} all={all} onRetry={asked.retry} />
              <SuggestionList
                suggestions={fresh}
                isWhole={asked.read.failure === undefined}
                entries={review.entries.length}
                onClose={close}
              />
            </>
          )}
        </section>
      )}
    </div>
  );
}
