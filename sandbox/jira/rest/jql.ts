/** Calls about queries rather than issues: is it valid, and does an issue match it? */
import * as z from 'zod/mini';
import type { Route } from '../core';
import { badRequest, ok, unknownToSandbox } from '../failure';
import { compileJql } from '../jql';
import { createSearchContext } from '../searchContext';
import type { IndexedProperty } from '../searchable';
import { readBody } from './input';

const MAX_MATCHED_ISSUES = 1_000;

export const jqlRoutes = (indexedProperties: readonly IndexedProperty[]): readonly Route[] => [
  {
    method: 'POST',
    path: '/jql/parse',
    scope: 'read:jira-work',
    query: ['validation'],
    handle: (request, core) => {
      // Without validation Jira gives the structure of a query, which is not kept here.
      const validation = request.query.get('validation') ?? 'strict';
      if (validation !== 'strict')
        throw unknownToSandbox(`validation=${validation} of POST /rest/api/3/jql/parse`);
      const { queries } = readBody(request, z.strictObject({ queries: z.array(z.string()) }));
      if (queries.length === 0) throw badRequest('At least one query is required.');
      const context = createSearchContext(core, request.person, indexedProperties);
      return ok({
        queries: queries.map((query) => {
          const compiled = compileJql(query, context);
          return compiled.ok ? { query } : { query, errors: [...new Set(compiled.errors)] };
        }),
      });
    },
  },
  {
    method: 'POST',
    path: '/jql/match',
    scope: 'read:jira-work',
    handle: (request, core) => {
      const shape = z.strictObject({ issueIds: z.array(z.int()), jqls: z.array(z.string()) });
      const { issueIds, jqls } = readBody(request, shape);
      if (issueIds.length > MAX_MATCHED_ISSUES)
        throw badRequest(`At most ${String(MAX_MATCHED_ISSUES)} issues can be matched.`);
      const context = createSearchContext(core, request.person, indexedProperties);
      return ok({
        matches: jqls.map((jql) => {
          const compiled = compileJql(jql, context);
          // A query about something unknown matches nothing here and is no error; a broken one is told.
          if (!compiled.ok) return { matchedIssues: [], errors: syntaxErrors(compiled.errors) };
          const found = new Set(compiled.run().map((issue) => issue.id));
          return { matchedIssues: issueIds.filter((id) => found.has(String(id))), errors: [] };
        }),
      });
    },
  },
];

const syntaxErrors = (errors: readonly string[]): readonly string[] =>
  errors.filter((error) => error.startsWith('Error in the JQL Query'));
