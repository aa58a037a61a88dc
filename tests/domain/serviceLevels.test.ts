import { daysBetween } from '../../src/domain/calendarDays';
import { priorityRank, suggestDueDay } from '../../src/domain/serviceLevels';
import { DEFAULT_SETTINGS, SERVICE_LEVELS } from '../../src/domain/settings';
import { daysAfter, followUpDay, nextWorkingDay } from '../../src/domain/workingDays';
import { fc } from '../builders/fastCheck';

const WEEK = DEFAULT_SETTINGS.workingDays;
/** Sunday to Thursday. */
const GULF = [0, 1, 2, 3, 4];

describe('A working day', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 'a Friday stays'],
    ['2026-11-21', '2026-11-23', 'Saturday moves to Monday'],
    ['2026-11-22', '2026-11-23', 'Sunday moves to Monday'],
    ['2026-10-31', '2026-11-02', 'over the end of a month'],
    ['2027-01-02', '2027-01-04', 'in the first days of a year'],
    ['2028-02-26', '2028-02-28', 'before a leap day'],
    ['2028-02-29', '2028-02-29', 'a leap day that is a Tuesday'],
  ])('%s becomes %s: %s', (day, working) => {
    expect(nextWorkingDay(day, WEEK)).toBe(working);
  });

  it('is what the project says', () => {
    expect(nextWorkingDay('2026-11-20', GULF)).toBe('2026-11-22');
    expect(nextWorkingDay('2026-11-22', GULF)).toBe('2026-11-22');
    expect(nextWorkingDay('2026-11-23', [0])).toBe('2026-11-29');
    expect(nextWorkingDay('2026-11-21', [])).toBe('2026-11-21');
  });

  it('is never more than six days ahead, and always one of the week', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 });
    const day = fc.integer({ min: 0, max: 20_000 }).map((after) => daysAfter('2000-01-01', after));
    fc.assert(
      fc.property(day, days, (from, workingDays) => {
        const found = nextWorkingDay(from, workingDays);
        expect(workingDays).toContain(new Date(`${found}T00:00:00Z`).getUTCDay());
        expect(daysBetween(from, found)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(from, found)).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('The suggested due day', () => {
  const from = '2026-11-16';

  it.each([
    ['4-8-weeks', 1, '2026-12-14', { weeks: 4, because: 'priority' }],
    ['4-8-weeks', 2, '2026-12-14', { weeks: 4, because: 'priority' }],
    ['4-8-weeks', 3, '2027-01-11', { weeks: 8, because: 'priority' }],
    ['4-8-weeks', undefined, '2027-01-11', { weeks: 8, because: 'nothing-known' }],
    ['15-30-days', 1, '2026-12-01', { days: 15, because: 'priority' }],
    ['15-30-days', 4, '2026-12-16', { days: 30, because: 'priority' }],
    ['flat-30-days', 1, '2026-12-16', { days: 30, because: 'flat' }],
    ['flat-30-days', undefined, '2026-12-16', { days: 30, because: 'flat' }],
  ] as const)('%s, priority rank %s: %s', (preset, rank, due, reason) => {
    expect(suggestDueDay({ preset, priorityRank: rank, from, workingDays: WEEK })).toEqual({ due, reason });
  });

  it.each([
    ['Sev 1', 4],
    ['SEV2', 4],
    ['S0', 4],
    ['Severity 3', 8],
    ['Critical', 4],
    ['minor', 8],
  ])('goes by the severity %s before the priority', (severity, weeks) => {
    const priority = weeks === 4 ? 5 : 1;
    const { reason } = suggestDueDay({
      preset: '4-8-weeks',
      severity,
      priorityRank: priority,
      from,
      workingDays: WEEK,
    });
    expect(reason).toEqual({ weeks, because: 'severity' });
  });

  it('goes by the priority when the severity says nothing', () => {
    const { reason } = suggestDueDay({
      preset: '4-8-weeks',
      severity: 'to be decided',
      priorityRank: 1,
      from,
      workingDays: WEEK,
    });
    expect(reason).toEqual({ weeks: 4, because: 'priority' });
  });

  it.each([
    ['15-30-days', '2026-11-14', '2026-11-30', 'from a Saturday, 15 days end on a Sunday and move to Monday'],
    ['15-30-days', '2027-02-14', '2027-03-01', 'over the end of a short month'],
    ['15-30-days', '2028-02-14', '2028-02-29', 'on to a leap day'],
    ['4-8-weeks', '2028-02-01', '2028-02-29', 'four weeks on to a leap day'],
    ['4-8-weeks', '2026-12-04', '2027-01-01', 'over the end of a year; holidays are not known'],
    ['4-8-weeks', '2026-11-22', '2026-12-21', 'from a Sunday'],
  ] as const)('%s from %s is %s: %s', (...[preset, day, due]) => {
    expect(suggestDueDay({ preset, priorityRank: 1, from: day, workingDays: WEEK }).due).toBe(due);
  });

  it('is a working day in every preset, and the serious never wait longer', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((after) => daysAfter('2000-01-01', after));
    fc.assert(
      fc.property(day, fc.constantFrom(...SERVICE_LEVELS), (start, preset) => {
        const due = (rank: number): string =>
          suggestDueDay({ preset, priorityRank: rank, from: start, workingDays: GULF }).due;
        expect(nextWorkingDay(due(1), GULF)).toBe(due(1));
        expect(due(1) <= due(5)).toBe(true);
      }),
    );
  });
});

describe('A priority', () => {
  it.each([
    ['Highest', 1],
    ['High', 2],
    ['Medium', 3],
    ['Low', 4],
    ['Lowest', 5],
    ['Blocker', 1],
    ['Critical', 1],
    ['Major', 2],
    ['Minor', 4],
    ['Trivial', 5],
    ['P0', 1],
    ['P1', 1],
    ['P2', 2],
    ['P3', 3],
    ['Prio 4', 4],
    ['3 - Medium', 3],
    ['1 - Urgent!', 1],
    ['Urgent', 1],
  ])('%s has rank %i', (name, rank) => {
    expect(priorityRank(name)).toBe(rank);
    // The name is worth more than the place.
    expect(priorityRank(name, 4, 5)).toBe(rank);
  });

  it('with a name of the team’s own goes by its place in the list', () => {
    expect([0, 1, 2, 3, 4].map((place) => priorityRank('Dringend', place, 5))).toEqual([1, 2, 3, 4, 5]);
    expect([0, 1, 2].map((place) => priorityRank('Dringend', place, 3))).toEqual([1, 3, 5]);
  });

  it.each([
    ['Dringend', undefined, undefined],
    ['Dringend', 0, 1],
    ['Dringend', 5, 5],
    ['Dringend', -1, 5],
    ['', undefined, undefined],
    ['constructor', undefined, undefined],
  ])('%j at place %s of %s tells nothing', (name, place, of) => {
    expect(priorityRank(name, place, of)).toBeUndefined();
  });
});

describe('The day of the follow-up', () => {
  it.each([
    ['2026-11-20', 6, '2027-01-01'],
    ['2026-11-21', 6, '2027-01-04'],
    ['2026-11-20', 4, '2026-12-18'],
    ['2026-11-20', 8, '2027-01-15'],
    ['2026-11-20', 1, '2026-12-18'],
    ['2026-11-20', 20, '2027-01-15'],
  ])('after closing on %s, %i weeks: %s', (closedOn, weeks, on) => {
    expect(followUpDay(closedOn, weeks, WEEK)).toBe(on);
  });

  it('is six weeks on where a project says nothing', () => {
    expect(DEFAULT_SETTINGS.followUpWeeks).toBe(6);
  });
});
