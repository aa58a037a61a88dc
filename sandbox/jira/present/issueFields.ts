/** The `fields` of an issue, each computed only when it was asked for. */
import type { Core } from '../core';
import { jiraTime } from '../dates';
import type { IssueRow } from '../model';
import { own } from '../own';
import type { Person } from '../people';
import {
  api,
  presentAccount,
  presentComponent,
  presentLinkType,
  presentPriority,
  presentProjectRef,
  presentResolutionName,
  presentStatus,
  presentType,
} from './parts';
import { presentSprint, sprintsOf } from './sprint';
import { seenComments } from '../commentSight';
import { presentComment } from './comment';

interface View {
  readonly core: Core;
  readonly person: Person;
  readonly issue: IssueRow;
}

type Reader = (view: View) => unknown;

const time = (ms: number | null): string | null => (ms === null ? null : jiraTime(ms));

const readers: Readonly<Record<string, Reader>> = {
  statuscategorychangedate: ({ issue }) => time(issue.statusCategoryChanged),
  issuetype: ({ core, issue }) =>
    found(core.db.issueTypes.get(issue.typeId), (row) => presentType(core, row)),
  project: ({ core, issue }) =>
    found(core.db.projects.get(issue.projectId), (row) => presentProjectRef(core, row)),
  parent: (view) => (view.issue.parentId === null ? undefined : linkedIssue(view, view.issue.parentId)),
  resolution: ({ core, issue }) => presentResolutionName(core, issue.resolution),
  resolutiondate: ({ issue }) => time(issue.resolutionDate),
  created: ({ issue }) => time(issue.created),
  updated: ({ issue }) => time(issue.updated),
  priority: ({ core, issue }) =>
    issue.priorityId === null
      ? null
      : found(core.db.priorities.get(issue.priorityId), (row) => presentPriority(core, row)),
  labels: ({ issue }) => issue.labels,
  issuelinks: (view) => presentLinks(view),
  assignee: ({ core, issue }) => presentAccount(core, issue.assignee),
  status: ({ core, issue }) => found(core.db.statuses.get(issue.statusId), (row) => presentStatus(core, row)),
  components: ({ core, issue }) =>
    (core.db.projects.get(issue.projectId)?.components ?? [])
      .filter((component) => issue.componentIds.includes(component.id))
      .map((component) => presentComponent(core, component)),
  timeoriginalestimate: ({ issue }) => issue.originalEstimate ?? null,
  timespent: ({ issue }) => issue.timeSpent ?? null,
  description: ({ issue }) => issue.description ?? null,
  environment: ({ issue }) => issue.environment ?? null,
  security: ({ core, issue }) => presentSecurity(core, issue),
  summary: ({ issue }) => issue.summary,
  creator: ({ core, issue }) => presentAccount(core, issue.creator),
  reporter: ({ core, issue }) => presentAccount(core, issue.reporter),
  subtasks: (view) =>
    view.core.db
      .children(view.issue.id)
      .filter((child) => view.core.db.issueTypes.get(child.typeId)?.subtask === true)
      .flatMap((child) => linkedIssue(view, child.id) ?? []),
  duedate: ({ issue }) => issue.duedate,
};

/** Fields that `*navigable` leaves out. */
const notNavigable: Readonly<Record<string, Reader>> = {
  comment: ({ core, person, issue }) => {
    const comments = seenComments(core, person, issue).map((row) => presentComment(core, row));
    return {
      comments,
      self: api(core, `/issue/${issue.id}/comment`),
      maxResults: comments.length,
      total: comments.length,
      startAt: 0,
    };
  },
};

/**
 * The fields named in `wanted` (ids, `*all`, `*navigable`, `-id` to leave one out); names that Jira does not know are
 * ignored, as Jira does. What is behind a permission of another issue (links, parent) is left out where it is missing.
 */
export function presentFields(
  core: Core,
  person: Person,
  issue: IssueRow,
  wanted: readonly string[],
): Record<string, unknown> {
  const view: View = { core, person, issue };
  const names = expandFieldNames(core, wanted);
  const fields: Record<string, unknown> = {};
  for (const name of names) {
    const reader = own(readers, name) ?? own(notNavigable, name);
    const value = reader === undefined ? customValue(view, name) : reader(view);
    if (value !== undefined) fields[name] = value;
  }
  return fields;
}

function expandFieldNames(core: Core, wanted: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const onlyExclusions = wanted.length > 0 && wanted.every((name) => name.startsWith('-'));
  for (const name of onlyExclusions ? ['*all', ...wanted] : wanted) {
    if (name === '*all' || name === '*navigable') {
      for (const known of [...Object.keys(readers), ...core.db.fields.keys()]) names.add(known);
      if (name === '*all') for (const known of Object.keys(notNavigable)) names.add(known);
    } else if (name.startsWith('-')) names.delete(name.slice(1));
    else names.add(name);
  }
  return names;
}

/** A custom field is shown, empty or not, on the issues of the site; an unknown name is not. */
const customValue = ({ core, issue }: View, name: string): unknown =>
  core.db.fields.has(name) ? (presentCustom(core, name, issue.custom[name]) ?? null) : undefined;

function presentCustom(core: Core, fieldId: string, value: unknown): unknown {
  const field = core.db.fields.get(fieldId);
  if (field?.kind === 'user' && isIdentified(value)) return presentAccount(core, value.accountId);
  if (field?.kind === 'sprint') return sprintsOf(core, value)?.map(presentSprint);
  return value;
}

const isIdentified = (value: unknown): value is { readonly accountId: string } =>
  typeof value === 'object' && value !== null && 'accountId' in value && typeof value.accountId === 'string';

function presentSecurity(core: Core, issue: IssueRow): unknown {
  const levels = core.db.projects.get(issue.projectId)?.securityLevels ?? [];
  const level = levels.find((candidate) => candidate.id === issue.securityLevelId);
  if (level === undefined) return null;
  return { self: api(core, `/securitylevel/${level.id}`), id: level.id, name: level.name, description: '' };
}

/**
 * Links from this issue's side. The issue that a link was made with as outward issue sees the other one under
 * `inwardIssue`, and the other way round; links to issues that the person may not see are not shown.
 */
function presentLinks(view: View): unknown[] {
  const { core, issue } = view;
  return core.db.links.of(issue.id).flatMap((link) => {
    const type = core.db.linkTypes.get(link.typeId);
    const fromSource = link.inwardIssueId === issue.id;
    const other = linkedIssue(view, fromSource ? link.outwardIssueId : link.inwardIssueId);
    if (type === undefined || other === undefined) return [];
    const shown = {
      id: link.id,
      self: api(core, `/issueLink/${link.id}`),
      type: presentLinkType(core, type),
    };
    return [fromSource ? { ...shown, outwardIssue: other } : { ...shown, inwardIssue: other }];
  });
}

function linkedIssue(view: View, id: string): unknown {
  const { core, person } = view;
  const issue = core.db.issue(id);
  if (issue === undefined || !core.permissions.sees(person, issue)) return undefined;
  return presentLinkedIssue(core, person, issue);
}

/** The short form of an issue inside another one. */
export const presentLinkedIssue = (core: Core, person: Person, issue: IssueRow): unknown => ({
  id: issue.id,
  key: issue.key,
  self: api(core, `/issue/${issue.id}`),
  fields: presentFields(core, person, issue, ['summary', 'status', 'priority', 'issuetype']),
});

const found = <T, R>(value: T | undefined, present: (value: T) => R): R | null =>
  value === undefined ? null : present(value);
