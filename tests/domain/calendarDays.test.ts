import { daysBetween, daysIn } from '../../src/domain/calendarDays';

describe('the calendar day of an instant', () => {
  it.each([
    ['Europe/Berlin', '2026-11-19T22:59:59.000Z', '2026-11-19'],
    ['Europe/Berlin', '2026-11-19T23:00:00.000Z', '2026-11-20'],
    ['Pacific/Kiritimati', '2026-11-19T10:00:00.000Z', '2026-11-20'],
    ['America/Los_Angeles', '2026-11-20T07:59:00.000Z', '2026-11-19'],
    ['America/Los_Angeles', '2026-11-20T09:30:00.000+0200', '2026-11-19'],
  ])('in %s %s falls on %s', (zone, instant, day) => {
    expect(daysIn(zone)(instant)).toBe(day);
  });

  it('is unknown when Jira gave something that is no instant', () => {
    expect(daysIn('UTC')('yesterday')).toBeUndefined();
  });

  it('is the one of UTC when the zone is unknown', () => {
    expect(daysIn('Moon/Tranquility')('2026-11-19T23:30:00.000Z')).toBe('2026-11-19');
  });
});

describe('days between two days', () => {
  it.each([
    ['2026-11-19', '2026-11-19', 0],
    ['2026-11-19', '2026-11-20', 1],
    ['2026-11-20', '2026-11-19', -1],
    ['2026-02-28', '2026-03-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    // The clocks change in between; a calendar day stays a day.
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
  ])('from %s to %s are %i', (from, to, expected) => {
    expect(daysBetween(from, to)).toBe(expected);
  });
});
