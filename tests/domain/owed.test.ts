import { coverageOf, owedBy, owedProperty, shareNotFailures } from '../../src/domain/owed';
import { KINDS, STATUSES } from '../../src/domain/vocabulary';
import { fc } from '../builders/fastCheck';

const WEEKDAYS = [1, 2, 3, 4, 5];
const ids = (...list: readonly string[]): ReadonlySet<string> => new Set(list);

describe('by when a review is owed', () => {
  it.each([
    ['1 working day after a Thursday', '2027-01-07', 1, WEEKDAYS, '2027-01-08'],
    ['1 working day after a Friday', '2027-01-08', 1, WEEKDAYS, '2027-01-11'],
    ['1 working day after a Saturday', '2027-01-09', 1, WEEKDAYS, '2027-01-11'],
    ['10 working days after a Thursday', '2027-01-07', 10, WEEKDAYS, '2027-01-21'],
    ['5 working days over the end of a year', '2026-12-29', 5, WEEKDAYS, '2027-01-05'],
    ['3 working days in a week from Sunday to Thursday', '2027-01-06', 3, [0, 1, 2, 3, 4], '2027-01-11'],
    ['2 working days for a team that works on Mondays', '2027-01-04', 2, [1], '2027-01-18'],
    ['3 days for a team without working days', '2027-01-08', 3, [], '2027-01-11'],
    ['none at all', '2027-01-09', 0, WEEKDAYS, '2027-01-09'],
    ['over the night when clocks go back', '2026-10-24', 1, WEEKDAYS, '2026-10-26'],
  ])('%s', (_when, eventDay, within, workingDays, expected) => {
    expect(owedBy(eventDay, within, workingDays)).toBe(expected);
  });
});

describe('coverage', () => {
  it.each([
    ['nothing is owed', ids(), ids('1'), ids(), { reviewed: 0, of: 0 }],
    ['nothing is reviewed', ids('1', '2'), ids(), ids(), { reviewed: 0, of: 2, share: 0 }],
    ['one of two is reviewed', ids('1', '2'), ids('2'), ids(), { reviewed: 1, of: 2, share: 0.5 }],
    ['one needs none', ids('1', '2'), ids('2'), ids('1'), { reviewed: 1, of: 1, share: 1 }],
    ['the reviewed one needs none', ids('1', '2'), ids('2'), ids('2'), { reviewed: 0, of: 1, share: 0 }],
    ['none needs any', ids('1'), ids('1'), ids('1'), { reviewed: 0, of: 0 }],
    ['others are reviewed', ids('1'), ids('2', '3'), ids(), { reviewed: 0, of: 1, share: 0 }],
  ])('%s', (_how, matched, reviewed, notNeeded, expected) => {
    expect(coverageOf({ matched, reviewed, notNeeded })).toEqual(expected);
  });

  it('is never more than everything', () => {
    const some = fc.uniqueArray(fc.nat(20).map(String)).map((list): ReadonlySet<string> => new Set(list));
    fc.assert(
      fc.property(some, some, some, (matched, reviewed, notNeeded) => {
        const { reviewed: count, of, share } = coverageOf({ matched, reviewed, notNeeded });
        expect(count).toBeLessThanOrEqual(of);
        expect(share ?? 1).toBeLessThanOrEqual(1);
        expect(share === undefined).toBe(of === 0);
      }),
    );
  });
});

describe('reviews that are not about failures', () => {
  it('counts by kind, without the cancelled ones and those of unknown kind', () => {
    expect(
      shareNotFailures([
        { status: 'closed', kind: 'incident' },
        { status: 'open', kind: 'near-miss' },
        { status: 'finished', kind: 'missed-goal' },
        { status: 'closed', kind: 'success' },
        { status: 'cancelled', kind: 'success' },
        { status: 'open' },
      ]),
    ).toEqual({ others: 1, of: 4, share: 0.25 });
    expect(shareNotFailures([])).toEqual({ others: 0, of: 0 });
  });

  it.each(KINDS)('%s', (kind) => {
    const isFailure = ['incident', 'near-miss', 'missed-goal'].includes(kind);
    const share = isFailure ? 0 : 1;
    expect(shareNotFailures([{ status: 'closed', kind }])).toEqual({ others: share, of: 1, share });
  });

  it('is never more than all', () => {
    const review = fc.record({
      status: fc.constantFrom(...STATUSES),
      kind: fc.option(fc.constantFrom(...KINDS), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(review), (reviews) => {
        expect(shareNotFailures(reviews).share ?? 1).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the decision that no review is needed', () => {
  const written = { v: 1, notNeeded: 'yes', reason: 'A drill', by: 'ada', on: '2026-11-20' };
  it.each([
    ['as it is written', written, true],
    ['without a reason', { ...written, reason: '  ' }, false],
    ['with a day that there is not', { ...written, on: '2026-02-30' }, false],
    ['of a later version', { ...written, v: 2 }, false],
    ['written by hand', { notNeeded: true }, false],
  ])('%s', (_how, value, readable) => {
    expect(owedProperty.safeParse(value).success).toBe(readable);
  });
});
