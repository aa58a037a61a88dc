/** The numbers of the baseline in words: what each one is, how it is counted, and why Jira may not know it. */
import type { BaselineKey } from '../../../../src/domain/vocabulary';
import { showDay } from '../../shared/dates';

export interface NumberWords {
  readonly key: BaselineKey;
  readonly label: string;
  readonly is: 'day' | 'count' | 'hours';
  /** How Jira's value is worked out. */
  readonly counted: string;
  /** Said where Jira was asked and has none. */
  readonly unknown: string;
}

/** Planned beside actual, before beside after. */
export const NUMBERS: readonly NumberWords[] = [
  {
    key: 'planned-start',
    label: 'Planned start',
    is: 'day',
    counted: 'The start date as it stood when the work began',
    unknown: 'Jira has no start date here',
  },
  {
    key: 'actual-start',
    label: 'Actual start',
    is: 'day',
    counted: 'The first move into a status in progress, here or, if never here, in a child',
    unknown: 'Nothing has been moved into progress in Jira',
  },
  {
    key: 'planned-end',
    label: 'Planned end',
    is: 'day',
    counted: 'The due date as it stood when the work began; later moves of the date do not count',
    unknown: 'Jira has no due date here',
  },
  {
    key: 'actual-end',
    label: 'Actual end',
    is: 'day',
    counted: 'The last move into a done status, or the day it was resolved',
    unknown: 'It is not done in Jira',
  },
  {
    key: 'original-scope',
    label: 'Original scope',
    is: 'count',
    counted: 'Children that were there when the work began',
    unknown: 'Jira knows no children, or not when the work began',
  },
  {
    key: 'final-scope',
    label: 'Final scope',
    is: 'count',
    counted: 'Children that are there now',
    unknown: 'Jira knows no children here',
  },
  {
    key: 'estimate-hours',
    label: 'Estimate',
    is: 'hours',
    counted: 'Original estimates of the issue and its children',
    unknown: 'Nothing was estimated in Jira',
  },
  {
    key: 'spent-hours',
    label: 'Time spent',
    is: 'hours',
    counted: 'Work logged on the issue and its children',
    unknown: 'No work was logged in Jira',
  },
  {
    key: 'reopened',
    label: 'Reopened',
    is: 'count',
    counted: 'Moves out of a done status, of the issue and its children',
    unknown: 'Jira has more history than could be read',
  },
];

/** "Tue, 1 Sep 2026", "1,234", "12.5 h" in the reader's manner; what fits none of these is shown as it was written. */
export function shownNumber(is: NumberWords['is'], value: string): string {
  if (is === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? showDay(value) : value;
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  return is === 'hours' ? `${number.toLocaleString()} h` : number.toLocaleString();
}

/** @returns undefined when both are not known; how many children came after the work began */
export function addedAfter(original: string | undefined, final: string | undefined): string | undefined {
  const added = Number(final) - Number(original);
  if (original === undefined || final === undefined || !(added > 0)) return undefined;
  return added === 1
    ? '1 added after the work began'
    : `${added.toLocaleString()} added after the work began`;
}
