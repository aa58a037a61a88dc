/** A message by Jira's own mail about one issue, and the address of the site that it links to. */
import * as z from 'zod/mini';
import { path, type JiraAccess } from './request';
import { send } from './send';

export interface Mail {
  /** Account id of the only one who gets it. */
  readonly to: string;
  /** One line. */
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
}

/**
 * Jira queues it, and leaves it out silently when that person may not see the issue. Never repeated by itself: doing it
 * twice is two messages.
 * @throws JiraError
 */
export async function notifyAbout(
  access: JiraAccess,
  issueId: string,
  { to, subject, textBody, htmlBody }: Mail,
): Promise<void> {
  await send(access, {
    call: {
      method: 'POST',
      path: path`/rest/api/3/issue/${issueId}/notify`,
      body: {
        subject,
        textBody,
        htmlBody,
        to: { users: [{ accountId: to }] },
        restrict: { permissions: [{ key: 'BROWSE' }] },
      },
    },
    schema: z.unknown(),
    repeatable: false,
  });
}

/** What an issue says of its own address may be Atlassian's gateway, which no person can open; this is the site. */
export async function readSiteUrl(access: JiraAccess): Promise<string> {
  const { baseUrl } = await send(access, {
    call: { method: 'GET', path: '/rest/api/3/serverInfo' },
    schema: z.object({ baseUrl: z.string().check(z.regex(/^https?:\/\/[^\s"<>]+$/)) }),
    repeatable: true,
  });
  return baseUrl.replace(/\/+$/, '');
}
