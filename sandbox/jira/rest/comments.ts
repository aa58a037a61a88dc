/** Comments of an issue. Bodies are rich-text documents. */
import * as z from 'zod/mini';
import { adfProblem } from '../adf';
import { isMember, seenComments } from '../commentSight';
import { param, type Core, type Request, type Route } from '../core';
import { created, failure, fieldFailure, noContent, ok, unknownToSandbox } from '../failure';
import { fieldContext } from '../issues/editIssue';
import { demandLive } from '../issues/links';
import type { CommentRow, IssueRow } from '../model';
import { requireAccount } from '../people';
import { presentComment, withProperties } from '../present/comment';
import { readBody } from './input';
import { sliceOf } from './paging';

const MOST_PER_PAGE = 5_000;
/** Comments that one issue may have. Source: Atlassian's limits per issue. */
const MAX_COMMENTS = 5_000;

/** Comments that can be asked for by id at once. */
const MOST_BY_ID = 1_000;
const idList = z.strictObject({
  ids: z.array(z.int()).check(z.minLength(1), z.maxLength(MOST_BY_ID)),
});

const propertyKey = z.string().check(z.minLength(1), z.maxLength(255));

const shape = z.strictObject({
  body: z.unknown(),
  visibility: z.optional(
    z.strictObject({ type: z.enum(['role', 'group']), value: z.string().check(z.minLength(1)) }),
  ),
  properties: z.optional(z.array(z.strictObject({ key: propertyKey, value: z.unknown() }))),
});

const visible = (request: Request, core: Core): IssueRow =>
  core.permissions.visibleIssue(request.person, param(request, 'issue'));

function readComment(
  request: Request,
  core: Core,
  issue: IssueRow,
): Pick<CommentRow, 'body' | 'visibility' | 'properties'> {
  const { body, visibility, properties } = readBody(request, shape);
  const problem = body === undefined ? 'Comment body can not be empty!' : adfProblem(body);
  if (problem !== undefined) throw fieldFailure({ comment: problem });
  const kept = { body, ...(properties === undefined ? {} : { properties }) };
  if (visibility === undefined) return kept;
  // Nobody can write what they could not read afterwards.
  if (!isMember(core, request.person, issue, visibility))
    throw fieldFailure({
      commentLevel: `You are currently not a member of the ${visibility.type}: ${visibility.value}.`,
    });
  return { ...kept, visibility };
}

function existing(request: Request, core: Core, issue: IssueRow): CommentRow {
  const id = param(request, 'id');
  const row = core.db.comments.get(id);
  const isSeen = seenComments(core, request.person, issue).some((seen) => seen.id === id);
  if (row?.issueId !== issue.id || !isSeen) throw failure(404, `Can not find a comment for the id: ${id}.`);
  return row;
}

/** One's own comments and those of others are different permissions. */
function demandComment(
  request: Request,
  core: Core,
  issue: IssueRow,
  row: CommentRow,
  verb: 'EDIT' | 'DELETE',
) {
  const { person } = request;
  demandLive(core, [issue]);
  const own = row.author === requireAccount(person);
  const allowed =
    core.permissions.onIssue(person, issue, `${verb}_ALL_COMMENTS`) ||
    (own && core.permissions.onIssue(person, issue, `${verb}_OWN_COMMENTS`));
  if (!allowed)
    throw failure(
      400,
      `You do not have the permission to ${verb.toLowerCase()} the comment with id: ${row.id}.`,
    );
}

/** A comment counts as a change of the issue, but stands in no history. */
const touch = (core: Core, issue: IssueRow): void =>
  core.db.putIssue({ ...issue, updated: core.clock.now() });

export const commentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/issue/{issue}/comment',
    scope: 'read:jira-work',
    query: ['startAt', 'maxResults', 'orderBy', 'expand'],
    handle: (request, core) => {
      const rows = seenComments(core, request.person, visible(request, core));
      const order = request.query.get('orderBy') ?? 'created';
      if (!/^[+-]?created$/.test(order)) throw failure(400, `The orderBy value '${order}' is not valid.`);
      const expand = request.query.get('expand');
      // Atlassian names `renderedBody` alone for this list; properties come with the list by ids.
      if (expand !== null) throw unknownToSandbox(`expand=${expand}`);
      const sorted = order.startsWith('-') ? [...rows].reverse() : rows;
      const page = sliceOf(request, sorted, { standard: MOST_PER_PAGE, most: MOST_PER_PAGE });
      request.cost.objects += page.values.length;
      return ok({
        startAt: page.startAt,
        maxResults: page.maxResults,
        total: page.total,
        comments: page.values.map((row) => presentComment(core, row)),
      });
    },
  },
  {
    method: 'POST',
    path: '/comment/list',
    scope: 'read:jira-work',
    query: ['expand'],
    handle: (request, core) => {
      const { ids } = readBody(request, idList);
      const expand = request.query.get('expand');
      if (expand !== null && expand !== 'properties') throw unknownToSandbox(`expand=${expand}`);
      // What the person may not see is left out without a word.
      const rows = ids.flatMap((id) => {
        const row = core.db.comments.get(String(id));
        const issue = row && core.db.issueByIdOrKey(row.issueId);
        if (row === undefined || issue === undefined || !core.permissions.sees(request.person, issue))
          return [];
        return seenComments(core, request.person, issue).some((seen) => seen.id === row.id) ? [row] : [];
      });
      request.cost.objects += rows.length;
      return ok({
        startAt: 0,
        maxResults: MOST_BY_ID,
        total: rows.length,
        isLast: true,
        values: rows.map((row) => (expand === null ? presentComment(core, row) : withProperties(core, row))),
      });
    },
  },
  {
    method: 'POST',
    path: '/issue/{issue}/comment',
    scope: 'write:jira-work',
    handle: (request, core) => {
      const issue = visible(request, core);
      const author = requireAccount(request.person);
      const message = 'You do not have the permission to comment on this issue.';
      core.permissions.demand(request.person, issue, 'ADD_COMMENTS', message);
      fieldContext(core, request.person, issue);
      const read = readComment(request, core, issue);
      if (core.db.comments.of(issue.id).length >= MAX_COMMENTS)
        throw failure(413, `An issue can have at most ${String(MAX_COMMENTS)} comments.`);
      core.writeLimits.count(issue.id);
      const now = core.clock.now();
      const id = core.db.nextId('comment');
      const row: CommentRow = { id, issueId: issue.id, author, ...read, created: now, updated: now };
      core.db.comments.set(id, row);
      touch(core, issue);
      return created(presentComment(core, row));
    },
  },
  {
    method: 'GET',
    path: '/issue/{issue}/comment/{id}',
    scope: 'read:jira-work',
    handle: (request, core) => ok(presentComment(core, existing(request, core, visible(request, core)))),
  },
  {
    method: 'PUT',
    path: '/issue/{issue}/comment/{id}',
    scope: 'write:jira-work',
    handle: (request, core) => {
      const issue = visible(request, core);
      const before = existing(request, core, issue);
      demandComment(request, core, issue, before, 'EDIT');
      const row = { ...before, ...readComment(request, core, issue), updated: core.clock.now() };
      core.writeLimits.count(issue.id);
      core.db.comments.set(row.id, row);
      touch(core, issue);
      return ok(presentComment(core, row));
    },
  },
  {
    method: 'DELETE',
    path: '/issue/{issue}/comment/{id}',
    scope: 'write:jira-work',
    handle: (request, core) => {
      const issue = visible(request, core);
      const row = existing(request, core, issue);
      demandComment(request, core, issue, row, 'DELETE');
      core.writeLimits.count(issue.id);
      core.db.comments.delete(row.id);
      touch(core, issue);
      return noContent();
    },
  },
];
