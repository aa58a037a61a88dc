/** What the lists show of any Jira issue, as Jira itself gives it. */
import { day } from '../domain/text';
import type { JiraIssue, StatusCategoryKey } from '../jira/schemas';

export interface IssueFacts {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly type: {
    readonly name: string;
    /** 1 and above: an epic or larger. */
    readonly level: number;
  };
  readonly statusCategory: StatusCategoryKey;
  /** `YYYY-MM-DD` */
  readonly due?: string | undefined;
}

export const FACT_FIELDS = ['summary', 'issuetype', 'status', 'duedate'] as const;

/** A field that Jira left out is shown as unknown, never guessed. */
export function readIssueFacts(issue: JiraIssue): IssueFacts {
  const fields = issue.fields ?? {};
  const due = day.safeParse(fields.duedate);
  return {
    id: issue.id,
    key: issue.key,
    summary: fields.summary ?? '',
    type: { name: fields.issuetype?.name ?? '', level: fields.issuetype?.hierarchyLevel ?? 0 },
    statusCategory: fields.status?.statusCategory.key ?? 'undefined',
    due: due.success ? due.data : undefined,
  };
}
