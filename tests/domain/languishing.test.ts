import { daysIn } from '../../src/domain/calendarDays';
import {
  compareReasons,
  daysLate,
  reasonsOf,
  sentenceOf,
  type ActionState,
  type Reason,
} from '../../src/domain/languishing/reasons';

const berlin = { today: '2026-11-20', dayOf: daysIn('Europe/Berlin') };

/** An action that is on its way: owned, due later, moved yesterday. */
function anAction(overrides: Partial<ActionState> = {}): ActionState {
  return {
    statusCategory: 'indeterminate',
    due: '2026-12-18',
    owner: { active: true },
    statusSince: '2026-11-19T09:00:00.000Z',
    ...overrides,
  };
}

it('an open action that is owned, due later and moving has no reason', () => {
  expect(reasonsOf(anAction(), berlin)).toEqual([]);
});

describe('overdue', () => {
  it.each([
    ['the day before its due date', '2026-11-21', []],
    ['on its due date', '2026-11-20', []],
    ['the day after its due date', '2026-11-19', [{ code: 'overdue', days: 1 }]],
    ['25 days after its due date', '2026-10-26', [{ code: 'overdue', days: 25 }]],
    ['without a due date', undefined, []],
    ['with a due date that is no day', 'soon', []],
  ])('%s', (_when, due, expected) => {
    expect(reasonsOf(anAction({ due }), berlin)).toEqual(expected);
  });

  it('counts no days once the action is done', () => {
    expect(daysLate({ statusCategory: 'done', due: '2026-01-01' }, '2026-11-20')).toBe(0);
  });
});

describe('no owner', () => {
  it.each([
    ['nobody is assigned', undefined, [{ code: 'no-owner', left: false }]],
    ['the owner is no longer active', { active: false }, [{ code: 'no-owner', left: true }]],
    ['the owner is active', { active: true }, []],
  ])('%s', (_who, owner, expected) => {
    expect(reasonsOf(anAction({ owner }), berlin)).toEqual(expected);
  });
});

describe('no status change for 14 days', () => {
  it.each([
    ['13 days ago', '2026-11-07T12:00:00.000Z', []],
    ['14 days ago', '2026-11-06T12:00:00.000Z', [{ code: 'no-change', days: 14 }]],
    ['15 days ago', '2026-11-05T12:00:00.000Z', [{ code: 'no-change', days: 15 }]],
    ['in the last minute of the 13th day, by the reader’s clock', '2026-11-06T23:00:00.000Z', []],
    [
      'in the last minute of the 14th day, by the reader’s clock',
      '2026-11-06T22:59:00.000Z',
      [{ code: 'no-change', days: 14 }],
    ],
    ['at a moment that is not known yet', undefined, []],
    ['at a moment that cannot be read', 'long ago', []],
    ['in the future, by a wrong clock', '2026-12-24T12:00:00.000Z', []],
  ])('the last change was %s', (_when, statusSince, expected) => {
    expect(reasonsOf(anAction({ statusSince }), berlin)).toEqual(expected);
  });
});

describe('whether it is open', () => {
  const neglected = { due: '2026-10-26', owner: undefined, statusSince: '2026-10-20T12:00:00.000Z' };
  it.each([
    ['done', 0],
    ['new', 3],
    ['indeterminate', 3],
    ['undefined', 3],
  ] as const)('a neglected action of the status category %s has %i reasons', (statusCategory, count) => {
    expect(reasonsOf(anAction({ ...neglected, statusCategory }), berlin)).toHaveLength(count);
  });

  it('names the most severe reason first', () => {
    expect(reasonsOf(anAction(neglected), berlin).map((reason) => reason.code)).toEqual([
      'overdue',
      'no-owner',
      'no-change',
    ]);
  });
});

describe('the order of languishing actions', () => {
  const late = (days: number): Reason => ({ code: 'overdue', days });
  const still = (days: number): Reason => ({ code: 'no-change', days });
  const nobody: Reason = { code: 'no-owner', left: false };
  it.each([
    ['more reasons before fewer', [nobody, still(14)], [late(90)]],
    ['more days late before fewer', [late(3)], [late(2)]],
    ['late before ownerless', [late(1)], [nobody]],
    ['longer without a change before shorter', [nobody, still(20)], [nobody, still(15)]],
  ])('%s', (_rule, worse, better) => {
    expect(compareReasons(worse, better)).toBeLessThan(0);
    expect(compareReasons(better, worse)).toBeGreaterThan(0);
  });
});

it.each<[Reason, string]>([
  [{ code: 'overdue', days: 1 }, '1 day late'],
  [{ code: 'overdue', days: 25 }, '25 days late'],
  [{ code: 'no-owner', left: false }, 'no owner'],
  [{ code: 'no-owner', left: true }, 'owner is no longer active'],
  [{ code: 'no-change', days: 31 }, 'no status change for 31 days'],
])('%j reads "%s"', (reason, sentence) => {
  expect(sentenceOf(reason)).toBe(sentence);
});
