/** The e-mails that Jira would have sent: to whom, about which issue, in which words. */
import { useSurfaces } from '../forge/surfaces';
import { readOutbox } from '../outboxData';
import type { Message } from '../outboxData';
import { timeText } from '../parts/dates';
import { useLoad } from '../parts/useLoad';
import { issueUrl } from '../routes';

export function OutboxView() {
  const { value, error } = useLoad(readOutbox, 'outbox');
  return (
    <main className="page">
      <h1>Outbox</h1>
      <p className="subtle">What Jira was asked to send. Nothing leaves this machine.</p>
      {error !== undefined && <p className="message">{error}</p>}
      {value?.length === 0 && (
        <p className="subtle">
          Nothing has been sent yet. Reminders go out once a day, on working days. Under Sandbox in the top
          bar you can move to another day and run the daily job.
        </p>
      )}
      {value?.map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
    </main>
  );
}

function MessageCard({ message }: { readonly message: Message }) {
  const { person } = useSurfaces().session;
  const { issueKey, summary, sender, recipients, subject, textBody, htmlBody, created } = message;
  return (
    <article className="outbox-message">
      <h2>{subject}</h2>
      <p className="subtle small">
        From {sender} to {recipients.join(', ') || 'nobody who may get it'}, {timeText(created, person)}
      </p>
      {issueKey !== null && (
        <p className="small">
          <a href={issueUrl(issueKey)}>{issueKey}</a> {summary}
        </p>
      )}
      <p className="outbox-text">{textBody}</p>
      {htmlBody !== '' && (
        <details>
          <summary>As HTML</summary>
          <pre className="outbox-text">{htmlBody}</pre>
        </details>
      )}
    </article>
  );
}
