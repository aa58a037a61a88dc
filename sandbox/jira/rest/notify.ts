/** `POST /issue/{id}/notify`: the sandbox sends no e-mail, it keeps the message and who would have got it. */
import * as z from 'zod/mini';
import { param, type Core, type Route } from '../core';
import { badRequest, noContent } from '../failure';
import type { IssueRow } from '../model';
import { permissionByKey } from '../permissionKeys';
import { requireAccount } from '../people';
import { readBody } from './input';

const account = z.object({ accountId: z.string() });
const group = z.object({ name: z.string() });

const shape = z.strictObject({
  subject: z.optional(z.string()),
  textBody: z.optional(z.string()),
  htmlBody: z.optional(z.string()),
  to: z.optional(
    z.strictObject({
      reporter: z.optional(z.boolean()),
      assignee: z.optional(z.boolean()),
      users: z.optional(z.array(account)),
      groups: z.optional(z.array(group)),
    }),
  ),
  restrict: z.optional(
    z.strictObject({
      groups: z.optional(z.array(group)),
      permissions: z.optional(z.array(z.object({ key: z.optional(z.string()), id: z.optional(z.string()) }))),
    }),
  ),
});

type Message = z.infer<typeof shape>;

export const notifyRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/issue/{issue}/notify',
    scope: 'write:jira-work',
    handle: (request, core) => {
      const issue = core.permissions.visibleIssue(request.person, param(request, 'issue'));
      const sender = requireAccount(request.person);
      const message = readBody(request, shape);
      const named = namedRecipients(core, issue, message);
      if (named.size === 0) throw badRequest('No recipients were defined for notification.');
      const id = core.db.nextId('notification');
      core.db.notifications.set(id, {
        id,
        issueId: issue.id,
        sender,
        subject: message.subject ?? `Notification for ${issue.key}`,
        textBody: message.textBody ?? '',
        htmlBody: message.htmlBody ?? '',
        recipients: [...named].filter((accountId) => mayReceive(core, issue, message, accountId)),
        created: core.clock.now(),
      });
      return noContent();
    },
  },
];

function namedRecipients(core: Core, issue: IssueRow, { to }: Message): ReadonlySet<string> {
  const named = new Set((to?.users ?? []).map((user) => user.accountId));
  if (to?.assignee === true && issue.assignee !== null) named.add(issue.assignee);
  if (to?.reporter === true && issue.reporter !== null) named.add(issue.reporter);
  const groups = (to?.groups ?? []).map(({ name }) => name);
  for (const user of core.db.users.values())
    if (user.groups.some((name) => groups.includes(name))) named.add(user.accountId);
  return named;
}

function mayReceive(core: Core, issue: IssueRow, { restrict }: Message, accountId: string): boolean {
  const row = core.db.users.get(accountId);
  if (row?.active !== true) return false;
  const person = { kind: 'user', accountId, row } as const;
  const keys = (restrict?.permissions ?? []).map(({ key }) => {
    // Jira's documentation names the browse permission BROWSE here.
    const known = key === 'BROWSE' ? permissionByKey('BROWSE_PROJECTS') : permissionByKey(key ?? '');
    if (known === undefined) throw badRequest(`The permission '${key ?? ''}' is not valid.`);
    return known.key;
  });
  const groups = (restrict?.groups ?? []).map(({ name }) => name);
  const inGroup = groups.length === 0 || row.groups.some((name) => groups.includes(name));
  return inGroup && keys.every((key) => core.permissions.onIssue(person, issue, key));
}
