/**
 * Makes one issue, with its links and properties in the same request. Everything is checked before anything is written:
 * a refused request leaves nothing behind.
 */
import * as z from 'zod/mini';
import type { Core } from '../core';
import { failure, fieldFailure, invalidPayload, unknownToSandbox } from '../failure';
import { createScreen, offeredFields, type FieldContext, type IssuePatch } from '../fields/fieldContext';
import { readEdits } from '../fields/readEdits';
import { fieldById } from '../fields/catalogue';
import type { IssueRow, IssueTypeRow, ProjectRow } from '../model';
import { requireAccount, type Person } from '../people';
import { countOtherEnd, readLinkFrom, writeLink } from './links';
import { newIssue } from './newIssue';
import { readProperties } from './propertyRules';

const payloadShape = z.strictObject({
  fields: z.optional(z.record(z.string(), z.unknown())),
  update: z.optional(z.unknown()),
  properties: z.optional(z.unknown()),
  transition: z.optional(z.unknown()),
  historyMetadata: z.optional(z.unknown()),
});
const projectShape = z.union([z.object({ id: z.string() }), z.object({ key: z.string() })]);
const typeShape = z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]);

/** Fields whose absence Jira fills in by itself, also where the screen calls them required. */
const filledIn = new Set(['project', 'issuetype', 'reporter', 'priority', 'parent']);

/**
 * @throws JiraFailure 400 with one message per field for what is wrong, 403 without Create issues, 501 for parts of the
 * request that the sandbox does not do.
 */
export function createIssue(core: Core, person: Person, raw: unknown): IssueRow {
  const payload = payloadShape.safeParse(raw);
  if (!payload.success) throw invalidPayload();
  for (const part of ['transition', 'historyMetadata'] as const)
    if (payload.data[part] !== undefined) throw unknownToSandbox(`${part} in POST /rest/api/3/issue`);
  const fields = payload.data.fields ?? {};
  const author = requireAccount(person);
  const project = readProject(core, person, fields['project']);
  const type = readType(core, project, fields['issuetype']);
  const context: FieldContext = { core, person, project, type, issue: undefined };
  const screen = createScreen(context);
  const edits = readEdits(context, screen, fields, payload.data.update, ['project', 'issuetype']);
  const errors = { ...missingFields(context, edits.named), ...edits.errors };
  if (Object.keys(errors).length > 0) throw fieldFailure(errors);
  const properties = readProperties(payload.data.properties);
  const draft = draftIssue(core, author, project, type, edits.patch);
  if (!core.permissions.sees(person, draft))
    throw fieldFailure({ security: 'Specify a valid security level.' });
  // The links are read before the issue exists, with the draft's id for its own end.
  for (const link of edits.links) countOtherEnd(core, readLinkFrom(core, person, link, draft.id), draft.id);

  const number = core.db.nextId(`issueNumber/${project.id}`, project.nextIssueNumber);
  const issue = { ...draft, id: core.db.nextId('issue'), key: `${project.key}-${number}` };
  core.db.putIssue(issue);
  for (const link of edits.links) writeLink(core, author, readLinkFrom(core, person, link, issue.id));
  for (const { key, value } of properties)
    core.db.putProperty({ entity: 'issue', entityId: issue.id, key, value });
  return issue;
}

function readProject(core: Core, person: Person, raw: unknown): ProjectRow {
  const wanted = projectShape.safeParse(raw);
  const project = wanted.success
    ? core.permissions.projectByIdOrKey('id' in wanted.data ? wanted.data.id : wanted.data.key)
    : undefined;
  if (project === undefined || !core.permissions.inProject(person, project, 'BROWSE_PROJECTS'))
    throw fieldFailure({ project: 'Specify a valid project ID or key' });
  if (project.archived) throw fieldFailure({ project: 'The project is archived.' });
  if (!core.permissions.inProject(person, project, 'CREATE_ISSUES'))
    throw failure(403, 'You do not have permission to create issues in this project.');
  return project;
}

function readType(core: Core, project: ProjectRow, raw: unknown): IssueTypeRow {
  const wanted = typeShape.safeParse(raw);
  if (!wanted.success) throw fieldFailure({ issuetype: 'Specify an issue type' });
  const { data } = wanted;
  const found = project.issueTypeIds
    .flatMap((id) => core.db.issueTypes.get(id) ?? [])
    .find((type) => ('id' in data ? type.id === data.id : type.name === data.name));
  if (found === undefined) throw fieldFailure({ issuetype: 'Specify a valid issue type' });
  return found;
}

function missingFields(context: FieldContext, named: ReadonlySet<string>): Record<string, string> {
  const missing: Record<string, string> = {};
  if (!named.has('summary')) missing['summary'] = 'You must specify a summary of the issue.';
  if (context.type.subtask && !named.has('parent'))
    missing['parent'] = 'Issue type is a sub-task but parent issue key or id not specified.';
  for (const { fieldId, required } of offeredFields(context, createScreen(context)).values()) {
    if (!required || named.has(fieldId) || filledIn.has(fieldId) || fieldId in missing) continue;
    missing[fieldId] = `${fieldById(context.core, fieldId)?.name ?? fieldId} is required.`;
  }
  return missing;
}

/** The issue as it will be, still without id and key. */
function draftIssue(
  core: Core,
  author: string,
  project: ProjectRow,
  type: IssueTypeRow,
  patch: IssuePatch,
): IssueRow {
  return {
    id: 'draft',
    key: 'draft',
    projectId: project.id,
    typeId: type.id,
    summary: '',
    ...newIssue(project, author, core.clock.now()),
    ...patch,
    custom: Object.fromEntries(Object.entries(patch.custom ?? {}).filter(([, value]) => value !== null)),
  };
}
