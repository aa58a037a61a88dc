/** What the history says about a change: one item per field that differs, with null where a side was empty. */
import { adfText } from '../adf';
import type { Core } from '../core';
import type { ChangeItem, IssueRow } from '../model';
import { sprintsOf } from '../present/sprint';
import { resolutionByName } from '../resolutions';
import { fieldById } from './catalogue';

/** Compares an issue before and after a change. Links are recorded where they are made (they are no part of the row). */
export function changesBetween(core: Core, before: IssueRow, after: IssueRow): readonly ChangeItem[] {
  const { db } = core;
  const items: ChangeItem[] = [];
  const text = (field: string, from: unknown, to: unknown): void => {
    const [a, b] = [words(from), words(to)];
    if (JSON.stringify(from ?? null) !== JSON.stringify(to ?? null))
      items.push(item(field, null, a, null, b));
  };
  const named = (
    field: string,
    from: string | null,
    to: string | null,
    name: (id: string) => string | undefined,
  ): void => {
    const label = (id: string | null): string | null => (id === null ? null : (name(id) ?? id));
    if (from !== to) items.push(item(field, from, label(from), to, label(to)));
  };
  text('summary', before.summary, after.summary);
  text('description', before.description, after.description);
  text('environment', before.environment, after.environment);
  named('status', before.statusId, after.statusId, (id) => db.statuses.get(id)?.name);
  named('resolution', resolutionId(before), resolutionId(after), () => undefined);
  named('assignee', before.assignee, after.assignee, (id) => db.users.get(id)?.displayName);
  named('reporter', before.reporter, after.reporter, (id) => db.users.get(id)?.displayName);
  named('priority', before.priorityId, after.priorityId, (id) => db.priorities.get(id)?.name);
  named('duedate', before.duedate, after.duedate, (day) => `${day} 00:00:00.0`);
  named('security', before.securityLevelId, after.securityLevelId, (id) => levelName(core, after, id));
  labels(items, before, after);
  parent(core, items, before, after);
  components(core, items, before, after);
  custom(core, items, before, after);
  return items.map((each) => (each.field === 'resolution' ? withResolutionNames(each, before, after) : each));
}

const item = (
  field: string,
  from: string | null,
  fromString: string | null,
  to: string | null,
  toString: string | null,
): ChangeItem => ({ field, fieldtype: 'jira', fieldId: field, from, fromString, to, toString });

const words = (value: unknown): string | null =>
  typeof value === 'string' ? value : value === null || value === undefined ? null : adfText(value);

const resolutionId = (issue: IssueRow): string | null =>
  issue.resolution === null ? null : (resolutionByName(issue.resolution)?.id ?? issue.resolution);

const withResolutionNames = (each: ChangeItem, before: IssueRow, after: IssueRow): ChangeItem => ({
  ...each,
  fromString: before.resolution,
  toString: after.resolution,
});

const levelName = (core: Core, issue: IssueRow, id: string): string | undefined =>
  core.db.projects.get(issue.projectId)?.securityLevels.find((level) => level.id === id)?.name;

function labels(items: ChangeItem[], before: IssueRow, after: IssueRow): void {
  const [from, to] = [before.labels.join(' '), after.labels.join(' ')];
  if (from !== to) items.push(item('labels', null, from, null, to));
}

/** Jira records a parent without a field id. */
function parent(core: Core, items: ChangeItem[], before: IssueRow, after: IssueRow): void {
  if (before.parentId === after.parentId) return;
  const key = (id: string | null): string | null => (id === null ? null : (core.db.issue(id)?.key ?? id));
  items.push({
    field: 'IssueParentAssociation',
    fieldtype: 'jira',
    from: before.parentId,
    fromString: key(before.parentId),
    to: after.parentId,
    toString: key(after.parentId),
  });
}

/** One item per component that came or went. */
function components(core: Core, items: ChangeItem[], before: IssueRow, after: IssueRow): void {
  const known = core.db.projects.get(after.projectId)?.components ?? [];
  const name = (id: string): string => known.find((component) => component.id === id)?.name ?? id;
  const record = (from: string | null, to: string | null): void => {
    const [a, b] = [from === null ? null : name(from), to === null ? null : name(to)];
    items.push({ ...item('Component', from, a, to, b), fieldId: 'components' });
  };
  for (const id of before.componentIds) if (!after.componentIds.includes(id)) record(id, null);
  for (const id of after.componentIds) if (!before.componentIds.includes(id)) record(null, id);
}

function custom(core: Core, items: ChangeItem[], before: IssueRow, after: IssueRow): void {
  for (const id of new Set([...Object.keys(before.custom), ...Object.keys(after.custom)])) {
    const [from, to] = [before.custom[id] ?? null, after.custom[id] ?? null];
    if (JSON.stringify(from) === JSON.stringify(to)) continue;
    if (core.db.fields.get(id)?.kind === 'sprint') {
      items.push(sprintItem(core, id, from, to));
      continue;
    }
    items.push({
      field: fieldById(core, id)?.name ?? id,
      fieldtype: 'custom',
      fieldId: id,
      from: null,
      fromString: shown(from),
      to: null,
      toString: shown(to),
    });
  }
}

/** The one custom field whose ids stand in the history; no sprint is an empty text there, not null. */
function sprintItem(core: Core, fieldId: string, before: unknown, after: unknown): ChangeItem {
  const [from, to] = [sprintsOf(core, before) ?? [], sprintsOf(core, after) ?? []];
  const ids = (rows: typeof from): string => rows.map(({ id }) => id).join(', ');
  const names = (rows: typeof from): string => rows.map(({ name }) => name).join(', ');
  return {
    field: 'Sprint',
    fieldtype: 'custom',
    fieldId,
    from: ids(from),
    fromString: names(from),
    to: ids(to),
    toString: names(to),
  };
}

function shown(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((each) => shown(each) ?? '').join(' ');
  if (typeof value === 'object' && 'value' in value) return String(value.value);
  if (typeof value === 'object' && 'accountId' in value) return String(value.accountId);
  return adfText(value);
}
