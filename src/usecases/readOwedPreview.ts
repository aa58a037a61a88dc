/** What a rule for owed reviews would do, read as the person: events that meet it now, and those that still need a review. */
import { OWED_DAYS } from '../domain/owedDays';
import type { OwedRule } from '../domain/settings';
import { daysAfter } from '../domain/workingDays';
import type { JiraAccess } from '../jira/request';
import { fetchIssues, searchIds } from '../jira/search';
import { eventsOfRule, stillOwed } from './readJql';

export interface OwedPreview {
  /** Of the last 90 days, as far as the person sees them. */
  readonly events: number;
  /** Of these, how many still need a review. */
  readonly owed: number;
  /** Some of those, the newest first. */
  readonly examples: readonly OwedExample[];
}

export interface OwedExample {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
}

const EXAMPLES = 3;

/**
 * @param asked.today `YYYY-MM-DD`
 * @throws JiraError `refused` where the rule names a type or a priority that Jira no longer knows
 */
export async function readOwedPreview(
  access: JiraAccess,
  { projectId, rule, today }: { readonly projectId: string; readonly rule: OwedRule; readonly today: string },
): Promise<OwedPreview> {
  const jql = eventsOfRule(projectId, rule, daysAfter(today, -OWED_DAYS));
  const [events, owed] = await Promise.all([searchIds(access, jql), searchIds(access, stillOwed(jql))]);
  const shown = owed.slice(0, EXAMPLES);
  const issues = shown.length === 0 ? [] : await fetchIssues(access, shown, { fields: ['summary'] });
  return {
    events: events.length,
    owed: owed.length,
    examples: issues.map(({ id, key, fields }) => ({ id, key, summary: fields?.summary ?? '' })),
  };
}
