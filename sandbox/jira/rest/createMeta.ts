/** What can be created where: the issue types of a project, and the fields of their create screens. */
import { param, type Core, type Request, type Route } from '../core';
import { badRequest, ok } from '../failure';
import { createScreen, offeredFields, type FieldContext } from '../fields/fieldContext';
import type { IssueTypeRow, ProjectRow, ScreenField } from '../model';
import { presentFieldMeta } from '../present/fieldMeta';
import { presentType } from '../present/parts';
import { sliceOf } from './paging';

const MOST_PER_PAGE = 200;

/** Fields that every create call has, whatever the screen says. */
const always: readonly ScreenField[] = [
  { fieldId: 'issuetype', required: true },
  { fieldId: 'project', required: true },
];

/** Empty for a person who may not create issues there, as Jira shows such a person no types. */
function typesOf(request: Request, core: Core): { project: ProjectRow; types: readonly IssueTypeRow[] } {
  const project = core.permissions.visibleProject(request.person, param(request, 'project'));
  const mayCreate = !project.archived && core.permissions.inProject(request.person, project, 'CREATE_ISSUES');
  const types = project.issueTypeIds.flatMap((id) => core.db.issueTypes.get(id) ?? []);
  return { project, types: mayCreate ? types : [] };
}

export const createMetaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/issue/createmeta/{project}/issuetypes',
    scope: 'read:jira-work',
    query: ['startAt', 'maxResults'],
    handle: (request, core) => {
      const page = sliceOf(request, typesOf(request, core).types, { most: MOST_PER_PAGE, refuse: true });
      request.cost.objects += page.values.length;
      return ok({
        startAt: page.startAt,
        maxResults: page.maxResults,
        total: page.total,
        issueTypes: page.values.map((type) => presentType(core, type)),
      });
    },
  },
  {
    method: 'GET',
    path: '/issue/createmeta/{project}/issuetypes/{type}',
    scope: 'read:jira-work',
    query: ['startAt', 'maxResults'],
    handle: (request, core) => {
      const { project, types } = typesOf(request, core);
      const type = types.find(({ id }) => id === param(request, 'type'));
      if (type === undefined) throw badRequest('The issue type is not available in this project.');
      const context: FieldContext = { core, person: request.person, project, type, issue: undefined };
      const screen = [...always, ...offeredFields(context, createScreen(context)).values()];
      const fields = screen.flatMap((field) => {
        const meta = presentFieldMeta(context, field);
        return meta === undefined ? [] : [{ ...meta, fieldId: field.fieldId }];
      });
      const page = sliceOf(request, fields, { most: MOST_PER_PAGE, refuse: true });
      request.cost.objects += page.values.length;
      return ok({
        startAt: page.startAt,
        maxResults: page.maxResults,
        total: page.total,
        fields: page.values,
      });
    },
  },
];
