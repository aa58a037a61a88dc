/** An issue as a whole reply: fields, and what was asked for with `properties` and `expand`. */
import { unknownToSandbox } from '../failure';
import type { Core } from '../core';
import { allFields } from '../fields/catalogue';
import type { IssueRow } from '../model';
import type { Person } from '../people';
import { presentChange } from './change';
import { presentFields } from './issueFields';
import { api } from './parts';
import { presentTransitions } from './transitions';

/** `expand=changelog` gives only the newest entries; the whole history has calls of its own. */
const EXPANDED_CHANGES = 40;

/** What Jira offers and the sandbox does not do. */
const notDone = ['renderedFields', 'schema', 'operations', 'editmeta', 'versionedRepresentations'];

export interface IssueWish {
  readonly fields: readonly string[];
  /** Property keys, or `*all`. */
  readonly properties: readonly string[];
  readonly expand: readonly string[];
}

/** @throws JiraFailure 501 for an expansion that the sandbox does not do. */
export function presentIssue(
  core: Core,
  person: Person,
  issue: IssueRow,
  wish: IssueWish,
): Readonly<Record<string, unknown>> {
  const refused = wish.expand.find((name) => notDone.includes(name));
  if (refused !== undefined) throw unknownToSandbox(`expand=${refused}`);
  const fields = presentFields(core, person, issue, wish.fields);
  return {
    expand: 'operations,versionedRepresentations,editmeta,changelog,renderedFields',
    id: issue.id,
    self: api(core, `/issue/${issue.id}`),
    key: issue.key,
    ...(wish.expand.includes('names') ? { names: fieldNames(core, Object.keys(fields)) } : {}),
    ...(wish.expand.includes('changelog') ? { changelog: newestChanges(core, issue) } : {}),
    ...(wish.expand.includes('transitions') ? { transitions: presentTransitions(core, person, issue) } : {}),
    ...(wish.properties.length > 0 ? { properties: presentProperties(core, issue, wish.properties) } : {}),
    fields,
  };
}

export function presentProperties(
  core: Core,
  issue: IssueRow,
  keys: readonly string[],
): Readonly<Record<string, unknown>> {
  const rows = core.db.properties('issue', issue.id);
  const wanted = keys.includes('*all') ? rows : rows.filter((row) => keys.includes(row.key));
  return Object.fromEntries(wanted.map((row) => [row.key, row.value]));
}

export const fieldNames = (core: Core, ids: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    allFields(core)
      .filter((field) => ids.includes(field.id))
      .map((field) => [field.id, field.name]),
  );

function newestChanges(core: Core, issue: IssueRow): unknown {
  const all = core.db.history(issue.id);
  const histories = [...all].reverse().slice(0, EXPANDED_CHANGES);
  return {
    startAt: 0,
    maxResults: histories.length,
    total: all.length,
    histories: histories.map((row) => presentChange(core, row)),
  };
}
