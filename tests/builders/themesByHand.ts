/**
 * What Reviews and Themes have to show a person of a project, worked out from the rows of the sandbox's Jira one by one:
 * without a search and without the reading use cases.
 */
import type { Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import { calendarOf } from './calendarOf';
import { repeatsByHand, seenRows } from './seenRows';

/** Everything as texts that can be compared, in alphabetical order. */
export interface ThemesByHand {
  /** `<key> <number> <status> <kind> <open actions>`; of a limited review key, number and status alone. */
  readonly reviews: readonly string[];
  /** `<label> <reviews closed in the quarter> of <all>: <keys>` */
  readonly labels: readonly string[];
  /** `<label> <open actions>` */
  readonly open: readonly string[];
  /** `<label> <source key> <number> <action key> <state>`, for actions that are open or done since the year before. */
  readonly repeats: readonly string[];
}

/** @param quarter `2026-Q4` */
export function themesByHand(
  sandbox: Sandbox,
  asked: { readonly person: UserRow; readonly projectId: string; readonly quarter: string },
): ThemesByHand {
  const { person, quarter } = asked;
  const calendar = calendarOf(sandbox, person);
  const { reviews, actions } = seenRows(sandbox, asked);
  const closed = reviews.filter(
    ({ review: { status, closedOn } }) =>
      (status === 'closed' || status === 'finished') &&
      closedOn !== undefined &&
      quarterOn(closedOn) === quarter,
  );
  const labels = new Set(closed.flatMap(({ review }) => review.labels));
  const opened = reviews.filter(
    ({ review: { status, openedAt } }) =>
      status !== 'cancelled' && quarterOn(calendar.dayOf(openedAt) ?? '') === quarter,
  );
  const open = actions.filter(({ isOpen, origin }) => isOpen && origin.dropped !== true);
  return {
    reviews: reviews
      .map(({ issue: { key }, review }) => {
        const limited = review.kind === undefined;
        const openOnes = actions.filter(({ row, isOpen }) => isOpen && review.actionIds.includes(row.id));
        const rest = limited ? '' : ` ${review.kind} ${String(openOnes.length)}`;
        return `${key} ${String(review.number)} ${review.status}${rest}`;
      })
      .sort(),
    labels: [...labels]
      .map((label) => {
        const behind = closed.filter(({ review }) => review.labels.includes(label));
        const keys = behind.map(({ issue }) => issue.key).sort();
        return `${label} ${String(behind.length)} of ${String(closed.length)}: ${keys.join(' ')}`;
      })
      .sort(),
    open: [...new Set(open.flatMap(({ origin }) => origin.labels))]
      .map((label) => `${label} ${String(open.filter(({ origin }) => origin.labels.includes(label)).length)}`)
      .sort(),
    repeats: repeatsByHand(opened, actions, calendar, yearBefore(quarter)),
  };
}

const quarterOn = (day: string): string =>
  `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;

/** The same day a year before the quarter begins. */
export function yearBefore(quarter: string): string {
  const month = String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0');
  return `${String(Number(quarter.slice(0, 4)) - 1)}-${month}-01`;
}
