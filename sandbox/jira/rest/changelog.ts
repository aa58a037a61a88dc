/** The history of issues: of one, oldest first, or of up to a thousand at once. */
import * as z from 'zod/mini';
import { param, type Core, type Request, type Route } from '../core';
import { badRequest, ok } from '../failure';
import type { ChangeRow, IssueRow } from '../model';
import { presentChange } from '../present/change';
import { api } from '../present/parts';
import { readBody } from './input';
import { sliceOf } from './paging';

const PAGE = 100;
const MAX_ISSUES = 1_000;
const MAX_FIELDS = 10;

const bulkShape = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fieldIds: z.optional(z.array(z.string())),
  /** 1 to 10,000; 1,000 unless given. */
  maxResults: z.optional(z.int().check(z.positive(), z.maximum(10_000))),
  nextPageToken: z.optional(z.nullable(z.string())),
});

interface Found {
  readonly issue: IssueRow;
  readonly row: ChangeRow;
}

export const changelogRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/issue/{issue}/changelog',
    scope: 'read:jira-work',
    query: ['startAt', 'maxResults'],
    handle: (request, core) => {
      const issue = core.permissions.visibleIssue(request.person, param(request, 'issue'));
      const page = sliceOf(request, core.db.history(issue.id), { standard: PAGE, most: PAGE });
      request.cost.objects += page.values.length;
      const address = (startAt: number): string =>
        api(
          core,
          `/issue/${issue.id}/changelog?maxResults=${String(page.maxResults)}&startAt=${String(startAt)}`,
        );
      return ok({
        self: address(page.startAt),
        ...(page.isLast ? {} : { nextPage: address(page.startAt + page.values.length) }),
        maxResults: page.maxResults,
        startAt: page.startAt,
        total: page.total,
        isLast: page.isLast,
        values: page.values.map((row) => presentChange(core, row)),
      });
    },
  },
  {
    method: 'POST',
    path: '/issue/{issue}/changelog/list',
    scope: 'read:jira-work',
    handle: (request, core) => {
      const issue = core.permissions.visibleIssue(request.person, param(request, 'issue'));
      const { changelogIds } = readBody(request, z.strictObject({ changelogIds: z.array(z.int()) }));
      const wanted = new Set(changelogIds.map(String));
      const rows = core.db.history(issue.id).filter((row) => wanted.has(row.id));
      request.cost.objects += rows.length;
      return ok({
        startAt: 0,
        maxResults: rows.length,
        total: rows.length,
        histories: rows.map((row) => presentChange(core, row)),
      });
    },
  },
  {
    method: 'POST',
    path: '/changelog/bulkfetch',
    scope: 'read:jira-work',
    handle: bulkFetch,
  },
];

/** Issues that cannot be read are left out. Only items of the asked fields are given; items without field id are not. */
function bulkFetch(request: Request, core: Core) {
  const body = readBody(request, bulkShape);
  if (body.issueIdsOrKeys.length === 0 || body.issueIdsOrKeys.length > MAX_ISSUES)
    throw badRequest(`Between 1 and ${String(MAX_ISSUES)} issues can be asked for.`);
  if ((body.fieldIds ?? []).length > MAX_FIELDS)
    throw badRequest(`At most ${String(MAX_FIELDS)} field ids can be given.`);
  const issues = new Map<string, IssueRow>();
  for (const idOrKey of body.issueIdsOrKeys) {
    const issue = core.db.issueByIdOrKey(idOrKey);
    if (issue !== undefined && core.permissions.sees(request.person, issue)) issues.set(issue.id, issue);
  }
  const fields = body.fieldIds === undefined ? undefined : new Set(body.fieldIds);
  // By moment, then by issue: the history of one issue may go on behind a page.
  const found = [...issues.values()]
    .flatMap((issue) => core.db.history(issue.id).flatMap((row): Found[] => narrowed(issue, row, fields)))
    .sort((a, b) => a.row.created - b.row.created || Number(a.issue.id) - Number(b.issue.id));
  const start = readToken(body.nextPageToken ?? undefined);
  const page = found.slice(start, start + (body.maxResults ?? MAX_ISSUES));
  const next = start + page.length;
  request.cost.objects += page.length;
  return ok({
    issueChangeLogs: byIssue(core, page),
    ...(next < found.length ? { nextPageToken: writeToken(next) } : {}),
  });
}

function byIssue(core: Core, page: readonly Found[]): readonly unknown[] {
  const histories = new Map<string, unknown[]>();
  for (const { issue, row } of page) {
    const ofIssue = histories.get(issue.id) ?? [];
    // A real site writes this one moment as a number of milliseconds.
    ofIssue.push({ ...presentChange(core, row), created: row.created });
    histories.set(issue.id, ofIssue);
  }
  return [...histories].map(([issueId, changeHistories]) => ({ issueId, changeHistories }));
}

function narrowed(issue: IssueRow, row: ChangeRow, fields: ReadonlySet<string> | undefined): Found[] {
  if (fields === undefined) return [{ issue, row }];
  const items = row.items.filter((item) => item.fieldId !== undefined && fields.has(item.fieldId));
  return items.length === 0 ? [] : [{ issue, row: { ...row, items } }];
}

const writeToken = (offset: number): string => Buffer.from(`changes:${String(offset)}`).toString('base64url');

function readToken(token: string | undefined): number {
  if (token === undefined) return 0;
  const offset = /^changes:(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1];
  if (offset === undefined) throw badRequest('The provided next page token is invalid or expired.');
  return Number(offset);
}
