/** What a rule for owed reviews would do, read as the person: events that meet it now, and those that have no review. */
import type { OwedRule } from '../domain/settings';
import type { JiraAccess } from '../jira/request';
import { fetchIssues, searchIds } from '../jira/search';
import { owedEventsOf, withoutReview } from './readJql';

export interface OwedPreview {
  /** Of the last 90 days, as far as the person sees them. */
  readonly events: number;
  /** Of these, how many have no review. */
  readonly unreviewed: number;
  /** Some that have none, the newest first. */
  readonly examples: readonly OwedExample[];
}

export interface OwedExample {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
}

const EXAMPLES = 3;

/** @param rule without what is gone; see `owedEventsOf` @throws JiraError */
export async function readOwedPreview(
  access: JiraAccess,
  projectId: string,
  rule: Omit<OwedRule, 'id' | 'withinDays'>,
): Promise<OwedPreview> {
  const jql = owedEventsOf(projectId, rule);
  const [events, unreviewed] = await Promise.all([
    searchIds(access, jql),
    searchIds(access, withoutReview(jql)),
  ]);
  const shown = unreviewed.slice(0, EXAMPLES);
  const issues = shown.length === 0 ? [] : await fetchIssues(access, shown, { fields: ['summary'] });
  return {
    events: events.length,
    unreviewed: unreviewed.length,
    examples: issues.map(({ id, key, fields }) => ({ id, key, summary: fields?.summary ?? '' })),
  };
}
