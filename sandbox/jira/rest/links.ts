/** Links between issues and the kinds of links that the site has. */
import * as z from 'zod/mini';
import { param, type Core, type Request, type Route } from '../core';
import { created, failure, invalidPayload, noContent, ok, unknownToSandbox } from '../failure';
import { demandLive, readLink, removeLink, writeLink } from '../issues/links';
import type { IssueLinkRow, IssueRow } from '../model';
import { requireAccount } from '../people';
import { presentLinkedIssue } from '../present/issueFields';
import { api, presentLinkType } from '../present/parts';

interface SeenLink {
  readonly link: IssueLinkRow;
  readonly inward: IssueRow;
  readonly outward: IssueRow;
}

/** Both ends must be visible; a link to something hidden does not exist for the person. */
function seenLink(request: Request, core: Core): SeenLink {
  const id = param(request, 'id');
  const link = core.db.links.get(id);
  const inward = link === undefined ? undefined : core.db.issue(link.inwardIssueId);
  const outward = link === undefined ? undefined : core.db.issue(link.outwardIssueId);
  const sees = (issue: IssueRow | undefined): issue is IssueRow =>
    issue !== undefined && core.permissions.sees(request.person, issue);
  if (link === undefined || !sees(inward) || !sees(outward))
    throw failure(404, `No issue link with id '${id}' exists.`);
  return { link, inward, outward };
}

export const linkRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/issueLink',
    scope: 'write:jira-work',
    handle: (request, core) => {
      const author = requireAccount(request.person);
      const shape = z.strictObject({
        type: z.unknown(),
        inwardIssue: z.unknown(),
        outwardIssue: z.unknown(),
        comment: z.optional(z.unknown()),
      });
      const body = shape.safeParse(request.body);
      if (!body.success) throw invalidPayload();
      if (body.data.comment !== undefined) throw unknownToSandbox('comment in POST /rest/api/3/issueLink');
      const plan = readLink(core, request.person, body.data);
      core.writeLimits.count(plan.inwardIssueId);
      core.writeLimits.count(plan.outwardIssueId);
      writeLink(core, author, plan);
      return created();
    },
  },
  {
    method: 'GET',
    path: '/issueLink/{id}',
    scope: 'read:jira-work',
    handle: (request, core) => {
      const { link, inward, outward } = seenLink(request, core);
      const type = core.db.linkTypes.get(link.typeId);
      if (type === undefined) throw failure(404, 'The link type no longer exists.');
      return ok({
        id: link.id,
        self: api(core, `/issueLink/${link.id}`),
        type: presentLinkType(core, type),
        inwardIssue: presentLinkedIssue(core, request.person, inward),
        outwardIssue: presentLinkedIssue(core, request.person, outward),
      });
    },
  },
  {
    method: 'DELETE',
    path: '/issueLink/{id}',
    scope: 'write:jira-work',
    handle: (request, core) => {
      const author = requireAccount(request.person);
      const { link, inward, outward } = seenLink(request, core);
      const mayLink = [inward, outward].some((issue) =>
        core.permissions.onIssue(request.person, issue, 'LINK_ISSUES'),
      );
      if (!mayLink) throw failure(403, 'No Link Issue Permission for issue.');
      demandLive(core, [inward, outward]);
      core.writeLimits.count(inward.id);
      core.writeLimits.count(outward.id);
      removeLink(core, author, link.id);
      return noContent();
    },
  },
  {
    method: 'GET',
    path: '/issueLinkType',
    scope: 'read:jira-work',
    handle: (_request, core) =>
      ok({ issueLinkTypes: [...core.db.linkTypes.values()].map((type) => presentLinkType(core, type)) }),
  },
  {
    method: 'GET',
    path: '/issueLinkType/{id}',
    scope: 'read:jira-work',
    handle: (request, core) => {
      const type = core.db.linkTypes.get(param(request, 'id'));
      if (type === undefined)
        throw failure(404, `No issue link type with id '${param(request, 'id')}' found.`);
      return ok(presentLinkType(core, type));
    },
  },
];
