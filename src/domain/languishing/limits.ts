/** From when on each rule counts an action as languishing: the project's thresholds. `null` switches a rule off. */
import * as z from 'zod/mini';
import type { DeepReadonly } from '../result';

/** The rules by the names that the address of a page uses too, in the order in which the reasons of an action are told. */
export const RULES = [
  'overdue',
  'blocked',
  'no-owner',
  'unverified',
  'reopened',
  'date-moved',
  'moved',
  'no-change',
  'due-soon',
  'half-gone',
  'no-date',
] as const;
export type Rule = (typeof RULES)[number];

const days = (least: number) => z.nullable(z.int().check(z.minimum(least), z.maximum(365)));
const times = z.nullable(z.int().check(z.minimum(1), z.maximum(20)));

export const limitsSchema = z.object({
  /** More than so many days past the due date. */
  overdue: days(0),
  /** Blocked by an open issue for so many days. */
  blocked: days(0),
  /** Without an owner who can act, so many days after it was made; 0: at once. */
  'no-owner': days(0),
  /** Done, without a verdict; more than so many days after the follow-up date of its review. */
  unverified: days(0),
  /** Reopened so many times. */
  reopened: times,
  /** The due date moved so many times. */
  'date-moved': times,
  /** Moved between sprints or epics so many times. */
  moved: times,
  /** No status change for so many days. */
  'no-change': days(1),
  /** Due within so many days and not started. */
  'due-soon': days(0),
  /** So many per cent of the time from creation to the due date gone, and not started. */
  'half-gone': z.nullable(z.int().check(z.minimum(1), z.maximum(100))),
  /** Without a due date, so many days after it was made; 0: at once. */
  'no-date': days(0),
});
export type Limits = DeepReadonly<z.infer<typeof limitsSchema>>;

export const DEFAULT_LIMITS: Limits = {
  overdue: 0,
  blocked: 7,
  'no-owner': 0,
  unverified: 0,
  reopened: 1,
  'date-moved': 2,
  moved: 2,
  'no-change': 14,
  'due-soon': 3,
  'half-gone': 50,
  'no-date': 0,
};
