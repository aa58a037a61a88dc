/** What works without anybody looking: the daily job, and the messages that it lets Jira send. */
import { useState } from 'react';
import { runJobs } from '../client';
import { messageOf } from '../parts/useLoad';
import { DASHBOARD_URL, OUTBOX_URL } from '../routes';

export function BackgroundPart({ onError }: { readonly onError: (message: string) => void }) {
  const [said, setSaid] = useState('');
  const runNow = (): void => {
    setSaid('Running…');
    runJobs().then(
      ({ failed }) => setSaid(failed === 0 ? 'Done.' : 'Something failed; the terminal says what.'),
      (reason: unknown) => onError(messageOf(reason)),
    );
  };
  return (
    <>
      <h2>In the background</h2>
      <div className="row">
        <button type="button" className="button" onClick={runNow}>
          Run the daily job now
        </button>
        <span role="status" className="subtle small">
          {said}
        </span>
      </div>
      <div className="row">
        <a href={OUTBOX_URL}>Outbox</a>
        <a href={DASHBOARD_URL}>Dashboard</a>
      </div>
    </>
  );
}
