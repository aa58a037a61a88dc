import { DEFAULT_LIMITS, RULES } from '../../../src/domain/languishing/limits';
import { reasonsOf } from '../../../src/domain/languishing/reasons';
import { daysLate } from '../../../src/domain/languishing/standing';
import type { ActionState } from '../../../src/domain/languishing/actionState';
import { anAction, berlin } from './anAction';

const codes = (action: ActionState, limits = DEFAULT_LIMITS) =>
  reasonsOf(action, berlin, limits).map(({ code }) => code);

/** Everything that can be wrong with an open action at once; the last two exclude each other with the first. */
const neglected: Partial<ActionState> = {
  statusCategory: 'new',
  due: '2026-10-26',
  created: '2026-10-01T09:00:00.000Z',
  owner: undefined,
  statusSince: '2026-10-20T12:00:00.000Z',
  history: {
    dateMoves: ['2026-10-02T09:00:00Z', '2026-10-03T09:00:00Z'],
    placeMoves: ['2026-10-02T09:00:00Z', '2026-10-03T09:00:00Z'],
    reopened: ['2026-10-20T12:00:00.000Z'],
  },
  blockers: [{ key: 'GATE-77', statusCategory: 'new' }],
  review: { followUpOn: '2026-11-01', verified: false, dropped: false },
};

it('an open action that is owned, due later and moving has no reason', () => {
  expect(codes(anAction())).toEqual([]);
});

it('tells the worst first', () => {
  const all = codes(anAction(neglected));
  expect(all).toEqual([
    'overdue',
    'blocked',
    'no-owner',
    'reopened',
    'date-moved',
    'moved',
    'no-change',
    'half-gone',
  ]);
  expect(all.toSorted((a, b) => RULES.indexOf(a) - RULES.indexOf(b))).toEqual(all);
});

it('says the same with everything switched off: nothing', () => {
  const off = Object.fromEntries(RULES.map((rule) => [rule, null]));
  expect(codes(anAction(neglected), { ...DEFAULT_LIMITS, ...off })).toEqual([]);
});

it.each([
  ['new', 8],
  ['undefined', 8],
  ['indeterminate', 7],
  ['done', 1],
] as const)('a neglected action of the status category %s has %i reasons', (statusCategory, count) => {
  expect(codes(anAction({ ...neglected, statusCategory }))).toHaveLength(count);
});

it('has nothing to say about an action that the team decided to leave', () => {
  const review = { followUpOn: '2026-11-01', verified: false, dropped: true };
  expect(codes(anAction({ ...neglected, review }))).toEqual([]);
});

it('goes on judging an open action that has a verdict, by Jira’s own fields', () => {
  const review = { followUpOn: '2026-11-01', verified: true, dropped: false };
  expect(codes(anAction({ due: '2026-11-19', review }))).toEqual(['overdue']);
});

it('judges what is read when only Jira’s fields are', () => {
  expect(codes({ statusCategory: 'indeterminate', due: '2026-11-19', owner: { active: true } })).toEqual([
    'overdue',
  ]);
});

it('counts no days late once the action is done', () => {
  expect(daysLate({ statusCategory: 'done', due: '2026-01-01' }, '2026-11-20')).toBe(0);
});
