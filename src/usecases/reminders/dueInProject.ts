/**
 * What is due in one project, and for whom: one search, then what was found, a hundred issues a call. Only what is due on
 * the person's own day is left, when that is a working day of the project.
 */
import { ACTION_KEY, actionProperty } from '../../domain/actionProperty';
import { daysIn } from '../../domain/calendarDays';
import { DIGEST_KEY, digestSchema } from '../../domain/digest';
import type { Calendar } from '../../domain/languishing/actionState';
import { OWED_KEY, owedProperty } from '../../domain/owed';
import { actionThing, isWorkingDay, looksDue, owedThing, soonDays } from '../../domain/reminders/due';
import { daysOnEarth } from '../../domain/reminders/runDays';
import { inOrder, type Thing } from '../../domain/reminders/thing';
import type { Settings } from '../../domain/settings';
import { accountId, day } from '../../domain/text';
import { JiraError } from '../../jira/jiraError';
import type { ListedProject } from '../../jira/projectList';
import type { JiraIssue } from '../../jira/schemas';
import { fetchIssues, searchIds } from '../../jira/search';
import type { Telling } from '../../storage/reminders';
import { dueIn } from './dueJql';
import type { People } from './people';
import type { ReminderDeps } from './reminderDeps';

/** Issues read at once: five calls of a hundred. */
const PIECE = 500;
/** Second looks of one issue, the latest: it has had few reviews, and whoever may edit it can have named anybody there. */
const MOST_LOOKS = 5;
const FIELDS = [
  'assignee',
  'duedate',
  'status',
  'issuetype',
  'priority',
  'labels',
  'project',
  'created',
  'resolutiondate',
  'statuscategorychangedate',
];

export interface DueProject {
  readonly project: ListedProject;
  readonly settings: Settings;
  /** The instant at which the daily job began. */
  readonly run: string;
}

/** Whether it is a working day of the project anywhere. */
export function mayBeDue({ settings, run }: Pick<DueProject, 'settings' | 'run'>): boolean {
  return settings.reminders && daysOnEarth(run).some((on) => isWorkingDay(on, settings.workingDays));
}

/** @returns one entry per person who is still there @throws JiraError */
export async function dueInProject(
  deps: Pick<ReminderDeps, 'jira' | 'warn'>,
  due: DueProject,
  people: People,
): Promise<readonly Telling[]> {
  const { settings, run } = due;
  const ids = await search(deps, due);
  const chances: Chance[] = [];
  for (let from = 0; from < ids.length; from += PIECE) {
    const what = { fields: FIELDS, properties: [ACTION_KEY, DIGEST_KEY, OWED_KEY] };
    const issues = await fetchIssues(deps.jira, ids.slice(from, from + PIECE), what);
    chances.push(...issues.flatMap((issue) => chancesOf(issue, due)));
  }
  const zones = await people.zones(chances.map(({ account }) => account));
  const byPerson = new Map<string, { day: string; things: Thing[] }>();
  for (const { account, things } of chances) {
    const zone = zones.get(account);
    if (zone === undefined) continue;
    const dayOf = daysIn(zone);
    const today = dayOf(run) ?? run.slice(0, 10);
    if (!isWorkingDay(today, settings.workingDays)) continue;
    const known = byPerson.get(account) ?? { day: today, things: [] };
    known.things.push(...things({ today, dayOf }));
    byPerson.set(account, known);
  }
  return [...byPerson]
    .filter(([, { things }]) => things.length > 0)
    .map(([account, { day: today, things }]) => ({ account, day: today, things: inOrder(things) }));
}

/** Somebody who might be told something of an issue, depending on the day that it is there. */
interface Chance {
  readonly account: string;
  readonly things: (calendar: Calendar) => readonly Thing[];
}

async function search(
  { jira, warn }: Pick<ReminderDeps, 'jira' | 'warn'>,
  { project, settings, run }: DueProject,
): Promise<readonly string[]> {
  const days = daysOnEarth(run);
  try {
    return await searchIds(jira, dueIn(project.id, { settings, days, withOwed: true }));
  } catch (error) {
    if (!(error instanceof JiraError && error.kind === 'refused')) throw error;
    // A rule names what is gone. One search a project is what a daily job may cost; this is the one time when it is two.
    warn('reminders-rule-refused');
    return searchIds(jira, dueIn(project.id, { settings, days, withOwed: false }));
  }
}

function chancesOf(issue: JiraIssue, due: DueProject): readonly Chance[] {
  return [...actionChances(issue, due), ...lookChances(issue, due), ...eventChances(issue, due)];
}

/** The owner of an open action of the project's reviews, wherever the action is. */
function actionChances(
  { id: issueId, fields, properties }: JiraIssue,
  { project, settings }: DueProject,
): readonly Chance[] {
  const origin = actionProperty.safeParse(properties?.[ACTION_KEY]).data;
  const on = day.safeParse(fields?.duedate).data;
  const owner = fields?.assignee;
  const isOpen = fields?.status?.statusCategory.key !== 'done';
  if (origin?.sourceProjectId !== project.id || origin.dropped === true) return [];
  if (!isOpen || on === undefined || owner?.active !== true) return [];
  const soon = soonDays(settings);
  return named(owner.accountId, ({ today }) => actionThing({ issueId, due: on }, today, soon));
}

/** Who facilitates a review of the issue. */
function lookChances({ id, fields, properties }: JiraIssue, { project }: DueProject): readonly Chance[] {
  const digest = digestSchema.safeParse(properties?.[DIGEST_KEY]).data;
  if (digest === undefined || fields?.project?.id !== project.id) return [];
  const latest = digest.reviews
    .filter(({ followUpOn }) => followUpOn !== undefined)
    .sort((a, b) => b.number - a.number)
    .slice(0, MOST_LOOKS);
  return latest.flatMap((row) =>
    row.facilitator === undefined
      ? []
      : named(row.facilitator, ({ today }) => looksDue(id, [row], today)[0]?.thing),
  );
}

/** The lead of the project, of an event without a review. */
function eventChances(
  { id: issueId, fields, properties }: JiraIssue,
  { project, settings }: DueProject,
): readonly Chance[] {
  const { created, resolutiondate, statuscategorychangedate, status } = fields ?? {};
  const happened = resolutiondate ?? statuscategorychangedate ?? created;
  const reviews = digestSchema.safeParse(properties?.[DIGEST_KEY]).data?.reviews ?? [];
  const isReviewed = reviews.some((row) => row.status !== 'cancelled');
  const isNotNeeded = owedProperty.safeParse(properties?.[OWED_KEY]).success;
  if (project.lead === undefined || fields?.project?.id !== project.id) return [];
  if (happened === undefined || isReviewed || isNotNeeded) return [];
  const event = {
    issueId,
    happened,
    issueTypeId: fields.issuetype?.id,
    priorityId: fields.priority?.id,
    labels: fields.labels ?? [],
    statusCategory: status?.statusCategory.key ?? 'undefined',
  };
  return named(project.lead, (calendar) => owedThing(event, settings, calendar));
}

function named(account: string, thing: (calendar: Calendar) => Thing | undefined): readonly Chance[] {
  // An account that cannot be one would break the key of a row.
  if (!accountId.safeParse(account).success) return [];
  return [{ account, things: (calendar) => [thing(calendar)].filter((found) => found !== undefined) }];
}
