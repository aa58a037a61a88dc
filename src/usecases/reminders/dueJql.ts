/**
 * One search for everything in a project that somebody might be reminded of. What counts as a day differs between Jira's
 * index, the app's account and the people, so each border is a day or two wider than the rules of domain/reminders/due.ts,
 * which decide about what was found.
 */
import { OWED_DAYS } from '../../domain/owedDays';
import { LONGEST_DUE_DAYS, OWED_AHEAD, soonDays } from '../../domain/reminders/due';
import type { OwedRule, Settings } from '../../domain/settings';
import { daysAfter } from '../../domain/workingDays';
import { dayText, numeric, OPEN, partsOfRule } from '../readJql';

interface Asked {
  readonly settings: Settings;
  /** The days on earth when the job began, earliest first. */
  readonly days: readonly string[];
  /** False where Jira refuses a rule: it names a type or a priority that is gone. */
  readonly withOwed: boolean;
}

export function dueIn(projectId: string, { settings, days, withOwed }: Asked): string {
  const [first = '', last = first] = [days[0], days.at(-1)];
  const since = dayText(daysAfter(first, -LONGEST_DUE_DAYS - 1));
  const here = `project = ${numeric(projectId)}`;
  const due = `duedate >= ${since} AND duedate <= ${dayText(daysAfter(last, soonDays(settings) + 1))}`;
  // An issue is found by its earliest look: where nobody held that one, a later review tells that there may be another.
  const look = `reviewFollowUp <= ${dayText(daysAfter(last, 1))} AND (reviewFollowUp >= ${since} OR reviewOpened >= ${since})`;
  const events = settings.owed.map((rule) => `(${owedBefore(rule, first, last)})`);
  const parts = [
    `(reviewSourceProject = "${numeric(projectId)}" AND ${OPEN} AND ${due})`,
    `(${here} AND ${look})`,
    ...(withOwed && events.length > 0
      ? [
          `(${here} AND (reviewStatus IS EMPTY OR reviewStatus = "cancelled") AND reviewNotNeeded IS EMPTY AND (${events.join(' OR ')}))`,
        ]
      : []),
  ];
  return `${parts.join(' OR ')} ORDER BY duedate ASC, created ASC`;
}

/** A working day takes at least one day of the calendar, so a later event cannot be due for its review yet. */
function owedBefore(rule: OwedRule, first: string, last: string): string {
  const from = dayText(daysAfter(first, -OWED_DAYS - 1));
  const before = dayText(daysAfter(last, 2 - Math.max(0, rule.withinDays - OWED_AHEAD)));
  const within = (field: string): string => `${field} >= ${from} AND ${field} < ${before}`;
  const happened = `(${within('resolutiondate')} OR resolutiondate IS EMPTY AND (${within('statusCategoryChangedDate')} OR statusCategoryChangedDate IS EMPTY AND ${within('created')}))`;
  return [...partsOfRule(rule), happened].join(' AND ');
}
