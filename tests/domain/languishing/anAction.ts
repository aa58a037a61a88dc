/** An action that is on its way, and the calendars of readers at both ends of the world. */
import { daysIn } from '../../../src/domain/calendarDays';
import type { ActionState, Calendar } from '../../../src/domain/languishing/actionState';
import { DEFAULT_LIMITS, type Rule } from '../../../src/domain/languishing/limits';
import type { Reason } from '../../../src/domain/languishing/reason';
import { reasonsOf } from '../../../src/domain/languishing/reasons';

const TODAY = '2026-11-20';
export const berlin: Calendar = calendarIn('Europe/Berlin', TODAY);

export function calendarIn(timeZone: string, today: string): Calendar {
  return { today, dayOf: daysIn(timeZone) };
}

/** Owned, started, due later, moved yesterday; its history and its review are read and harmless. */
export function anAction(overrides: Partial<ActionState> = {}): ActionState {
  return {
    statusCategory: 'indeterminate',
    due: '2026-12-18',
    created: '2026-11-18T09:00:00.000Z',
    owner: { active: true, assignable: true },
    statusSince: '2026-11-19T09:00:00.000Z',
    history: { dateMoves: [], placeMoves: [], reopened: [] },
    blockers: [],
    review: { followUpOn: '2027-01-08', verified: false, dropped: false },
    ...overrides,
  };
}

/** The reason that one rule gives, with every other rule switched off. */
export function judged(
  rule: Rule,
  action: Partial<ActionState>,
  { limit = DEFAULT_LIMITS[rule], calendar = berlin }: { limit?: number | null; calendar?: Calendar } = {},
): Reason | undefined {
  const off = Object.fromEntries(Object.keys(DEFAULT_LIMITS).map((each) => [each, null]));
  const limits = { ...DEFAULT_LIMITS, ...off, [rule]: limit };
  const reasons = reasonsOf(anAction(action), calendar, limits);
  expect(reasons.length).toBeLessThan(2);
  return reasons[0];
}
