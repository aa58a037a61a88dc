/** A small Jira in memory for the JQL tests: builders with overrides, and counters of what the evaluator asked. */
import { compileJql } from '../../../sandbox/jira/jql';
import type { ChangeItem, IssueRow, StatusCategoryKey } from '../../../sandbox/jira/model';
import type { IndexedProperty, Searchable } from '../../../sandbox/jira/searchable';

export const NOW = Date.parse('2026-11-12T13:00:00Z');
export const DAY = 24 * 60 * 60 * 1000;

export interface Change {
  readonly created: number;
  readonly author: string;
  readonly items: readonly ChangeItem[];
}

export interface World {
  readonly issues: readonly IssueRow[];
  readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly history?: Readonly<Record<string, readonly Change[]>>;
  readonly links?: Readonly<Record<string, readonly { readonly otherId: string; readonly label: string }[]>>;
  readonly comments?: Readonly<Record<string, string>>;
}

const PEOPLE = [
  { id: 'acc-ada', name: 'Ada Example' },
  { id: 'acc-ben', name: 'Ben Example' },
  { id: 'acc-cleo', name: 'Cleo Example' },
] as const;
const PROJECTS = [
  { id: '10000', key: 'DEMO', name: 'Demo project' },
  { id: '10001', key: 'OPS', name: 'Operations' },
] as const;
const STATUSES: readonly {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategoryKey;
}[] = [
  { id: '1', name: 'To Do', category: 'new' },
  { id: '2', name: 'In Progress', category: 'indeterminate' },
  { id: '3', name: 'Done', category: 'done' },
  { id: '4', name: 'Done', category: 'done' },
  { id: '5', name: 'Limbo', category: 'undefined' },
];
const TYPES = [
  { id: '20', name: 'Task' },
  { id: '21', name: 'Epic' },
] as const;
const PRIORITIES = [
  { id: '30', name: 'High' },
  { id: '31', name: 'Medium' },
  { id: '32', name: 'Low' },
] as const;
const COMPONENTS = [
  { id: '40', name: 'Payments' },
  { id: '41', name: 'Search' },
] as const;
const CUSTOM = [
  { id: 'customfield_10050', name: 'Story Points', kind: 'number' },
  { id: 'customfield_10051', name: 'Severity', kind: 'option' },
  { id: 'customfield_10052', name: 'Team note', kind: 'string' },
  { id: 'customfield_10053', name: 'Target day', kind: 'date' },
  { id: 'customfield_10054', name: 'Sponsor', kind: 'user' },
  { id: 'customfield_10055', name: 'Detected at', kind: 'datetime' },
  { id: 'customfield_10056', name: 'Tags', kind: 'labels' },
  { id: 'customfield_10057', name: 'Background', kind: 'textarea' },
] as const;

const INDEXED: readonly IndexedProperty[] = [
  { propertyKey: 'debrief.review', path: 'status', type: 'string', alias: 'reviewStatus' },
  { propertyKey: 'debrief.review', path: 'labels', type: 'string', alias: 'reviewFactor' },
  { propertyKey: 'debrief.review', path: 'count', type: 'number', alias: 'reviewCount' },
  { propertyKey: 'debrief.review', path: 'openedOn', type: 'date', alias: 'reviewOpened' },
  { propertyKey: 'debrief.review', path: 'lead', type: 'user', alias: 'reviewLead' },
  { propertyKey: 'debrief.review', path: 'note', type: 'text', alias: 'reviewNote' },
  { propertyKey: 'debrief.review', path: 'deep.level', type: 'number' },
];

export function issue(key: string, overrides: Partial<IssueRow> = {}): IssueRow {
  const [prefix, number] = key.split('-');
  return {
    id: `${prefix === 'DEMO' ? 1000 + Number(number) : 2000 + Number(number)}`,
    key,
    projectId: prefix === 'DEMO' ? '10000' : '10001',
    typeId: '20',
    statusId: '1',
    summary: `Issue ${key}`,
    description: null,
    priorityId: '31',
    resolution: null,
    resolutionDate: null,
    assignee: null,
    reporter: 'acc-ada',
    creator: 'acc-ada',
    duedate: null,
    labels: [],
    componentIds: [],
    parentId: null,
    securityLevelId: null,
    custom: {},
    created: NOW - 30 * DAY,
    updated: NOW - 3 * DAY,
    statusCategoryChanged: NOW - 30 * DAY,
    formerKeys: [],
    ...overrides,
  };
}

/** ADF with one paragraph. */
export function paragraph(text: string): unknown {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

export function statusChange(created: number, from: string, to: string, author = 'acc-ben'): Change {
  return { created, author, items: [change('status', from, to)] };
}

export function change(fieldId: string, from: string | null, to: string | null): ChangeItem {
  return { field: fieldId, fieldtype: 'jira', fieldId, from, fromString: from, to, toString: to };
}

export function searchable(world: World, overrides: Partial<Searchable> = {}): Searchable {
  const byId = new Map(world.issues.map((row) => [row.id, row]));
  const named = <T extends { readonly id: string; readonly name: string }>(
    rows: readonly T[],
    text: string,
  ): T[] => rows.filter((row) => row.id === text || row.name.toLowerCase() === text.toLowerCase());
  const ids = (rows: readonly { readonly id: string; readonly name: string }[], text: string) => {
    const found = named(rows, text).map((row) => row.id);
    return found.length === 0 ? undefined : found;
  };
  return {
    now: () => NOW,
    accountId: 'acc-ada',
    timeZone: 'Europe/Berlin',
    indexedProperties: INDEXED,
    issues: () => world.issues,
    issueById: (id) => byId.get(id),
    issueByKey: (key) =>
      world.issues.find((row) => row.key === key.toUpperCase() || row.formerKeys.includes(key.toUpperCase())),
    projectIdOf: (text) =>
      PROJECTS.find((project) => project.key === text.toUpperCase())?.id ?? named(PROJECTS, text)[0]?.id,
    issueTypeIdsOf: (text) => ids(TYPES, text),
    statusIdsOf: (text) => ids(STATUSES, text),
    statusCategoryOf: (id) => STATUSES.find((status) => status.id === id)?.category ?? 'undefined',
    priorityIdOf: (text) => named(PRIORITIES, text)[0]?.id,
    priorityRank: (id) => PRIORITIES.findIndex((priority) => priority.id === id),
    accountIdOf: (text) => named(PEOPLE, text)[0]?.id,
    groupMembers: (group) => (group === 'ops-team' ? ['acc-ben', 'acc-cleo'] : undefined),
    componentIdsOf: (text) => ids(COMPONENTS, text),
    customFieldOf: (text) => named(CUSTOM, text)[0],
    property: (id, key) => world.properties?.[id]?.[key],
    linksOf: (id) => world.links?.[id] ?? [],
    linkLabels: () => ['blocks', 'is blocked by', 'relates to'],
    history: (id) => world.history?.[id] ?? [],
    textOf: (id) => world.comments?.[id] ?? '',
    ...overrides,
  };
}

/** Keys of the matching issues in order. @throws when the query is refused. */
export function keysOf(jql: string, context: Searchable): string[] {
  const compiled = compileJql(jql, context);
  if (!compiled.ok) throw new Error(`${jql}: ${compiled.errors.join(' | ')}`);
  return compiled.run().map((row) => row.key);
}

export function errorsOf(jql: string, context: Searchable): readonly string[] {
  const compiled = compileJql(jql, context);
  return compiled.ok ? [] : compiled.errors;
}
