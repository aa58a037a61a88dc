/**
 * Search by JQL over the lagging index. Pages shrink when more than ids is asked for, tokens expire, and a search
 * without a restriction is refused.
 */
import * as z from 'zod/mini';
import type { Core, Request, Route } from '../core';
import { badRequest, failure, ok } from '../failure';
import type { IssueRow } from '../model';
import { fieldNames, presentIssue, presentProperties } from '../present/issue';
import type { IndexedProperty } from '../searchable';
import { listParam, numberParam, readBody, splitList } from './input';
import { createPageTokens, type PageTokens } from './pageTokens';
import { evaluate } from './evaluate';

/** Issues per page: ids alone, and with fields or properties (a real site decides by load; this is its lower end). */
const MOST_IDS = 5_000;
const MOST_WITH_FIELDS = 100;
const STANDARD_RESULTS = 50;
const MAX_PROPERTIES = 5;
const MAX_RECONCILE = 50;

const shape = z.strictObject({
  jql: z.optional(z.string()),
  fields: z.optional(z.array(z.string())),
  fieldsByKeys: z.optional(z.boolean()),
  properties: z.optional(z.array(z.string())),
  maxResults: z.optional(z.int().check(z.nonnegative())),
  nextPageToken: z.optional(z.nullable(z.string())),
  expand: z.optional(z.string()),
  reconcileIssues: z.optional(z.array(z.int().check(z.positive()))),
});

type Search = z.infer<typeof shape>;

export function searchRoutes(indexedProperties: readonly IndexedProperty[]): readonly Route[] {
  const tokens = createPageTokens();
  return [
    {
      method: 'POST',
      path: '/search/jql',
      scope: 'read:jira-work',
      handle: (request, core) =>
        search(request, core, { tokens, indexedProperties }, readBody(request, shape), false),
    },
    {
      method: 'GET',
      path: '/search/jql',
      scope: 'read:jira-work',
      query: [
        'jql',
        'nextPageToken',
        'maxResults',
        'fields',
        'expand',
        'properties',
        'fieldsByKeys',
        'reconcileIssues',
      ],
      handle: (request, core) =>
        search(request, core, { tokens, indexedProperties }, readQuery(request), true),
    },
    {
      method: 'POST',
      path: '/search/approximate-count',
      scope: 'read:jira-work',
      handle: (request, core) => {
        const { jql } = readBody(request, z.strictObject({ jql: z.string() }));
        const rows = evaluate(core, request.person, jql, { indexedProperties, bounded: true });
        return ok({ count: rows.length });
      },
    },
    ...(['GET', 'POST'] as const).map((method): Route => ({
      method,
      path: '/search',
      query: ['jql', 'startAt', 'maxResults', 'validateQuery', 'fields', 'expand', 'properties'],
      scope: 'read:jira-work',
      handle: () => {
        throw failure(
          410,
          'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.',
        );
      },
    })),
  ];
}

interface Means {
  readonly tokens: PageTokens;
  readonly indexedProperties: readonly IndexedProperty[];
}

function search(request: Request, core: Core, means: Means, asked: Search, wordsAllowed: boolean) {
  const fields = asked.fields ?? [];
  const properties = asked.properties ?? [];
  const expand = splitList(asked.expand);
  const reconcile = new Set((asked.reconcileIssues ?? []).map(String));
  if (properties.length > MAX_PROPERTIES)
    throw badRequest(`The number of properties must not exceed ${String(MAX_PROPERTIES)}.`);
  if (reconcile.size > MAX_RECONCILE)
    throw badRequest(`The number of issues to reconcile must not exceed ${String(MAX_RECONCILE)}.`);
  const jql = asked.jql ?? '';
  const owner = JSON.stringify([request.person.accountId, jql, [...reconcile]]);
  const start = asked.nextPageToken ? means.tokens.read(asked.nextPageToken, owner, core.clock.now()) : 0;
  const found = means.tokens.results(owner, core.index, start > 0, () =>
    evaluate(core, request.person, jql, {
      indexedProperties: means.indexedProperties,
      bounded: true,
      reconcile,
      wordsAllowed,
    }).map((issue) => issue.id),
  );
  const idsOnly = fields.every((field) => field === 'id') && properties.length === 0 && expand.length === 0;
  const size = Math.min(asked.maxResults ?? STANDARD_RESULTS, idsOnly ? MOST_IDS : MOST_WITH_FIELDS);
  const ids = found.slice(start, start + size);
  const next = start + ids.length;
  const isLast = next >= found.length;
  request.cost.objects += ids.length;
  const sight = core.permissions.seer(request.person);
  const issues = ids.flatMap((id) => {
    // The page shows what the index knows; what was deleted or hidden since the first page is left out.
    const row = reconcile.has(id) ? core.db.issue(id) : core.index.issue(id);
    if (row === undefined || !sight(row)) return [];
    return [idsOnly ? { id } : presentFound(core, request, row, fields, properties, expand)];
  });
  return ok({
    issues,
    ...(expand.includes('names') ? { names: fieldNames(core, fields) } : {}),
    ...(isLast ? {} : { nextPageToken: means.tokens.write(owner, next, core.clock.now()) }),
    isLast,
  });
}

function presentFound(
  core: Core,
  request: Request,
  row: IssueRow,
  fields: readonly string[],
  properties: readonly string[],
  expand: readonly string[],
): unknown {
  const named = fields.filter((field) => field !== 'id' && field !== 'key');
  const kept = expand.filter((name) => name !== 'names');
  if (named.length > 0 || kept.length > 0)
    return presentIssue(core, request.person, row, { fields: named, properties, expand: kept });
  return {
    id: row.id,
    ...(fields.includes('key') ? { key: row.key } : {}),
    ...(properties.length > 0 ? { properties: presentProperties(core, row, properties) } : {}),
  };
}

function readQuery(request: Request): Search {
  const optional = (name: string) => {
    const text = request.query.get(name);
    return text === null ? {} : { [name]: text };
  };
  const ids = listParam(request, 'reconcileIssues');
  if (ids.some((id) => !/^\d+$/.test(id))) throw badRequest('reconcileIssues must be issue ids.');
  return {
    ...optional('jql'),
    ...optional('nextPageToken'),
    ...optional('expand'),
    fields: [...listParam(request, 'fields')],
    properties: [...listParam(request, 'properties')],
    maxResults: numberParam(request, 'maxResults', STANDARD_RESULTS),
    reconcileIssues: ids.map(Number),
  };
}
