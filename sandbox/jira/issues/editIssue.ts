/** Changes fields, links and properties of an issue in one request; a refused request changes nothing. */
import * as z from 'zod/mini';
import type { Core } from '../core';
import { badRequest, fieldFailure, invalidPayload, unknownToSandbox } from '../failure';
import { editScreen, type FieldContext } from '../fields/fieldContext';
import { readEdits } from '../fields/readEdits';
import type { IssueRow } from '../model';
import { requireAccount, type Person } from '../people';
import { countOtherEnd, readLinkFrom, writeLink } from './links';
import { readProperties } from './propertyRules';
import { saveChange } from './saveChange';

const payloadShape = z.strictObject({
  fields: z.optional(z.record(z.string(), z.unknown())),
  update: z.optional(z.unknown()),
  properties: z.optional(z.unknown()),
  transition: z.optional(z.unknown()),
  historyMetadata: z.optional(z.unknown()),
});

const NOT_ALLOWED = 'You do not have permission to edit issues in this project.';

/** @throws JiraFailure 403 without Edit issues, 400 with one message per wrong field, 429 beyond the write limit. */
export function editIssue(core: Core, person: Person, issue: IssueRow, raw: unknown): IssueRow {
  const payload = payloadShape.safeParse(raw);
  if (!payload.success) throw invalidPayload();
  const { fields, update, properties, transition, historyMetadata } = payload.data;
  if (transition !== undefined || historyMetadata !== undefined)
    throw unknownToSandbox('transition and historyMetadata in PUT /rest/api/3/issue/{issueIdOrKey}');
  if (fields === undefined && update === undefined && properties === undefined)
    throw badRequest("one of 'fields' or 'update' required");
  const author = requireAccount(person);
  core.permissions.demand(person, issue, 'EDIT_ISSUES', NOT_ALLOWED);
  const context = fieldContext(core, person, issue);
  const edits = readEdits(context, editScreen(context), fields, update);
  if (Object.keys(edits.errors).length > 0) throw fieldFailure(edits.errors);
  const values = readProperties(properties);
  const links = edits.links.map((link) => readLinkFrom(core, person, link, issue.id));
  core.writeLimits.count(issue.id);
  for (const link of links) countOtherEnd(core, link, issue.id);
  saveChange(core, author, issue, edits.patch);
  for (const link of links) writeLink(core, author, link);
  for (const { key, value } of values)
    core.db.putProperty({ entity: 'issue', entityId: issue.id, key, value });
  return core.db.issue(issue.id) ?? issue;
}

/** Where an existing issue stands; its project and type are always there. */
export function fieldContext(core: Core, person: Person, issue: IssueRow): FieldContext {
  const project = core.db.projects.get(issue.projectId);
  const type = core.db.issueTypes.get(issue.typeId);
  if (project === undefined || type === undefined)
    throw new Error(`${issue.key} has no project or issue type.`);
  if (project.archived) throw badRequest('The issue belongs to an archived project.');
  return { core, person, project, type, issue };
}
