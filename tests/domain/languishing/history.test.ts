import { daysIn } from '../../../src/domain/calendarDays';
import type { FieldChangeLike } from '../../../src/domain/languishing/fieldChange';
import { blockedSince, historyOf } from '../../../src/domain/languishing/history';
import { doneDaysOf, dueChangesOf } from '../../../src/domain/languishing/pastDays';

const CATEGORIES = { '1': 'new', '2': 'indeterminate', '3': 'done', '4': 'done', '5': 'undefined' } as const;
const isKnown = (id: string): id is keyof typeof CATEGORIES => Object.hasOwn(CATEGORIES, id);
const categoryOf = (id: string) => (isKnown(id) ? CATEGORIES[id] : undefined);

type Sides = Partial<Pick<FieldChangeLike, 'from' | 'to' | 'fromText' | 'toText'>>;
const at = (day: string, field: string, sides: Sides = {}): FieldChangeLike => ({
  at: `2026-11-${day}T09:00:00.000Z`,
  field,
  from: null,
  to: null,
  fromText: null,
  toText: null,
  ...sides,
});
const status = (day: string, from: string, to: string) => at(day, 'status', { from, to });
const instants = (...days: readonly string[]) => days.map((day) => `2026-11-${day}T09:00:00.000Z`);

const of = (...changes: readonly FieldChangeLike[]) => historyOf(changes, categoryOf);

it('an empty history tells nothing', () => {
  expect(of()).toEqual({ dateMoves: [], placeMoves: [], reopened: [], statusSince: undefined });
});

it.each<[string, Sides, boolean]>([
  ['from one day to another', { from: '2026-12-01', to: '2026-12-15' }, true],
  ['to an earlier day', { from: '2026-12-15', to: '2026-12-01' }, true],
  ['set for the first time', { to: '2026-12-01' }, false],
  ['set for the first time, from an empty text', { from: '', to: '2026-12-01' }, false],
  ['taken off', { from: '2026-12-01' }, false],
  ['written anew, the same', { from: '2026-12-01', to: '2026-12-01' }, false],
])('the due date %s', (_how, sides, counts) => {
  expect(of(at('05', 'duedate', sides)).dateMoves).toEqual(counts ? instants('05') : []);
});

it.each<[string, string, Sides, boolean]>([
  ['carried from a sprint that is over into the next', 'Sprint', { from: '1', to: '1, 2' }, true],
  ['moved from one sprint to another', 'Sprint', { from: '1', to: '2' }, true],
  ['planned for the first time', 'Sprint', { from: '', to: '1' }, false],
  ['taken out of its sprint', 'Sprint', { from: '1, 2', to: '1' }, false],
  ['sent back to the backlog', 'Sprint', { from: '1', to: '' }, false],
  ['told in another order', 'Sprint', { from: '1, 2', to: '2,1' }, false],
  ['from one epic to another', 'IssueParentAssociation', { from: '10', to: '11' }, true],
  ['from one epic to another, as old projects tell it', 'Epic Link', { from: '10', to: '11' }, true],
  ['from one parent to another', 'parent', { from: '10', to: '11' }, true],
  ['into its first epic', 'IssueParentAssociation', { to: '11' }, false],
  ['out of its epic', 'IssueParentAssociation', { from: '10' }, false],
  ['from one component to another', 'components', { from: '10', to: '11' }, false],
])('%s', (_how, field, sides, counts) => {
  expect(of(at('05', field, sides)).placeMoves).toEqual(counts ? instants('05') : []);
});

it('counts a move once that one edit tells twice', () => {
  const sides = { from: '10', to: '11' };
  expect(of(at('05', 'Epic Link', sides), at('05', 'IssueParentAssociation', sides)).placeMoves).toHaveLength(
    1,
  );
});

it.each<[string, string, readonly (readonly [from: string, to: string])[], number]>([
  [
    'a date taken off and set later',
    'duedate',
    [
      ['2026-12-01', ''],
      ['', '2026-12-15'],
    ],
    1,
  ],
  [
    'a date taken off and put back',
    'duedate',
    [
      ['2026-12-01', ''],
      ['', '2026-12-01'],
    ],
    0,
  ],
  [
    'the same, and moved after all',
    'duedate',
    [
      ['2026-12-01', ''],
      ['', '2026-12-01'],
      ['2026-12-01', '2026-12-15'],
    ],
    1,
  ],
  [
    'a sprint, the backlog, the next sprint',
    'Sprint',
    [
      ['1', ''],
      ['', '2'],
    ],
    1,
  ],
  [
    'a sprint, the backlog, the same sprint',
    'Sprint',
    [
      ['1', ''],
      ['', '1'],
    ],
    0,
  ],
  [
    'an epic, none, another one',
    'IssueParentAssociation',
    [
      ['10', ''],
      ['', '11'],
    ],
    1,
  ],
  [
    'twice by way of none',
    'parent',
    [
      ['10', ''],
      ['', '11'],
      ['11', ''],
      ['', '12'],
    ],
    2,
  ],
])('%s: by way of nothing is a move as well', (_how, field, sides, count) => {
  const changes = sides.map(([from, to], index) => at(`0${String(index + 1)}`, field, { from, to }));
  const { dateMoves, placeMoves } = of(...changes.toReversed());
  expect(field === 'duedate' ? dateMoves : placeMoves).toHaveLength(count);
});

it('tells moves between sprints and between epics in their order', () => {
  const told = of(
    at('07', 'parent', { from: '10', to: '11' }),
    at('05', 'Sprint', { from: '1', to: '2' }),
    at('09', 'Sprint', { from: '2', to: '3' }),
  );
  expect(told.placeMoves).toEqual(instants('05', '07', '09'));
});

const cleared = (day: string) => at(day, 'resolution', { from: '10000', fromText: 'Done' });
it.each<[string, readonly FieldChangeLike[], boolean]>([
  ['from done to in progress', [status('05', '3', '2')], true],
  ['from done to a status without a category', [status('05', '3', '5')], true],
  ['from done to another done status', [status('05', '3', '4')], false],
  ['the same, with its resolution taken off', [status('05', '3', '4'), cleared('05')], false],
  ['from in progress to new', [status('05', '2', '1')], false],
  ['from in progress to done', [status('05', '2', '3')], false],
  [
    'from a status that is gone, with its resolution taken off',
    [status('05', '9', '2'), cleared('05')],
    true,
  ],
  ['to a status that is gone, with its resolution taken off', [cleared('05'), status('05', '3', '9')], true],
  ['from a status that is gone, and nothing more', [status('05', '9', '2')], false],
  [
    'from a status that is gone, its resolution taken off later',
    [status('05', '9', '2'), cleared('06')],
    false,
  ],
  ['its resolution taken off in the same status', [cleared('05')], false],
])('reopened: %s', (_how, changes, counts) => {
  expect(of(...changes).reopened).toEqual(counts ? instants('05') : []);
});

it('reads a history in any order: oldest first, and the last status change', () => {
  const told = of(
    status('12', '2', '3'),
    status('03', '1', '2'),
    status('14', '3', '2'),
    at('15', 'status', { from: '2', to: '2' }),
    at('10', 'duedate', { from: '2026-12-01', to: '2026-12-15' }),
    at('02', 'duedate', { from: '2026-11-30', to: '2026-12-01' }),
  );
  expect(told.dateMoves).toEqual(instants('02', '10'));
  expect(told.reopened).toEqual(instants('14'));
  expect(told.statusSince).toBe(instants('14')[0]);
});

describe('since when something blocks it', () => {
  const linked = (day: string, key: string, words = 'This issue is blocked by') =>
    at(day, 'Link', { to: key, toText: `${words} ${key}` });
  const unlinked = (day: string, key: string, words = 'This issue is blocked by') =>
    at(day, 'Link', { from: key, fromText: `${words} ${key}` });

  it.each<[string, readonly FieldChangeLike[], string | undefined]>([
    ['never linked', [], undefined],
    ['linked once', [linked('05', 'GATE-7')], '05'],
    ['linked twice', [linked('06', 'GATE-7'), linked('05', 'GATE-7')], '05'],
    ['linked, taken off', [linked('05', 'GATE-7'), unlinked('06', 'GATE-7')], undefined],
    ['linked anew', [linked('05', 'GATE-7'), unlinked('06', 'GATE-7'), linked('08', 'GATE-7')], '08'],
    ['another issue', [linked('05', 'GATE-77')], undefined],
    ['another link', [linked('05', 'GATE-7', 'This issue relates to')], undefined],
    ['the other way round', [linked('05', 'GATE-7', 'This issue blocks')], undefined],
    [
      'another link taken off',
      [linked('05', 'GATE-7'), unlinked('06', 'GATE-7', 'This issue relates to')],
      '05',
    ],
  ])('%s', (_how, changes, day) => {
    expect(blockedSince(changes, 'GATE-7')).toBe(day === undefined ? undefined : instants(day)[0]);
  });

  it('knows a site by its own word for it', () => {
    const changes = [linked('05', 'GATE-7', 'This issue waits for')];
    expect(blockedSince(changes, 'GATE-7', 'Waits for')).toBe(instants('05')[0]);
  });
});

describe('how it stood on a day that is over', () => {
  const berlin = daysIn('Europe/Berlin');

  it('tells the days in which it was done, and since when it is', () => {
    const changes = [
      status('03', '1', '3'),
      status('05', '3', '2'),
      status('08', '2', '3'),
      status('09', '3', '4'),
    ];
    expect(doneDaysOf(changes, categoryOf, berlin)).toEqual({
      doneOn: '2026-11-08',
      doneBefore: [{ from: '2026-11-03', until: '2026-11-05' }],
    });
    expect(doneDaysOf([], categoryOf, berlin)).toEqual({ doneOn: undefined, doneBefore: [] });
  });

  it('counts a status that is gone as open', () => {
    expect(
      doneDaysOf([status('03', '1', '3'), status('05', '3', '9')], categoryOf, berlin).doneOn,
    ).toBeUndefined();
  });

  it('tells the due dates that it had, by the reader’s calendar', () => {
    const late = { ...at('05', 'duedate', { to: '2026-12-01' }), at: '2026-11-05T23:30:00.000Z' };
    const moved = at('08', 'duedate', { from: '2026-12-01', to: '2026-12-15' });
    expect(dueChangesOf([moved, late], berlin)).toEqual([
      { on: '2026-11-06', from: undefined },
      { on: '2026-11-08', from: '2026-12-01' },
    ]);
    expect(dueChangesOf([late], daysIn('Pacific/Niue'))[0]?.on).toBe('2026-11-05');
  });
});
