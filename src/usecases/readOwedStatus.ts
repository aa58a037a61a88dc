/**
 * Whether one event is owed a review by the rules of its project: two steps after the event itself is read. All rules are
 * asked about in one search; only an event that meets one of several costs another.
 */
import type { Calendar } from '../domain/languishing/actionState';
import type { OwedRule } from '../domain/settings';
import { JiraError } from '../jira/jiraError';
import type { JiraAccess } from '../jira/request';
import { searchIds } from '../jira/search';
import { NOTHING_YET, type AttentionRead, type EventIssue, type OwedEvent } from './readAttentionParts';
import { readOwed } from './readAttentionOwed';
import { eventMeets } from './readJql';
import { readSettings } from './readSettings';

/**
 * @param event as it is now; one that is reviewed, or needs no review, is owed none
 * @returns undefined when no rule wants its review, or what it wants is long past
 * @throws JiraError when Jira did not say
 */
export async function readOwedStatus(
  access: JiraAccess,
  { event, projectId }: { readonly event: EventIssue; readonly projectId: string },
  calendar: Calendar,
): Promise<OwedEvent | undefined> {
  const settings = await readSettings(access, projectId);
  // What the status category alone decides need not be asked: most issues are open, and most rules are about done ones.
  const asked = settings.owed.filter(
    ({ statusCategory }) => statusCategory === undefined || statusCategory === event.statusCategory,
  );
  const owed = await rulesMet(access, event.id, asked);
  const read: AttentionRead = {
    ...NOTHING_YET,
    settings: { ...settings, owed },
    owedIds: new Map(owed.map(({ id }) => [id, [event.id]])),
    events: new Map([[event.id, event]]),
  };
  return readOwed(read, calendar)?.events[0];
}

async function rulesMet(
  access: JiraAccess,
  issueId: string,
  rules: readonly OwedRule[],
): Promise<readonly OwedRule[]> {
  if (rules.length === 0) return [];
  const together = await meets(access, issueId, rules);
  if (together === false) return [];
  if (rules.length === 1) return together === true ? rules : [];
  const each = await Promise.all(rules.map((rule) => meets(access, issueId, [rule])));
  return rules.filter((_, index) => each[index] === true);
}

/** `refused`: a rule names a type or a priority that is gone, which takes nothing else down. */
async function meets(
  access: JiraAccess,
  issueId: string,
  rules: readonly OwedRule[],
): Promise<boolean | 'refused'> {
  try {
    return (await searchIds(access, eventMeets(issueId, rules))).length > 0;
  } catch (error) {
    if (error instanceof JiraError && error.kind === 'refused') return 'refused';
    throw error;
  }
}
