/**
 * Events that a review is owed: those of the last 90 days that meet one of the project's rules, without a review that
 * was not cancelled, and which nobody has said to need none. Whether that is so stands on the issues themselves; the
 * search only names the candidates.
 */
import type { Calendar } from '../domain/languishing/actionState';
import { coverageOf, OWED_KEY, owedBy, type Coverage } from '../domain/owed';
import { OWED_DAYS } from '../domain/owedDays';
import { DIGEST_KEY } from '../domain/digest';
import type { OwedRule } from '../domain/settings';
import { daysAfter } from '../domain/workingDays';
import { JiraError } from '../jira/jiraError';
import type { JiraAccess } from '../jira/request';
import { fetchIssues, searchIds } from '../jira/search';
import { withEach } from './readInParts';
import { eventsOfRule } from './readJql';
import { EVENT_FIELDS, readEventIssue, isReviewed } from './readEventIssue';
import type { AttentionPart, AttentionRead, EventIssue, OwedEvent } from './readAttentionParts';

/** Events looked at per rule, the newest ones: a rule that more than these meet asks for no review in particular. */
const MOST_EVENTS = 500;

export interface Owed {
  /** What is due first comes first. */
  readonly events: readonly OwedEvent[];
  /** Ids of the rules that Jira refuses: they ask for a type or a priority that is gone. */
  readonly broken: readonly string[];
  /** True when a rule is met by more events than were looked at. */
  readonly cut: boolean;
  readonly coverage: Coverage;
}

/** @returns undefined while a part that it takes is missing */
export function readOwed(read: AttentionRead, calendar: Calendar): Owed | undefined {
  const { settings, owedIds } = read;
  if (settings === undefined || settings.owed.some(({ id }) => !owedIds.has(id))) return undefined;
  if (missingEvents(read).length > 0) return undefined;
  const first = firstDay(calendar.today);
  const met = new Map<string, OwedEvent>();
  for (const rule of settings.owed)
    for (const issue of eventsOf(read, rule)) {
      const event = owedEvent(issue, rule, calendar, settings.workingDays);
      const known = met.get(issue.id);
      if (event === undefined || event.eventDay < first) continue;
      if (known === undefined || event.owedBy < known.owedBy) met.set(issue.id, event);
    }
  const all = [...met.values()];
  const idsOf = (keep: (event: EventIssue) => boolean): ReadonlySet<string> =>
    new Set(all.flatMap(({ id, issue }) => (keep(issue) ? [id] : [])));
  return {
    events: all
      .filter(({ issue }) => !isReviewed(issue) && issue.notNeeded === undefined)
      .sort((a, b) => (a.owedBy < b.owedBy ? -1 : a.owedBy > b.owedBy ? 1 : Number(a.id) - Number(b.id))),
    broken: settings.owed.flatMap(({ id }) => (owedIds.get(id) === 'broken' ? [id] : [])),
    cut: settings.owed.some(({ id }) => (listed(read, id)?.length ?? 0) > MOST_EVENTS),
    coverage: coverageOf({
      matched: idsOf(() => true),
      reviewed: idsOf(isReviewed),
      notNeeded: idsOf(({ notNeeded }) => notNeeded !== undefined),
    }),
  };
}

export async function readOwedIds(
  access: JiraAccess,
  { projectId, rule, today }: { readonly projectId: string; readonly rule: OwedRule; readonly today: string },
): AttentionPart {
  const found = await idsOrBroken(access, eventsOfRule(projectId, rule, firstDay(today)));
  return (soFar) => ({ ...soFar, owedIds: new Map(soFar.owedIds).set(rule.id, found) });
}

/** The events that are not read yet. */
export function missingEvents(read: AttentionRead): readonly string[] {
  const wanted = [...read.owedIds.keys()].flatMap((id) => listed(read, id)?.slice(0, MOST_EVENTS) ?? []);
  return [...new Set(wanted)].filter((id) => !read.events.has(id));
}

export async function readEvents(access: JiraAccess, ids: readonly string[]): AttentionPart {
  const found = await fetchIssues(access, ids, { fields: EVENT_FIELDS, properties: [DIGEST_KEY, OWED_KEY] });
  const byId = new Map(found.map((issue) => [issue.id, readEventIssue(issue)]));
  return (soFar) => ({ ...soFar, events: withEach(soFar.events, ids, (id) => byId.get(id)) });
}

/** A rule that names what is gone takes nothing else down. */
async function idsOrBroken(access: JiraAccess, jql: string): Promise<readonly string[] | 'broken'> {
  try {
    return await searchIds(access, jql);
  } catch (error) {
    if (error instanceof JiraError && error.kind === 'refused') return 'broken';
    throw error;
  }
}

const firstDay = (today: string): string => daysAfter(today, -OWED_DAYS);

function listed(read: AttentionRead, ruleId: string): readonly string[] | undefined {
  const found = read.owedIds.get(ruleId);
  return found === 'broken' ? undefined : found;
}

const eventsOf = (read: AttentionRead, rule: OwedRule): readonly EventIssue[] =>
  (listed(read, rule.id) ?? []).flatMap((id) => read.events.get(id) ?? []);

function owedEvent(
  issue: EventIssue,
  rule: OwedRule,
  { dayOf }: Calendar,
  workingDays: readonly number[],
): OwedEvent | undefined {
  const eventDay = dayOf(issue.happened ?? '');
  if (eventDay === undefined) return undefined;
  return { id: issue.id, issue, eventDay, rule, owedBy: owedBy(eventDay, rule.withinDays, workingDays) };
}
