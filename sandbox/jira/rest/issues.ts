/** Issues one at a time: create, read, edit, delete, assign. */
import * as z from 'zod/mini';
import { param, type Core, type Request, type Route } from '../core';
import {
  badRequest,
  created,
  failure,
  fieldFailure,
  JiraFailure,
  noContent,
  ok,
  unknownToSandbox,
} from '../failure';
import { presentFieldMeta } from '../present/fieldMeta';
import { editScreen, offeredFields } from '../fields/fieldContext';
import { readValue } from '../fields/readValue';
import { createIssue } from '../issues/createIssue';
import { editIssue, fieldContext } from '../issues/editIssue';
import { saveChange } from '../issues/saveChange';
import type { IssueRow } from '../model';
import { requireAccount } from '../people';
import { presentIssue } from '../present/issue';
import { api } from '../present/parts';
import { flagParam, listParam, readBody } from './input';

const MAX_BULK_CREATE = 50;

const reference = (core: Core, issue: IssueRow) => ({
  id: issue.id,
  key: issue.key,
  self: api(core, `/issue/${issue.id}`),
});

/** Real calls that stand where an issue's key stands; taken for a key they would look like a missing issue. */
const siblings = ['createmeta', 'picker', 'watching', 'limit', 'archive', 'unarchive', 'properties', 'bulk'];

function visible(request: Request, core: Core): IssueRow {
  const idOrKey = param(request, 'issue');
  if (siblings.includes(idOrKey)) throw unknownToSandbox(`/rest/api/3/issue/${idOrKey} with this method`);
  return core.permissions.visibleIssue(request.person, idOrKey);
}

export const issueRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/issue',
    scope: 'write:jira-work',
    query: ['updateHistory'],
    handle: ({ person, body }, core) => created(reference(core, createIssue(core, person, body))),
  },
  {
    method: 'POST',
    path: '/issue/bulk',
    scope: 'write:jira-work',
    handle: (request, core) => {
      const shape = z.strictObject({ issueUpdates: z.array(z.unknown()) });
      const { issueUpdates } = readBody(request, shape);
      if (issueUpdates.length === 0 || issueUpdates.length > MAX_BULK_CREATE)
        throw badRequest(`Between 1 and ${String(MAX_BULK_CREATE)} issues can be created at once.`);
      return createMany(request, core, issueUpdates);
    },
  },
  {
    method: 'GET',
    path: '/issue/{issue}',
    scope: 'read:jira-work',
    query: ['fields', 'fieldsByKeys', 'expand', 'properties', 'updateHistory', 'failFast'],
    handle: (request, core) => {
      const issue = visible(request, core);
      request.cost.objects += 1;
      const fields = listParam(request, 'fields');
      return ok(
        presentIssue(core, request.person, issue, {
          fields: fields.length === 0 ? ['*all'] : fields,
          properties: listParam(request, 'properties'),
          expand: listParam(request, 'expand'),
        }),
      );
    },
  },
  {
    method: 'PUT',
    path: '/issue/{issue}',
    scope: 'write:jira-work',
    query: ['notifyUsers', 'returnIssue'],
    handle: (request, core) => {
      const issue = visible(request, core);
      if (!flagParam(request, 'notifyUsers', true)) demandQuietEdit(request, core, issue);
      const saved = editIssue(core, request.person, issue, request.body);
      if (!flagParam(request, 'returnIssue', false)) return noContent();
      return ok(presentIssue(core, request.person, saved, { fields: ['*all'], properties: [], expand: [] }));
    },
  },
  {
    method: 'DELETE',
    path: '/issue/{issue}',
    scope: 'write:jira-work',
    query: ['deleteSubtasks'],
    handle: (request, core) => {
      const issue = visible(request, core);
      requireAccount(request.person);
      const message = 'You do not have permission to delete issues in this project.';
      core.permissions.demand(request.person, issue, 'DELETE_ISSUES', message);
      fieldContext(core, request.person, issue);
      const subtasks = core.db
        .children(issue.id)
        .filter((child) => core.db.issueTypes.get(child.typeId)?.subtask === true);
      if (subtasks.length > 0 && !flagParam(request, 'deleteSubtasks', false))
        throw badRequest(
          `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
        );
      for (const { id } of [...subtasks, issue]) core.db.removeIssue(id);
      return noContent();
    },
  },
  {
    method: 'PUT',
    path: '/issue/{issue}/assignee',
    scope: 'write:jira-work',
    handle: (request, core) => {
      const issue = visible(request, core);
      const author = requireAccount(request.person);
      const message = 'You do not have permission to assign issues in this project.';
      core.permissions.demand(request.person, issue, 'ASSIGN_ISSUES', message);
      const { accountId } = readBody(request, z.strictObject({ accountId: z.nullable(z.string()) }));
      const context = fieldContext(core, request.person, issue);
      const result = readValue('assignee', { accountId }, context);
      if (typeof result === 'string') throw fieldFailure({ assignee: result });
      core.writeLimits.count(issue.id);
      saveChange(core, author, issue, result.patch);
      return noContent();
    },
  },
  {
    method: 'GET',
    path: '/issue/{issue}/editmeta',
    scope: 'read:jira-work',
    handle: (request, core) => {
      const issue = visible(request, core);
      const context = fieldContext(core, request.person, issue);
      const mayEdit = core.permissions.onIssue(request.person, issue, 'EDIT_ISSUES');
      const screen = mayEdit ? [...offeredFields(context, editScreen(context)).values()] : [];
      const entries = screen.map((field) => [field.fieldId, presentFieldMeta(context, field)] as const);
      return ok({ fields: Object.fromEntries(entries) });
    },
  },
];

function demandQuietEdit(request: Request, core: Core, issue: IssueRow): void {
  const allowed =
    core.permissions.hasGlobal(request.person, 'ADMINISTER') ||
    core.permissions.onIssue(request.person, issue, 'ADMINISTER_PROJECTS');
  if (!allowed)
    throw failure(
      403,
      'To discard the user notification either admin or project admin permissions are required.',
    );
}

/** Some may fail while the others are made; 400 only when all of them fail. */
function createMany(request: Request, core: Core, updates: readonly unknown[]) {
  const issues: unknown[] = [];
  const errors: unknown[] = [];
  for (const [failedElementNumber, update] of updates.entries()) {
    try {
      issues.push(reference(core, createIssue(core, request.person, update)));
      request.cost.objects += 1;
    } catch (thrown) {
      if (!(thrown instanceof JiraFailure)) throw thrown;
      const { status, body } = thrown.reply;
      errors.push({ status, elementErrors: body, failedElementNumber });
    }
  }
  const reply = created({ issues, errors });
  return issues.length === 0 ? { ...reply, status: 400 } : reply;
}
