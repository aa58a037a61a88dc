/**
 * Looks whether an earlier try did make the action. The links of the source issue are read strongly consistent; search
 * lags behind, so what it does not find may still be there for a while.
 */
import { ACTION_KEY, actionProperty } from '../domain/actionProperty';
import { readIssue } from '../jira/issues';
import type { JiraAccess } from '../jira/request';
import type { JiraIssue } from '../jira/schemas';
import { fetchIssues, searchIds } from '../jira/search';

export interface FoundAction {
  readonly id: string;
  readonly key: string;
  readonly linked: boolean;
}

/** @throws JiraError when Jira did not say: "not found" is only what Jira said */
export async function findAction(
  access: JiraAccess,
  sourceId: string,
  actionId: string,
): Promise<FoundAction | undefined> {
  const source = await readIssue(access, sourceId, { fields: ['issuelinks'] });
  const linkedIds = (source.fields?.issuelinks ?? []).flatMap((link) => [
    ...(link.inwardIssue === undefined ? [] : [link.inwardIssue.id]),
    ...(link.outwardIssue === undefined ? [] : [link.outwardIssue.id]),
  ]);
  const linked = matching(await fetchActions(access, linkedIds), actionId);
  if (linked !== undefined) return { id: linked.id, key: linked.key, linked: true };
  const searched = await searchIds(access, `issue.property['${ACTION_KEY}'].actionId = "${actionId}"`);
  const orphan = matching(await fetchActions(access, searched), actionId);
  return orphan && { id: orphan.id, key: orphan.key, linked: false };
}

function fetchActions(access: JiraAccess, ids: readonly string[]): Promise<readonly JiraIssue[]> {
  return ids.length === 0
    ? Promise.resolve([])
    : fetchIssues(access, ids, { fields: ['summary'], properties: [ACTION_KEY] });
}

function matching(issues: readonly JiraIssue[], actionId: string): JiraIssue | undefined {
  return issues.find((issue) => {
    const property = actionProperty.safeParse(issue.properties?.[ACTION_KEY]);
    return property.success && property.data.actionId === actionId;
  });
}
