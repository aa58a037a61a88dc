/** A rule as Jira can be asked for it: a search that names a type or a priority which is gone would be refused. */
import type { OwedRule } from '../../../../src/domain/settings';
import type { Named } from '../../../../src/usecases/readSettingsPage';
import type { JiraLists } from '../useJiraLists';

type Asked = Omit<OwedRule, 'id' | 'withinDays'>;

/** @returns undefined when a part of the rule asks only for what is gone: then nothing meets it */
export function askable(rule: OwedRule, { types, priorities }: JiraLists): Asked | undefined {
  const { labels, statusCategory } = rule;
  const issueTypeIds = still(rule.issueTypeIds, types);
  const priorityIds = still(rule.priorityIds, priorities.state === 'ready' ? priorities.value : undefined);
  if (isEmptied(rule.issueTypeIds, issueTypeIds) || isEmptied(rule.priorityIds, priorityIds))
    return undefined;
  return { issueTypeIds, priorityIds, labels, statusCategory };
}

const still = (ids: readonly string[], known: readonly Named[] | undefined): readonly string[] =>
  known === undefined ? ids : ids.filter((id) => known.some((item) => item.id === id));

const isEmptied = (before: readonly string[], now: readonly string[]): boolean =>
  before.length > 0 && now.length === 0;
