/** The messages that Jira was asked to send, newest first, with the names of those who would have got them. */
import type { Sandbox } from '../../createSandbox';

export function outboxOf({ jira: { admin } }: Sandbox) {
  const names = new Map(admin.users().map(({ accountId, displayName }) => [accountId, displayName]));
  return {
    messages: admin
      .notifications()
      .map(({ id, issueId, sender, subject, textBody, htmlBody, recipients, created }) => {
        const issue = admin.issue(issueId);
        return {
          id,
          issueKey: issue?.key ?? null,
          summary: issue?.summary ?? '',
          sender: names.get(sender) ?? sender,
          recipients: recipients.map((accountId) => names.get(accountId) ?? accountId),
          subject,
          textBody,
          htmlBody,
          created,
        };
      })
      .toReversed(),
  };
}
