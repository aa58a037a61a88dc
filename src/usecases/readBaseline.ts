/**
 * The baseline of an issue from Jira's own fields and history, as the person may see them: the issue, its children, the
 * site's statuses and its field for the planned start. Two steps of calls; no call to the app.
 */
import { baselineFrom, type BaselineNumbers } from '../domain/baseline';
import type { DayOf } from '../domain/calendarDays';
import { readStartField, readStatusCategories } from '../jira/catalogue';
import { HISTORY_ISSUES, readHistories } from '../jira/history';
import { JiraError } from '../jira/jiraError';
import { fetchMeasured } from '../jira/measuredIssues';
import type { JiraAccess } from '../jira/request';
import { searchIds } from '../jira/search';
import { childrenOf } from './readJql';

/** One call of history takes so many issues, and the reviewed one is among them. */
const MOST_CHILDREN = HISTORY_ISSUES - 1;

export interface BaselineRead {
  readonly numbers: BaselineNumbers;
  /** True when there is more than was read, so that some numbers stay unknown. */
  readonly isCut: boolean;
}

/** @param dayOf the reader's calendar @throws JiraError: a part is never passed off as the whole */
export async function readBaseline(access: JiraAccess, issueId: string, dayOf: DayOf): Promise<BaselineRead> {
  const [childIds, categories, startField] = await Promise.all([
    searchIds(access, childrenOf(issueId)),
    readStatusCategories(access),
    readStartField(access),
  ]);
  const ids = [issueId, ...childIds.slice(0, MOST_CHILDREN)];
  const [found, histories] = await Promise.all([
    fetchMeasured(access, ids, startField?.id),
    readHistories(access, ids),
  ]);
  const issues = found.map((issue) => ({ ...issue, changes: histories.changes.get(issue.id) ?? [] }));
  const issue = issues.find(({ id }) => id === issueId);
  if (issue === undefined) throw new JiraError('not-found', { call: 'POST issue/bulkfetch' });
  const furtherChildren = Math.max(0, childIds.length - MOST_CHILDREN);
  const numbers = baselineFrom(
    {
      issue,
      children: issues.filter((other) => other !== issue),
      furtherChildren,
      hasAllHistory: histories.complete,
      categoryOf: (statusId) => categories.get(statusId),
      startField: startField?.name,
    },
    dayOf,
  );
  return { numbers, isCut: furtherChildren > 0 || !histories.complete };
}
