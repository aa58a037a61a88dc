/** Moving an issue through its workflow. */
import * as z from 'zod/mini';
import { param, type Route } from '../core';
import { badRequest, failure, fieldFailure, noContent, ok, unknownToSandbox } from '../failure';
import { readEdits } from '../fields/readEdits';
import { fieldContext } from '../issues/editIssue';
import { saveChange } from '../issues/saveChange';
import { requireAccount } from '../people';
import { availableTransitions, presentTransitions } from '../present/transitions';
import { listParam, readBody } from './input';

const shape = z.strictObject({
  transition: z.optional(z.object({ id: z.optional(z.union([z.string(), z.number()])) })),
  fields: z.optional(z.unknown()),
  update: z.optional(z.unknown()),
  properties: z.optional(z.unknown()),
  historyMetadata: z.optional(z.unknown()),
});

export const transitionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/issue/{issue}/transitions',
    scope: 'read:jira-work',
    query: ['expand', 'transitionId'],
    handle: (request, core) => {
      const issue = core.permissions.visibleIssue(request.person, param(request, 'issue'));
      const withFields = listParam(request, 'expand').includes('transitions.fields');
      const only = request.query.get('transitionId');
      const transitions = presentTransitions(core, request.person, issue, withFields).filter(
        (transition) => only === null || z.object({ id: z.literal(only) }).safeParse(transition).success,
      );
      return ok({ expand: 'transitions', transitions });
    },
  },
  {
    method: 'POST',
    path: '/issue/{issue}/transitions',
    scope: 'write:jira-work',
    handle: (request, core) => {
      const issue = core.permissions.visibleIssue(request.person, param(request, 'issue'));
      const author = requireAccount(request.person);
      const body = readBody(request, shape);
      if (body.properties !== undefined || body.historyMetadata !== undefined)
        throw unknownToSandbox('properties and historyMetadata of a transition');
      if (body.transition?.id === undefined) throw badRequest("Missing 'transition' identifier");
      const context = fieldContext(core, request.person, issue);
      if (!core.permissions.onIssue(request.person, issue, 'TRANSITION_ISSUES'))
        throw failure(400, 'You do not have permission to transition this issue.');
      const wanted = String(body.transition.id);
      const transition = availableTransitions(core, request.person, issue).find(({ id }) => id === wanted);
      if (transition === undefined)
        throw badRequest(
          `It seems that you have tried to perform an illegal workflow operation: ${wanted} is not valid now.`,
        );
      const edits = readEdits(context, transition.screen ?? [], body.fields, body.update);
      const errors = { ...edits.errors };
      for (const { fieldId, required } of transition.screen ?? [])
        if (required && !edits.named.has(fieldId)) errors[fieldId] = `${fieldId} is required.`;
      if (Object.keys(errors).length > 0) throw fieldFailure(errors);
      core.writeLimits.count(issue.id);
      saveChange(core, author, issue, { ...edits.patch, statusId: transition.to });
      return noContent();
    },
  },
];
