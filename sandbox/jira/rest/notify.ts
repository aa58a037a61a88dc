/**
 * `POST /issue/{id}/notify`: the sandbox sends no e-mail, it keeps the message and who would have got it. A message that
 * names an unknown account, or nobody who still gets mail, is refused; whom `restrict` leaves out is left out silently.
 */
import * as z from 'zod/mini';
import { param, type Core, type Route } from '../core';
import { badRequest, noContent, unknownToSandbox } from '../failure';
import type { IssueRow, UserRow } from '../model';
import { permissionByKey } from '../permissionKeys';
import { requireAccount } from '../people';
import { readBody } from './input';

/** Longer subjects break what mail servers take. Jira documents no number: the stricter reading. */
const MAX_SUBJECT_CHARS = 255;

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
      groupIds: z.optional(z.unknown()),
      voters: z.optional(z.unknown()),
      watchers: z.optional(z.unknown()),
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
      const { subject = `(${issue.key}) ${issue.summary}` } = message;
      if (subject.length > MAX_SUBJECT_CHARS || /[\r\n]/.test(subject))
        throw badRequest(`The subject must be one line of at most ${String(MAX_SUBJECT_CHARS)} characters.`);
      const allowed = restriction(core, issue, message);
      const named = [...namedRecipients(core, issue, message)].flatMap((accountId) => {
        const row = core.db.users.get(accountId);
        return row?.active === true && row.accountType !== 'app' ? [row] : [];
      });
      if (named.length === 0) throw badRequest('No recipients were defined for notification.');
      const id = core.db.nextId('notification');
      core.db.notifications.set(id, {
        id,
        issueId: issue.id,
        sender,
        subject,
        textBody: message.textBody ?? '',
        htmlBody: message.htmlBody ?? '',
        recipients: named.filter(allowed).map(({ accountId }) => accountId),
        created: core.clock.now(),
      });
      return noContent();
    },
  },
];

function namedRecipients(core: Core, issue: IssueRow, { to }: Message): ReadonlySet<string> {
  for (const part of ['groupIds', 'voters', 'watchers'] as const)
    if (to?.[part] !== undefined) throw unknownToSandbox(`to.${part} of a notification`);
  const named = new Set((to?.users ?? []).map((user) => user.accountId));
  for (const accountId of named)
    if (!core.db.users.has(accountId)) throw badRequest(`The user '${accountId}' does not exist.`);
  if (to?.assignee === true && issue.assignee !== null) named.add(issue.assignee);
  if (to?.reporter === true && issue.reporter !== null) named.add(issue.reporter);
  const groups = (to?.groups ?? []).map(({ name }) => name);
  for (const user of core.db.users.values())
    if (user.groups.some((name) => groups.includes(name))) named.add(user.accountId);
  return named;
}

/** @throws JiraFailure 400 for a permission that Jira does not have, whoever the recipients are. */
function restriction(core: Core, issue: IssueRow, { restrict }: Message): (row: UserRow) => boolean {
  const keys = (restrict?.permissions ?? []).map(({ key }) => {
    // Jira's documentation names the browse permission BROWSE here.
    const known = key === 'BROWSE' ? permissionByKey('BROWSE_PROJECTS') : permissionByKey(key ?? '');
    if (known === undefined) throw badRequest(`The permission '${key ?? ''}' is not valid.`);
    return known.key;
  });
  const groups = (restrict?.groups ?? []).map(({ name }) => name);
  return (row) => {
    const person = { kind: 'user', accountId: row.accountId, row } as const;
    const inGroup = groups.length === 0 || row.groups.some((name) => groups.includes(name));
    return inGroup && keys.every((key) => core.permissions.onIssue(person, issue, key));
  };
}
