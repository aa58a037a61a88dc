/** How the small Jira of actionJira.ts says things. */
import type { JiraHttpReply } from '../../src/jira/request';

export interface MadeIssue {
  readonly id: string;
  readonly key: string;
  fields: Readonly<Record<string, unknown>>;
  readonly properties: Map<string, unknown>;
}

const PRIORITIES: Readonly<Record<string, string>> = { '1': 'Highest', '2': 'High', '3': 'Medium' };

/** As Jira shows it: a person has a name, and so has a priority. */
export function issueOf({ id, key, fields }: MadeIssue): unknown {
  const { summary, duedate, ...others } = fields;
  const { assignee, priority } = others as { assignee?: { accountId: string }; priority?: { id: string } };
  const owner = assignee ? { ...assignee, displayName: 'Somebody', active: true } : null;
  const urgency = priority ? { ...priority, name: PRIORITIES[priority.id] ?? 'Unknown' } : null;
  return { id, key, fields: { summary, duedate, assignee: owner, priority: urgency } };
}

export function replyOf(status: number, body?: unknown, retryAfter?: string): JiraHttpReply {
  return {
    status,
    body,
    header: (name) => (name.toLowerCase() === 'retry-after' ? (retryAfter ?? null) : null),
  };
}
