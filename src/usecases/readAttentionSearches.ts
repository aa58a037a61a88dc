/**
 * Attention as a search of Jira, for "Open in Jira search": exactly the issues that are shown. What languishes, what is
 * owed and what waits for a verdict cannot be said in JQL (working days, histories, digests), so the issues are named by
 * id; a search that says it roughly would show others.
 */
import { issuesById } from './readJql';

/** Issues that one address can name: with more of them it becomes too long for some browsers and proxies. */
const MOST_IN_SEARCH = 500;

export interface JiraSearch {
  readonly jql: string;
  /** True when only the first `MOST_IN_SEARCH` of what is shown are in it. */
  readonly cut: boolean;
}

/** @returns undefined when nothing is shown. @param shown issue ids, in the order in which they are shown */
export function searchOfShown(shown: readonly string[]): JiraSearch | undefined {
  const ids = [...new Set(shown)];
  if (ids.length === 0) return undefined;
  return { jql: issuesById(ids.slice(0, MOST_IN_SEARCH)), cut: ids.length > MOST_IN_SEARCH };
}
