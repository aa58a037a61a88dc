/**
 * When an action is languishing, from Jira's own fields and what its review says: it is open and meets one of the
 * project's rules, or it is done and nobody has looked whether it worked. One that the team decided to leave is at peace.
 * Days are the reader's calendar days; a rule whose data is not read says nothing.
 */
import type { ActionState, Calendar } from './actionState';
import { dueSoon, halfGone, noDate, overdue } from './dateRules';
import { RULES, type Limits, type Rule } from './limits';
import { dateMoved, moved, noChange, reopened } from './movementRules';
import { blocked, noOwner, unverified } from './peopleRules';
import type { Judge, Reason } from './reason';
import { isOpen } from './standing';

const JUDGES: { readonly [Code in Rule]: Judge<Code> } = {
  overdue,
  blocked,
  'no-owner': noOwner,
  unverified,
  reopened,
  'date-moved': dateMoved,
  moved,
  'no-change': noChange,
  'due-soon': dueSoon,
  'half-gone': halfGone,
  'no-date': noDate,
};

/** @returns the reasons, worst first; none when the action is dropped, verified or on its way */
export function reasonsOf(action: ActionState, calendar: Calendar, limits: Limits): readonly Reason[] {
  if (action.review?.dropped === true) return [];
  const open = isOpen(action);
  return RULES.filter((rule) => (rule === 'unverified') !== open).flatMap((rule) => {
    const limit = limits[rule];
    return limit === null ? [] : (JUDGES[rule](action, calendar, limit) ?? []);
  });
}
