/** What a rule does, before it is saved: the events of the last 90 days that meet it, and those that still need a review. */
import { useCallback, useEffect, useState } from 'react';
import type { OwedRule } from '../../../../src/domain/settings';
import { JiraError } from '../../../../src/jira/jiraError';
import { readOwedPreview, type OwedPreview as Preview } from '../../../../src/usecases/readOwedPreview';
import { IssueLink } from '../../shared/components/IssueLink';
import { useHost } from '../../shared/host/host';
import { useLoaded } from '../../shared/useLoaded';

interface OwedPreviewProps {
  readonly rule: OwedRule;
  readonly projectId: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Milliseconds without a change before Jira is asked. */
const PAUSE = 400;

export function OwedPreview({ rule, projectId, today }: OwedPreviewProps) {
  const { jira } = useHost();
  // By when a review is due makes no difference to which events need one.
  const asked = useSettled(JSON.stringify({ ...rule, withinDays: 1 }));
  const preview = useLoaded(
    useCallback(
      // A text, so that the same rule is the same question; it was made of a rule above.
      () => readOwedPreview(jira, { projectId, rule: JSON.parse(asked) as OwedRule, today }),
      [jira, projectId, asked, today],
    ),
  );
  return (
    <div className="box-item" role="status">
      {preview.state === 'loading' && <p className="small subtle">Looking at the last 90 days…</p>}
      {preview.state === 'failed' && <Failed cause={preview.cause} onRetry={preview.retry} />}
      {preview.state === 'ready' && <Found preview={preview.value} />}
    </div>
  );
}

function Failed({ cause, onRetry }: { readonly cause: unknown; readonly onRetry: () => void }) {
  if (cause instanceof JiraError && cause.kind === 'refused')
    return (
      <p className="small text-care">
        This rule finds nothing: Jira no longer knows something that it asks for. Take off what is gone.
      </p>
    );
  return (
    <p className="small subtle">
      Jira did not say which events meet this rule. It can be saved all the same.{' '}
      <button type="button" className="link-button" onClick={onRetry}>
        Try again
      </button>
    </p>
  );
}

function Found({ preview: { events, owed, examples } }: { readonly preview: Preview }) {
  return (
    <div className="stack stack-tight">
      <p>
        <span className="strong">
          {events === 0 ? 'No' : events.toLocaleString()} {events < 2 ? 'event meets' : 'events meet'} this
          rule
        </span>{' '}
        in the last 90 days{events > 0 && `, ${owedWords(owed)}`}.
      </p>
      {examples.length > 0 && (
        <ul className="small stack stack-tight" aria-label="Still to review">
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

function owedWords(owed: number): string {
  if (owed === 0) return 'none still needs a review';
  return `${owed.toLocaleString()} still ${owed === 1 ? 'needs' : 'need'} a review`;
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
