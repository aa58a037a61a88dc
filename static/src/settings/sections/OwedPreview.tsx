/** What a rule does, before it is saved: the events of the last 90 days that meet it, and those without a review. */
import { useCallback, useEffect, useState } from 'react';
import type { OwedRule } from '../../../../src/domain/settings';
import { readOwedPreview, type OwedPreview as Preview } from '../../../../src/usecases/readOwedPreview';
import { IssueLink } from '../../shared/components/IssueLink';
import { useHost } from '../../shared/host/host';
import { useLoaded } from '../../shared/useLoaded';
import type { JiraLists } from '../useJiraLists';
import { askable } from './askable';

interface OwedPreviewProps {
  readonly rule: OwedRule;
  readonly lists: JiraLists;
}

/** Milliseconds without a change before Jira is asked. */
const PAUSE = 400;

export function OwedPreview({ rule, lists }: OwedPreviewProps) {
  const asked = useSettled(JSON.stringify(askable(rule, lists) ?? null));
  return (
    <div className="box-item" role="status">
      {asked === 'null' ? (
        <p className="small subtle">No event meets this rule, because what it asks for is gone.</p>
      ) : (
        <Asked rule={asked} projectId={lists.project.id} />
      )}
    </div>
  );
}

function Asked({ rule, projectId }: { readonly rule: string; readonly projectId: string }) {
  const { jira } = useHost();
  const preview = useLoaded(
    useCallback(
      // A text, so that the same rule is the same question; it was made of a rule above.
      () => readOwedPreview(jira, projectId, JSON.parse(rule) as OwedRule),
      [jira, projectId, rule],
    ),
  );
  switch (preview.state) {
    case 'loading':
      return <p className="small subtle">Looking at the last 90 days…</p>;
    case 'failed':
      return (
        <p className="small subtle">
          Jira did not say which events meet this rule. It can be saved all the same.{' '}
          <button type="button" className="link-button" onClick={preview.retry}>
            Try again
          </button>
        </p>
      );
    default:
      return <Found preview={preview.value} />;
  }
}

function Found({ preview: { events, unreviewed, examples } }: { readonly preview: Preview }) {
  return (
    <div className="stack stack-tight">
      <p>
        <span className="strong">
          {events === 0 ? 'No' : events.toLocaleString()} {events < 2 ? 'event meets' : 'events meet'} this
          rule
        </span>{' '}
        in the last 90 days
        {events > 0 &&
          `, ${unreviewed === 0 ? 'all reviewed' : `${unreviewed.toLocaleString()} without a review`}`}
        .
      </p>
      {examples.length > 0 && (
        <ul className="small stack stack-tight" aria-label="Without a review">
          {examples.map(({ id, key, summary }) => (
            <li key={id}>
              <IssueLink issueKey={key} /> {summary}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The value once it has stood still for a while. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
