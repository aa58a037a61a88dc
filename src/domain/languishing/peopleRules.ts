/** The rules about whom an action waits for: an owner who can act, whoever works on what blocks it, or its review. */
import { daysBetween } from '../calendarDays';
import type { Judge } from './reason';
import { daysSince, isOpen } from './standing';

/** Without an owner who can act, so many days after it was made; at once when the limit is 0. */
export const noOwner: Judge<'no-owner'> = ({ owner, created }, calendar, limit) => {
  const left = owner?.active === false;
  const unassignable = owner?.active === true && owner.assignable === false;
  if (owner !== undefined && !left && !unassignable) return undefined;
  // When an owner left is not known: the age of the action stands for it.
  return (daysSince(created, calendar) ?? 0) >= limit ? { code: 'no-owner', left, unassignable } : undefined;
};

/** Blocked by an open issue for so many calendar days. */
export const blocked: Judge<'blocked'> = ({ blockers, created }, calendar, limit) => {
  const waiting = (blockers ?? [])
    .filter(isOpen)
    .flatMap(({ key, since }) => {
      const days = daysSince(since ?? created, calendar);
      return days !== undefined && days >= limit ? [{ key, days }] : [];
    })
    .sort((a, b) => b.days - a.days || (a.key < b.key ? -1 : 1));
  const [longest] = waiting;
  return longest && { code: 'blocked', keys: waiting.map(({ key }) => key), days: longest.days };
};

/** Done, without a verdict, more than so many calendar days after the second look of its review. */
export const unverified: Judge<'unverified'> = ({ review }, { today }, limit) => {
  if (review?.followUpOn === undefined || review.verified) return undefined;
  const { followUpOn } = review;
  return daysBetween(followUpOn, today) > limit ? { code: 'unverified', followUpOn } : undefined;
};
