/** Dates are read in the searching person's time zone; days and moments are different things. */
import { issue, keysOf, searchable } from './world';

const at = (created: string) => ({ created: Date.parse(created) });
const issues = [
  issue('DEMO-1', { ...at('2026-11-11T22:30:00Z'), duedate: '2026-11-11' }),
  issue('DEMO-2', { ...at('2026-11-11T23:30:00Z'), duedate: '2026-11-12' }),
  issue('DEMO-3', { ...at('2026-11-12T13:05:00Z'), duedate: '2026-11-13' }),
  issue('DEMO-4', at('2026-10-25T01:30:00Z')),
];
/** 12 November 2026, 14:00 in Berlin, a Thursday. */
const berlin = searchable({ issues });
const found = (jql: string, context = berlin) => keysOf(`${jql} order by key asc`, context).join(' ');

describe('a literal is a moment in Berlin', () => {
  it.each([
    ['created >= "2026-11-12"', 'DEMO-2 DEMO-3'],
    ['created >= "2026/11/12"', 'DEMO-2 DEMO-3'],
    ['created < 2026-11-12', 'DEMO-1 DEMO-4'],
    ['created <= "2026-11-12 14:05"', 'DEMO-1 DEMO-2 DEMO-3 DEMO-4'],
    ['created < "2026-11-12 14:05"', 'DEMO-1 DEMO-2 DEMO-4'],
    ['created = "2026-11-12 14:05"', 'DEMO-3'],
    ['created in ("2026-11-12 14:05", "2026-11-12 00:30")', 'DEMO-2 DEMO-3'],
    ['created = "2026-10-25 02:30"', 'DEMO-4'],
  ])('%s', (jql, expected) => {
    expect(found(jql)).toBe(expected);
  });

  it('a time that clocks skip is read with the offset before it', () => {
    const spring = searchable({ issues: [issue('DEMO-1', at('2026-03-29T01:30:00Z'))] });
    expect(found('created = "2026-03-29 02:30"', spring)).toBe('DEMO-1');
  });

  it('and another moment in Los Angeles', () => {
    const west = searchable({ issues }, { timeZone: 'America/Los_Angeles' });
    expect(found('created < "2026-11-12"', west)).toBe('DEMO-1 DEMO-2 DEMO-4');
    expect(found('created > "2026-11-12 05:04"', west)).toBe('DEMO-3');
    expect(found('duedate < now()', west)).toBe('DEMO-1');
  });
});

describe('a period counts from now', () => {
  it.each([
    ['created > -1d', 'DEMO-1 DEMO-2 DEMO-3'],
    ['created > "-13h 30m"', 'DEMO-3'],
    ['created > -30m', 'DEMO-3'],
    ['created >= 5m', 'DEMO-3'],
    ['created > -2w', 'DEMO-1 DEMO-2 DEMO-3'],
    ['created > "-1w 2d"', 'DEMO-1 DEMO-2 DEMO-3'],
  ])('%s', (jql, expected) => {
    expect(found(jql)).toBe(expected);
  });
});

describe('a due date is a day', () => {
  it.each([
    ['duedate < now()', 'DEMO-1'],
    ['due <= now()', 'DEMO-1 DEMO-2'],
    ['duedate = "2026-11-12 23:59"', 'DEMO-2'],
    ['duedate = startOfDay()', 'DEMO-2'],
    ['duedate <= endOfDay()', 'DEMO-1 DEMO-2'],
    ['duedate <= 1d', 'DEMO-1 DEMO-2 DEMO-3'],
    ['duedate >= -1d and duedate < 1d', 'DEMO-1 DEMO-2'],
    ['duedate is EMPTY', 'DEMO-4'],
    ['duedate != "2026-11-12"', 'DEMO-1 DEMO-3'],
  ])('%s', (jql, expected) => {
    expect(found(jql)).toBe(expected);
  });
});

describe('startOf… and endOf… name exact moments', () => {
  /** Which of the neighbouring minutes a boundary falls between: only "after" lies behind it. */
  it.each([
    ['startOfDay()', '2026-11-12T00:00'],
    ['startOfDay(-1)', '2026-11-11T00:00'],
    ['startOfDay("+1d")', '2026-11-13T00:00'],
    ['startOfDay("-4h")', '2026-11-11T20:00'],
    ['endOfDay()', '2026-11-13T00:00'],
    ['startOfWeek()', '2026-11-08T00:00'],
    ['endOfWeek()', '2026-11-15T00:00'],
    ['startOfWeek(-1w)', '2026-11-01T00:00'],
    ['startOfMonth()', '2026-11-01T00:00'],
    ['startOfMonth("+14d")', '2026-11-15T00:00'],
    ['endOfMonth()', '2026-12-01T00:00'],
    ['endOfMonth("+1")', '2027-01-01T00:00'],
    ['endOfMonth("-2M")', '2026-10-01T00:00'],
    ['startOfYear()', '2026-01-01T00:00'],
    ['endOfYear(-1)', '2026-01-01T00:00'],
    ['startOfYear("+1y")', '2027-01-01T00:00'],
    ['startOfMonth("-1y")', '2025-11-01T00:00'],
  ])('%s', (call, utc) => {
    const boundary = Date.parse(`${utc}Z`);
    const around = searchable(
      {
        issues: [
          issue('DEMO-1', { created: boundary - 2 }),
          issue('DEMO-2', { created: boundary - 1 }),
          issue('DEMO-3', { created: boundary }),
        ],
      },
      { timeZone: 'UTC' },
    );
    const edge = call.startsWith('end') ? 'DEMO-2' : 'DEMO-3';
    expect(found(`created = ${call}`, around)).toBe(edge);
  });

  it('the end of the month is clamped: one month after 31 January is in February', () => {
    const january = searchable(
      { issues: [issue('DEMO-1', { created: Date.parse('2026-02-28T23:59:59.999Z') })] },
      { timeZone: 'UTC', now: () => Date.parse('2026-01-31T10:00:00Z') },
    );
    expect(found('created = endOfMonth(1)', january)).toBe('DEMO-1');
  });

  it('a day in spring has 23 hours where clocks go forward', () => {
    const spring = searchable(
      {
        issues: [
          issue('DEMO-1', { created: Date.parse('2026-03-28T23:00:00Z') }),
          issue('DEMO-2', { created: Date.parse('2026-03-29T21:59:59.999Z') }),
        ],
      },
      { now: () => Date.parse('2026-03-29T12:00:00Z') },
    );
    expect(found('created = startOfDay()', spring)).toBe('DEMO-1');
    expect(found('created = endOfDay()', spring)).toBe('DEMO-2');
  });
});
