/**
 * The numbers that an event is measured by, as far as Jira's own fields and history give them. What Jira does not know
 * is absent: a number is never guessed.
 *
 * - Work began with the first move into a status in progress: of the issue, or, where it never moved there, of a child.
 * - A planned day is the one that stood there when the work began; where there was none yet, the first one set after.
 * - Work ended with the last move into a done status, while the issue is still done; without one, when it was resolved.
 * - Original scope are the children that were there when the work began; final scope are those that are there now.
 * - Estimate and time spent are those of the issue and of its children with their subtasks, in hours.
 * - Reopened counts every move out of a done status, of the issue and of its children.
 */
import { toldByChild, toldByParent, type ScopeChange } from './suggestions/scopeChanges';
import type { DatedChange } from './suggestions/suggestionsOf';
import { day } from './text';
import type { BaselineKey } from './vocabulary';
import type { DayOf } from './calendarDays';

/** What Jira calls the kinds of statuses; an unknown one belongs to a status that was deleted. */
export type StatusCategory = 'new' | 'indeterminate' | 'done' | 'undefined';

export interface MeasuredIssue {
  readonly id: string;
  readonly key: string;
  /** ISO instants. */
  readonly created: string;
  readonly resolvedAt?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly startDay?: string | undefined;
  readonly dueDay?: string | undefined;
  readonly category: StatusCategory;
  /** Seconds, of the issue alone and together with its subtasks. */
  readonly estimate: Seconds;
  readonly spent: Seconds;
  readonly changes: readonly DatedChange[];
}

export interface Seconds {
  readonly own?: number | undefined;
  readonly withSubtasks?: number | undefined;
}

export interface BaselineFacts {
  readonly issue: MeasuredIssue;
  readonly children: readonly MeasuredIssue[];
  /** Children beyond those that were read: they are counted, and nothing else is known of them. */
  readonly furtherChildren: number;
  /** False when there is more history than was read. */
  readonly hasAllHistory: boolean;
  readonly categoryOf: (statusId: string) => StatusCategory | undefined;
  /** What the history calls the field for the planned start, where the site has one. */
  readonly startField?: string | undefined;
}

export type BaselineNumbers = Readonly<Partial<Record<BaselineKey, string>>>;

/** @param dayOf the reader's calendar @returns days as `YYYY-MM-DD`, counts, and hours with at most one decimal */
export function baselineFrom(facts: BaselineFacts, dayOf: DayOf): BaselineNumbers {
  const { issue, children, furtherChildren, hasAllHistory } = facts;
  const isWhole = furtherChildren === 0 && hasAllHistory;
  const began = hasAllHistory ? beginOf(facts) : undefined;
  const ended = hasAllHistory ? endOf(issue, facts) : issue.resolvedAt;
  const all = children.length + furtherChildren;
  return known({
    'planned-start': plannedDay(issue.startDay, changesOf(issue, facts.startField), began),
    'actual-start': began === undefined ? undefined : dayOf(began),
    'planned-end': plannedDay(issue.dueDay, changesOf(issue, 'duedate'), began),
    'actual-end': ended === undefined ? undefined : dayOf(ended),
    'original-scope':
      all === 0 || began === undefined || !isWhole ? undefined : String(childrenAt(began, facts)),
    'final-scope': all === 0 ? undefined : String(all),
    'estimate-hours': furtherChildren > 0 ? undefined : hours(issue, children, 'estimate'),
    'spent-hours': furtherChildren > 0 ? undefined : hours(issue, children, 'spent'),
    reopened: isWhole ? String(timesReopened(facts)) : undefined,
  });
}

function known(found: Readonly<Record<BaselineKey, string | undefined>>): BaselineNumbers {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

interface Move {
  readonly at: string;
  readonly from: StatusCategory | undefined;
  readonly to: StatusCategory | undefined;
}

function movesOf(issue: MeasuredIssue, { categoryOf }: BaselineFacts): readonly Move[] {
  return changesOf(issue, 'status').map(({ at, from, to }) => ({
    at,
    from: categoryOf(from ?? ''),
    to: categoryOf(to ?? ''),
  }));
}

/** Oldest first. */
function changesOf({ changes }: MeasuredIssue, field: string | undefined): readonly DatedChange[] {
  return changes
    .filter((change) => change.field === field)
    .toSorted((one, other) => one.at.localeCompare(other.at));
}

function beginOf(facts: BaselineFacts): string | undefined {
  const firstOf = (issue: MeasuredIssue): string | undefined =>
    movesOf(issue, facts).find(({ to }) => to === 'indeterminate')?.at;
  const ofChildren = facts.children.flatMap((child) => firstOf(child) ?? []);
  return firstOf(facts.issue) ?? ofChildren.toSorted()[0];
}

function endOf(issue: MeasuredIssue, facts: BaselineFacts): string | undefined {
  if (issue.category !== 'done') return undefined;
  const moved = movesOf(issue, facts).findLast(({ from, to }) => to === 'done' && from !== 'done');
  return moved?.at ?? issue.resolvedAt;
}

function timesReopened(facts: BaselineFacts): number {
  return [facts.issue, ...facts.children]
    .flatMap((issue) => movesOf(issue, facts))
    .filter(({ from, to }) => from === 'done' && to !== undefined && to !== 'done').length;
}

function plannedDay(
  current: string | undefined,
  changes: readonly DatedChange[],
  began: string | undefined,
): string | undefined {
  if (began === undefined) return current;
  const after = changes.filter(({ at }) => at > began);
  const [next] = after;
  if (next === undefined) return current;
  return dayIn(next.from) ?? after.map(({ to }) => dayIn(to)).find((to) => to !== undefined);
}

function dayIn(value: string | null): string | undefined {
  const found = day.safeParse(value?.slice(0, 10));
  return found.success ? found.data : undefined;
}

/** Children that have left since are no longer found as children, so they are not counted. */
function childrenAt(moment: string, { issue, children }: BaselineFacts): number {
  const told = toldByParent(issue.changes);
  return children.filter((child) => {
    const own = toldByChild(child, child.changes, issue);
    const byParent = told.filter(({ childKey }) => childKey === child.key);
    // Where only the parent's history tells of the child, that it was created says nothing about when it came.
    const changes = byParent.length === 0 ? own : [...byParent, ...own.filter(({ id }) => id !== 'created')];
    return wasThere(changes, moment);
  }).length;
}

function wasThere(changes: readonly ScopeChange[], moment: string): boolean {
  const before = changes
    .filter(({ at }) => at <= moment)
    .toSorted((one, other) => one.at.localeCompare(other.at));
  return before.at(-1)?.came === true;
}

function hours(
  issue: MeasuredIssue,
  children: readonly MeasuredIssue[],
  what: 'estimate' | 'spent',
): string | undefined {
  const parts = [issue[what].own, ...children.map((child) => child[what].withSubtasks ?? child[what].own)];
  const said = parts.filter((part) => part !== undefined);
  if (said.length === 0) return undefined;
  return String(Math.round(said.reduce((sum, part) => sum + part, 0) / 360) / 10);
}
