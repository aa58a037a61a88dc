import {
  quarterBefore,
  quarterDays,
  quarterFrom,
  quarterLabel,
  quarterOf,
  quartersUpTo,
  quarterStart,
} from '../../src/domain/quarters';
import { daysAfter } from '../../src/domain/workingDays';
import { fc } from '../builders/fastCheck';

it.each([
  ['2026-01-01', '2026-Q1'],
  ['2026-03-31', '2026-Q1'],
  ['2026-04-01', '2026-Q2'],
  ['2026-06-30', '2026-Q2'],
  ['2026-07-01', '2026-Q3'],
  ['2026-09-30', '2026-Q3'],
  ['2026-10-01', '2026-Q4'],
  ['2026-12-31', '2026-Q4'],
  ['2027-01-01', '2027-Q1'],
])('%s is in %s', (day, quarter) => {
  expect(quarterOf(day)).toBe(quarter);
});

it.each([
  ['2026-Q1', '2026-01-01', '2026-03-31', 'Q1 2026, Jan to Mar', 'January'],
  ['2026-Q2', '2026-04-01', '2026-06-30', 'Q2 2026, Apr to Jun', 'April'],
  ['2026-Q3', '2026-07-01', '2026-09-30', 'Q3 2026, Jul to Sep', 'July'],
  ['2026-Q4', '2026-10-01', '2026-12-31', 'Q4 2026, Oct to Dec', 'October'],
] as const)('%s', (quarter, first, last, label, month) => {
  expect(quarterDays(quarter)).toEqual({ first, last });
  expect(quarterLabel(quarter)).toBe(label);
  expect(quarterStart(quarter)).toBe(month);
});

it('counts quarters back and forth', () => {
  expect(quarterBefore('2026-Q2', 1)).toBe('2026-Q1');
  expect(quarterBefore('2026-Q1', 1)).toBe('2025-Q4');
  expect(quarterBefore('2026-Q4', 4)).toBe('2025-Q4');
  expect(quarterBefore('2026-Q4', -1)).toBe('2027-Q1');
  expect(quartersUpTo('2026-Q4', 4)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
});

it.each(['', '2026', '2026-Q0', '2026-Q5', '26-Q1', '2026-Q1 ', '2026-q1', '0000-Q1'])(
  '“%s” is no quarter',
  (text) => {
    expect(quarterFrom(text)).toBeUndefined();
  },
);

it.each(['1000-Q1', '9999-Q4'])('%s, in an address, leads to days that can be written', (text) => {
  const quarter = quarterFrom(text);
  if (quarter === undefined) throw new Error('none');
  const days = quartersUpTo(quarter, 4).flatMap((each) => Object.values(quarterDays(each)));
  for (const day of days) expect(daysAfter(day, -370)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

it('every day is in one quarter, between its first and its last day', () => {
  fc.assert(
    fc.property(fc.nat(40_000), (days) => {
      const day = daysAfter('1999-12-31', days);
      const quarter = quarterOf(day);
      const { first, last } = quarterDays(quarter);
      expect(quarterFrom(quarter)).toBe(quarter);
      expect(first <= day && day <= last).toBe(true);
      expect(quarterOf(daysAfter(first, -1))).toBe(quarterBefore(quarter, 1));
      expect(quarterOf(daysAfter(last, 1))).toBe(quarterBefore(quarter, -1));
    }),
  );
});
