/**
 * What is due on a person's calendar day. Late from the day after the due date on; soon from so many days before it until
 * the day itself; a second look from its day on; an owed review from two working days before it would be late, for as long
 * as Attention shows its event.
 */
import { daysBetween } from '../calendarDays';
import type { ReviewRow } from '../digest';
import type { Calendar } from '../languishing/actionState';
import { owedBy } from '../owed';
import { OWED_DAYS } from '../owedDays';
import type { OwedRule, Settings } from '../settings';
import { daysAfter, nextWorkingDay, type WorkingDays } from '../workingDays';
import type { Thing } from './thing';

/** Days before the due date where the project has switched the rule about due dates off. */
const SOON_DAYS = 3;
/** Working days before a review would be late. */
export const OWED_AHEAD = 2;
/**
 * What has been due for longer than this is not told any more, and nothing is told longer before. A claim is kept for a
 * year, so nothing comes up again when its claim is gone.
 */
export const LONGEST_DUE_DAYS = 300;

export function isWorkingDay(day: string, workingDays: WorkingDays): boolean {
  return nextWorkingDay(day, workingDays) === day;
}

/** Days before a due date from which an action is due soon. */
export function soonDays({ limits }: Pick<Settings, 'limits'>): number {
  return Math.min(limits['due-soon'] ?? SOON_DAYS, LONGEST_DUE_DAYS);
}

/** @param due of an action that is open, `YYYY-MM-DD` */
export function actionThing(
  { issueId, due }: { readonly issueId: string; readonly due: string },
  today: string,
  soon: number,
): Thing | undefined {
  const late = daysBetween(due, today);
  if (late > LONGEST_DUE_DAYS || late < -soon) return undefined;
  return { kind: late > 0 ? 'late' : 'soon', issueId, on: due };
}

export interface Look {
  /** Account id. */
  readonly facilitator: string;
  readonly thing: Thing;
}

/** Second looks without somebody who facilitates the review are nobody's: a limited review does not name them. */
export function looksDue(issueId: string, rows: readonly ReviewRow[], today: string): readonly Look[] {
  return rows.flatMap(({ number, status, followUpOn: on, facilitator }) => {
    if (facilitator === undefined || on === undefined) return [];
    const isOver = status === 'closed' || status === 'finished';
    const since = daysBetween(on, today);
    if (!isOver || since < 0 || since > LONGEST_DUE_DAYS) return [];
    return [{ facilitator, thing: { kind: 'second-look', issueId, on, number } as const }];
  });
}

/** An event as the rules of a project see it. */
export interface Event {
  readonly issueId: string;
  /** Instant. */
  readonly happened: string;
  readonly issueTypeId?: string | undefined;
  readonly priorityId?: string | undefined;
  readonly labels: readonly string[];
  readonly statusCategory: 'undefined' | 'new' | 'indeterminate' | 'done';
}

/** @param event without a review, which nobody has said to need none */
export function owedThing(
  event: Event,
  { owed, workingDays }: Pick<Settings, 'owed' | 'workingDays'>,
  { today, dayOf }: Calendar,
): Thing | undefined {
  const eventDay = dayOf(event.happened);
  if (eventDay === undefined || eventDay < daysAfter(today, -OWED_DAYS)) return undefined;
  const [on] = owed
    .filter((rule) => meets(rule, event))
    .map(({ withinDays }) => owedBy(eventDay, withinDays, workingDays))
    .sort();
  if (on === undefined || on > owedBy(today, OWED_AHEAD, workingDays)) return undefined;
  return { kind: 'owed', issueId: event.issueId, on };
}

/** Labels are compared as Jira's search does, whatever their case. */
function meets(rule: OwedRule, event: Event): boolean {
  const among = (wanted: readonly string[], found: readonly (string | undefined)[]): boolean =>
    wanted.length === 0 || wanted.some((value) => found.includes(value));
  return (
    among(rule.issueTypeIds, [event.issueTypeId]) &&
    among(rule.priorityIds, [event.priorityId]) &&
    among(rule.labels.map(lower), event.labels.map(lower)) &&
    (rule.statusCategory === undefined || rule.statusCategory === event.statusCategory)
  );
}

const lower = (text: string): string => text.toLowerCase();
