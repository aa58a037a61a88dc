/** The review status of one issue as the box shows it: what stands on the issue first, live states a moment later. */
import { useCallback, useEffect, useState } from 'react';
import { JiraError } from '../../../src/jira/jiraError';
import { readReviewStatus, type ReviewStatusRead } from '../../../src/usecases/readReviewStatus';
import { useHost } from '../shared/host/host';

export type StatusState =
  | { readonly state: 'loading' }
  | {
      readonly state: 'shown';
      readonly read: ReviewStatusRead;
      readonly settled: boolean;
      /** It was read again since, and that failed. */
      readonly isOld?: boolean;
    }
  /** The person may not see the issue, or not any more. */
  | { readonly state: 'denied' }
  | { readonly state: 'failed'; readonly busy: boolean };

export function useReviewStatus(issueId: string): {
  readonly status: StatusState;
  readonly again: () => void;
} {
  const { jira, onIssueChanged } = useHost();
  const [status, setStatus] = useState<StatusState>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    // A later round, or another issue, makes the answers of this one worthless.
    let wanted = true;
    const show = (next: StatusState): void => {
      if (wanted) setStatus(next);
    };
    // What stands there already is more than the first part of what comes.
    const told = (read: ReviewStatusRead): void => {
      if (round === 0) show({ state: 'shown', read, settled: false });
    };
    readReviewStatus(jira, { issueId }, told).then(
      (read) => show({ state: 'shown', read, settled: true }),
      (error: unknown) => {
        const end = failed(error);
        // What was read once stays, and a form with what is typed into it.
        if (wanted)
          setStatus((before) =>
            before.state === 'shown' && end.state === 'failed'
              ? { ...before, settled: true, isOld: true }
              : end,
          );
      },
    );
    return () => {
      wanted = false;
    };
  }, [jira, issueId, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => onIssueChanged(again), [onIssueChanged, again]);
  return { status, again };
}

function failed(error: unknown): StatusState {
  const kind = error instanceof JiraError ? error.kind : undefined;
  if (kind === 'denied' || kind === 'not-found') return { state: 'denied' };
  return { state: 'failed', busy: kind === 'busy' };
}
