/** Builders for a project 10000 with reviewed issues and the actions that came out of them. */
import type { ActionProperty } from '../../src/domain/actionProperty';
import type { Digest, ReviewRow } from '../../src/domain/digest';
import type { Indexed, ScriptedChange, ScriptedIssue, ScriptedJira } from './scriptedJira';

export const PROJECT_ID = '10000';

export interface ActionOverrides {
  readonly summary?: string;
  readonly status?: 'undefined' | 'new' | 'indeterminate' | 'done';
  readonly due?: string | null;
  readonly owner?: {
    readonly accountId: string;
    readonly displayName: string;
    readonly active: boolean;
  } | null;
  readonly created?: string;
  /** Instant since which it is in its status category. */
  readonly since?: string;
  readonly changes?: readonly string[];
  readonly history?: readonly ScriptedChange[];
  /** What Jira shows as its links; absent: one to the reviewed issue 388. */
  readonly links?: readonly unknown[];
  readonly hidden?: boolean;
  readonly property?: unknown;
}

export const ben = { accountId: 'ben', displayName: 'Ben Okafor', active: true };

export function anActionProperty(overrides: Partial<ActionProperty> = {}): ActionProperty {
  return {
    v: 1,
    actionId: '388.1.idea01',
    sourceIssueId: '388',
    sourceProjectId: PROJECT_ID,
    reviewNumber: 1,
    reviewTitle: 'Payouts delayed',
    factor: 'Alerts outside office hours had no owner.',
    labels: ['handoff'],
    verification: 'An unanswered alert reaches the secondary within 10 min.',
    purpose: 'prevent',
    strength: 'stronger',
    ...overrides,
  };
}

/** A link to a reviewed issue, as Jira shows it on the action. */
export const linkTo = (id: string) => ({
  id: `link${id}`,
  type: { name: 'Relates', inward: 'relates to', outward: 'relates to' },
  inwardIssue: { id, key: `PAY-${id}` },
});

/** An open action of the project that is on its way, seen from 20 November 2026. */
export function anAction(id: string, overrides: ActionOverrides = {}): ScriptedIssue {
  const { status = 'indeterminate' } = overrides;
  return {
    id,
    key: `OPS-${id}`,
    fields: {
      summary: overrides.summary ?? `Action ${id}`,
      status: { id: '3', name: status, statusCategory: { key: status } },
      issuetype: { id: '10002', name: 'Task', hierarchyLevel: 0 },
      duedate: overrides.due === undefined ? '2026-12-18' : overrides.due,
      assignee: overrides.owner === undefined ? ben : overrides.owner,
      project: { id: '10001', key: 'OPS', name: 'Operations' },
      issuelinks: overrides.links ?? [linkTo('388')],
      statuscategorychangedate: overrides.since ?? '2026-11-19T09:00:00.000+0000',
      created: overrides.created ?? '2026-11-18T09:00:00.000+0000',
    },
    properties: { 'debrief.action': 'property' in overrides ? overrides.property : anActionProperty() },
    ...(overrides.history === undefined ? {} : { history: overrides.history }),
    changes: overrides.changes ?? ['2026-11-19T09:00:00.000Z'],
    ...(overrides.hidden === undefined ? {} : { hidden: overrides.hidden }),
  };
}

export function aReviewRow(overrides: Partial<ReviewRow> = {}): ReviewRow {
  return {
    number: 1,
    title: 'Payouts delayed',
    kind: 'incident',
    status: 'open',
    stage: 'actions',
    facilitator: 'ana',
    openedAt: '2026-11-12T14:00:00.000Z',
    factsAgreed: true,
    labels: ['handoff'],
    entries: 9,
    factors: 3,
    undecided: 1,
    actionIds: ['198', '201'],
    ...overrides,
  };
}

export function aDigest(reviews: readonly ReviewRow[] = [aReviewRow()]): Digest {
  const [first = aReviewRow()] = reviews;
  return {
    v: 1,
    status: first.status,
    stage: first.stage,
    kinds: first.kind === undefined ? [] : [first.kind],
    labels: first.labels,
    openedOn: first.openedAt.slice(0, 10),
    reviews,
  };
}

export function aReviewedIssue(
  id: string,
  overrides: { readonly summary?: string; readonly digest?: unknown; readonly hidden?: boolean } = {},
): ScriptedIssue {
  return {
    id,
    key: `PAY-${id}`,
    fields: {
      summary: overrides.summary ?? 'Payouts delayed by a stuck queue',
      status: { id: '5', name: 'Done', statusCategory: { key: 'done' } },
      issuetype: { id: '10000', name: 'Epic', hierarchyLevel: 1 },
      priority: { id: '2', name: 'High' },
      duedate: null,
    },
    properties: { 'debrief.review': 'digest' in overrides ? overrides.digest : aDigest() },
    ...(overrides.hidden === undefined ? {} : { hidden: overrides.hidden }),
  };
}

interface EventOverrides {
  readonly resolved?: string;
  /** Instant of the last change of its status category; null: Jira has none. */
  readonly since?: string | null;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly hidden?: boolean;
}

/** An event of the project that meets its rule for owed reviews, seen from 20 November 2026. */
export function anEvent(id: string, overrides: EventOverrides = {}): ScriptedIssue {
  return {
    id,
    key: `PAY-${id}`,
    fields: {
      summary: 'Payouts delayed',
      status: { id: '5', name: 'Done', statusCategory: { key: 'done' } },
      issuetype: { id: EVENT_TYPE, name: 'Incident', hierarchyLevel: 0 },
      created: '2026-11-01T09:00:00.000+0000',
      resolutiondate: overrides.resolved ?? null,
      statuscategorychangedate: 'since' in overrides ? overrides.since : '2026-11-10T09:00:00.000+0000',
    },
    properties: overrides.properties ?? {},
    ...(overrides.hidden === undefined ? {} : { hidden: overrides.hidden }),
  };
}

const EVENT_TYPE = '10004';

/** Puts issues into the property index: reviewed ones by their digest, the others as open or done actions. */
export function indexed(jira: ScriptedJira): ScriptedJira {
  for (const issue of jira.issues) jira.indexed.set(issue.id, kindOf(issue));
  return jira;
}

function kindOf({ properties = {}, fields = {} }: ScriptedIssue): Indexed {
  const { issuetype, status } = fields;
  if (JSON.stringify(issuetype ?? {}).includes(`"id":"${EVENT_TYPE}"`)) return 'event';
  if ('debrief.review' in properties) return 'reviewed';
  return JSON.stringify(status ?? {}).includes('{"key":"done"}') ? 'done-lately' : 'open-action';
}
