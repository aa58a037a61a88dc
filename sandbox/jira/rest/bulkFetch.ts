/** Many issues at once by id or key; what cannot be read comes back in `issueErrors`. */
import * as z from 'zod/mini';
import type { Route } from '../core';
import { badRequest, ok } from '../failure';
import type { IssueRow } from '../model';
import { presentIssue } from '../present/issue';
import { readBody } from './input';

const MAX_ISSUES = 100;
const MAX_PROPERTIES = 5;

const shape = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.optional(z.array(z.string())),
  fieldsByKeys: z.optional(z.boolean()),
  properties: z.optional(z.array(z.string())),
  expand: z.optional(z.array(z.string())),
});

export const bulkFetchRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/issue/bulkfetch',
    scope: 'read:jira-work',
    handle: (request, core) => {
      const body = readBody(request, shape);
      const asked = new Set(body.issueIdsOrKeys);
      if (asked.size === 0) throw badRequest('The issueIdsOrKeys field is required.');
      // A real site takes up to 1,000 for few plain fields; the documented number is what one can rely on.
      if (body.issueIdsOrKeys.length > MAX_ISSUES)
        throw badRequest(`Only up to ${String(MAX_ISSUES)} issues can be requested.`);
      if ((body.properties ?? []).length > MAX_PROPERTIES)
        throw badRequest(`Only up to ${String(MAX_PROPERTIES)} properties can be requested.`);
      const found = new Map<string, IssueRow>();
      const issueErrors: { id: string; errorMessage: string }[] = [];
      for (const idOrKey of asked) {
        const issue = core.db.issueByIdOrKey(idOrKey);
        if (issue !== undefined && core.permissions.sees(request.person, issue)) found.set(issue.id, issue);
        else
          issueErrors.push({
            id: idOrKey,
            errorMessage: 'Issue does not exist or you do not have permission to see it.',
          });
      }
      request.cost.objects += found.size;
      const wish = {
        fields: body.fields ?? ['*navigable'],
        properties: body.properties ?? [],
        expand: body.expand ?? [],
      };
      const issues = [...found.values()]
        .sort((a, b) => Number(a.id) - Number(b.id))
        .map((issue) => presentIssue(core, request.person, issue, wish));
      return ok({ expand: 'schema,names', issues, issueErrors });
    },
  },
];
