/**
 * The reasons that the rules about languishing give an action for a reader, worked out from what was made up about it,
 * never from what Jira or the app says: each rule written down a second time.
 */
import type { Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import type { Made } from './languishingSite';
import { seenBy } from './sight';

const DAY = 24 * 3_600_000;

type Rule =
  | 'overdue'
  | 'blocked'
  | 'no-owner'
  | 'unverified'
  | 'reopened'
  | 'date-moved'
  | 'moved'
  | 'no-change'
  | 'due-soon'
  | 'half-gone'
  | 'no-date';
/** Days, times or per cent; `null`: the rule is off. */
export type HandLimits = Readonly<Record<Rule, number | null>>;

export interface HandRow {
  readonly key: string;
  readonly reasons: readonly Rule[];
}

/** What languishes of a project for a person, worst first, by days as that person's calendar has them. */
export function languishingByHand(
  { jira: { admin }, clock }: Sandbox,
  made: readonly Made[],
  asked: {
    readonly person: UserRow;
    readonly projectId: string;
    readonly limits: HandLimits;
    /** How often the factor of an action has come back, by its key. */
    readonly repeatsOf: (key: string) => number;
  },
): readonly HandRow[] {
  const { person, projectId, limits, repeatsOf } = asked;
  const sees = seenBy(admin, person);
  const isSeen = (id: string): boolean => {
    const row = admin.issue(id);
    return row !== undefined && sees(row);
  };
  const dayAt = (at: number): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: person.timeZone }).format(at);
  const today = dayAt(clock.now());
  const number = (day: string): number => Date.parse(`${day}T12:00:00Z`) / DAY;
  const ago = (at: number): number => number(today) - number(dayAt(at));
  const isMet = (count: number, limit: number | null): boolean => limit !== null && count >= limit;

  const reasonsOf = (one: Made): readonly Rule[] => {
    if (one.dropped) return [];
    const { followUpOn } = one.source;
    const isUnverified =
      isSeen(one.source.id) &&
      !one.verdict &&
      limits.unverified !== null &&
      number(today) - number(followUpOn) > limits.unverified;
    if (one.status === 'done') return isUnverified ? ['unverified'] : [];
    const notStarted = one.status === 'new' || one.status === 'undefined';
    const left = one.due === undefined ? undefined : number(one.due) - number(today);
    const age = ago(one.created);
    const waits = one.blockers
      .filter(({ id, isOpen }) => isOpen && isSeen(id))
      .map(({ since }) => ago(since))
      .filter((days) => isMet(days, limits.blocked));
    const percent = left === undefined || age === 0 ? 0 : left <= 0 ? 100 : (100 * age) / (age + left);
    const says: readonly (readonly [Rule, boolean])[] = [
      ['overdue', left !== undefined && limits.overdue !== null && -left > limits.overdue],
      ['blocked', waits.length > 0],
      ['no-owner', one.owner?.active !== true && isMet(age, limits['no-owner'])],
      ['reopened', one.reopened > 0 && isMet(one.reopened, limits.reopened)],
      ['date-moved', one.dateMoves > 0 && isMet(one.dateMoves, limits['date-moved'])],
      ['moved', one.placeMoves > 0 && isMet(one.placeMoves, limits.moved)],
      ['no-change', isMet(ago(one.statusSince), limits['no-change'])],
      [
        'due-soon',
        notStarted &&
          left !== undefined &&
          left >= 0 &&
          limits['due-soon'] !== null &&
          left <= limits['due-soon'],
      ],
      ['half-gone', notStarted && left !== undefined && isMet(percent, limits['half-gone'])],
      ['no-date', left === undefined && isMet(age, limits['no-date'])],
    ];
    return says.filter(([, speaks]) => speaks).map(([rule]) => rule);
  };

  return made
    .filter(({ id, source }) => source.projectId === projectId && isSeen(id))
    .map((one) => ({ one, key: admin.issue(one.id)?.key ?? '', reasons: reasonsOf(one) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map((row) => ({
      ...row,
      repeats: repeatsOf(row.key),
      severity: isSeen(row.one.source.id) ? row.one.source.severity : 99,
      late:
        row.one.status === 'done' || row.one.due === undefined
          ? 0
          : Math.max(0, number(today) - number(row.one.due)),
    }))
    .sort(
      (a, b) =>
        b.repeats - a.repeats ||
        a.severity - b.severity ||
        b.late - a.late ||
        Number(a.one.id) - Number(b.one.id),
    )
    .map(({ key, reasons }) => ({ key, reasons }));
}
