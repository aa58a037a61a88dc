/**
 * Tells a world's past through Jira's own REST API: each step is a call by a person at a moment, with the clock moved
 * there, so that history and dates are what Jira itself would have written. Only the making of an issue goes past REST,
 * because it has to get the key that the story gives it.
 */
import * as z from 'zod';
import type { Sandbox } from '../createSandbox';
import { debriefAs, type DebriefAs } from './debriefAs';
import type { UserRow } from '../jira/model';
import { SERVICE_FIELD, SEVERITY_FIELD } from './site';

export interface NewIssue {
  /** The key that it must get, e.g. `PAY-412`. */
  readonly key: string;
  readonly typeId: string;
  readonly summary: string;
  /** Paragraphs. */
  readonly description?: readonly string[];
  readonly assignee?: UserRow;
  /** `YYYY-MM-DD` */
  readonly duedate?: string;
  readonly labels?: readonly string[];
  readonly component?: string;
  readonly severity?: 1 | 2 | 3 | 4;
  readonly service?: string;
  readonly priorityId?: string;
  readonly parentKey?: string;
}

/** When and by whom: the first two arguments of every step. `at` is milliseconds since the epoch. */
export interface Story {
  create(at: number, by: UserRow, issue: NewIssue): Promise<void>;
  edit(at: number, by: UserRow, key: string, fields: object): Promise<void>;
  /** Moves an issue to the status of this name. */
  move(at: number, by: UserRow, key: string, status: string): Promise<void>;
  comment(at: number, by: UserRow, key: string, ...paragraphs: string[]): Promise<void>;
  /** `from` blocks, causes or relates to `to`. */
  link(at: number, by: UserRow, type: string, from: string, to: string): Promise<void>;
  /** Debrief in a person's hands on an issue, from this moment on; what was done there before goes on. */
  debrief(at: number, by: UserRow, key: string): DebriefAs;
  /** Lets time pass, or goes back to tell what happened elsewhere. */
  goTo(at: number): void;
  /** Lets the next issue of the project get this key. */
  nextKey(key: string): void;
}

const transitionsSchema = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })),
});

/** Runs `tell` with the clock in its hands and puts the clock back afterwards. */
export async function tellStory(sandbox: Sandbox, tell: (story: Story) => Promise<void>): Promise<void> {
  const { clock } = sandbox;
  let moved = 0;
  const goTo = (at: number): void => {
    const by = at - clock.now();
    clock.shift(by);
    moved += by;
  };
  try {
    await tell(createStory(sandbox, goTo));
  } finally {
    clock.shift(-moved);
  }
}

function createStory(sandbox: Sandbox, goTo: (at: number) => void): Story {
  /** By the key of the issue. */
  const opened = new Map<string, DebriefAs>();

  async function call(
    at: number,
    by: UserRow,
    method: string,
    path: string,
    body?: object,
  ): Promise<unknown> {
    goTo(at);
    const response = await sandbox.jiraAs(by)(`/rest/api/3${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} by ${by.displayName}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  return {
    async create(at, by, issue) {
      goTo(at);
      addIssue(sandbox, by, issue);
    },
    async edit(at, by, key, fields) {
      await call(at, by, 'PUT', `/issue/${key}`, { fields });
    },
    async move(at, by, key, status) {
      const { transitions } = transitionsSchema.parse(await call(at, by, 'GET', `/issue/${key}/transitions`));
      const transition = transitions.find(({ to }) => to.name === status);
      if (transition === undefined) throw new Error(`${key} cannot go to ${status}`);
      await call(at, by, 'POST', `/issue/${key}/transitions`, { transition: { id: transition.id } });
    },
    async comment(at, by, key, ...paragraphs) {
      await call(at, by, 'POST', `/issue/${key}/comment`, { body: adf(paragraphs) });
    },
    debrief(at, by, key) {
      goTo(at);
      const known = opened.get(key)?.as(by) ?? debriefAs(sandbox, by, key);
      opened.set(key, known);
      return known;
    },
    goTo,
    nextKey(key) {
      const project = sandbox.jira.admin.projects().find((row) => key.startsWith(`${row.key}-`));
      if (project === undefined) throw new Error(`No project has the issue ${key}`);
      sandbox.jira.admin.nextIssueNumber(project.id, Number(key.slice(project.key.length + 1)));
    },
    async link(at, by, type, from, to) {
      await call(at, by, 'POST', '/issueLink', {
        type: { name: type },
        inwardIssue: { key: from },
        outwardIssue: { key: to },
      });
    },
  };
}

function addIssue({ jira }: Sandbox, by: UserRow, issue: NewIssue): void {
  const { admin } = jira;
  const project = admin.projects().find(({ key }) => issue.key.startsWith(`${key}-`));
  if (project === undefined) throw new Error(`No project has the issue ${issue.key}`);
  const { key, typeId, summary, description, assignee, duedate, labels, priorityId } = issue;
  const component = project.components.find(({ name }) => name === issue.component);
  admin.addIssue({
    projectId: project.id,
    key,
    typeId,
    summary,
    reporter: by.accountId,
    description: description ? adf(description) : null,
    assignee: assignee?.accountId ?? null,
    duedate: duedate ?? null,
    labels: labels ?? [],
    componentIds: component ? [component.id] : [],
    parentId: issue.parentKey === undefined ? null : (admin.issue(issue.parentKey)?.id ?? null),
    custom: {
      ...(issue.severity && { [SEVERITY_FIELD]: severityOption(issue.severity) }),
      ...(issue.service && { [SERVICE_FIELD]: { id: '10110', value: issue.service } }),
    },
    ...(priorityId && { priorityId }),
  });
}

function severityOption(severity: number) {
  return { id: String(10_099 + severity), value: `Severity ${severity}` };
}

/** Plain paragraphs as an ADF document. */
export function adf(paragraphs: readonly string[]): object {
  return {
    type: 'doc',
    version: 1,
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}
