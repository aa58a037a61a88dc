import type { ActionState } from '../../../src/domain/languishing/actionState';
import { calendarIn, judged } from './anAction';

describe('overdue, more than N days past the due date', () => {
  it.each([
    ['the day before its due date', '2026-11-21', 0, undefined],
    ['on its due date', '2026-11-20', 0, undefined],
    ['the day after its due date', '2026-11-19', 0, 1],
    ['25 days after', '2026-10-26', 0, 25],
    ['2 days after, with 3 allowed', '2026-11-18', 3, undefined],
    ['3 days after, with 3 allowed', '2026-11-17', 3, undefined],
    ['4 days after, with 3 allowed', '2026-11-16', 3, 4],
    ['long after, switched off', '2026-01-01', null, undefined],
    ['without a due date', undefined, 0, undefined],
    ['with a due date that is no day', 'soon', 0, undefined],
  ])('%s', (_when, due, limit, days) => {
    const expected = days === undefined ? undefined : { code: 'overdue', days };
    expect(judged('overdue', { due }, { limit })).toEqual(expected);
  });

  it.each([
    ['still the due date in the east', 'Pacific/Kiritimati', '2026-11-20', '2026-11-20', undefined],
    ['the next day in the east', 'Pacific/Kiritimati', '2026-11-21', '2026-11-20', 1],
    ['the day before in the west', 'Pacific/Niue', '2026-11-19', '2026-11-20', undefined],
    ['over the night when clocks go back', 'Europe/Berlin', '2026-10-26', '2026-10-25', 1],
    ['over the night when clocks go forward', 'Europe/Berlin', '2026-03-30', '2026-03-29', 1],
  ])('%s', (_where, zone, today, due, days) => {
    const expected = days === undefined ? undefined : { code: 'overdue', days };
    expect(judged('overdue', { due }, { calendar: calendarIn(zone, today) })).toEqual(expected);
  });
});

describe('due within N days and not started', () => {
  it.each([
    ['in 4 days', '2026-11-24', 3, undefined],
    ['in 3 days', '2026-11-23', 3, 3],
    ['in 2 days', '2026-11-22', 3, 2],
    ['today', '2026-11-20', 3, 0],
    ['yesterday: that is overdue', '2026-11-19', 3, undefined],
    ['tomorrow, with none allowed', '2026-11-21', 0, undefined],
    ['today, with none allowed', '2026-11-20', 0, 0],
    ['today, switched off', '2026-11-20', null, undefined],
    ['never', undefined, 3, undefined],
    ['on what is no day', 'soon', 3, undefined],
  ])('%s', (_when, due, limit, days) => {
    const expected = days === undefined ? undefined : { code: 'due-soon', days };
    expect(judged('due-soon', { due, statusCategory: 'new' }, { limit })).toEqual(expected);
  });

  it.each([
    ['new', true],
    ['undefined', true],
    ['indeterminate', false],
    ['done', false],
  ] as const)('the status category %s counts as not started: %s', (statusCategory, notStarted) => {
    const reason = judged('due-soon', { due: '2026-11-21', statusCategory });
    expect(reason !== undefined).toBe(notStarted);
  });
});

describe('half of the time from creation to the due date gone, and not started', () => {
  const waiting = (created: string | undefined, due: string | undefined): Partial<ActionState> => ({
    created,
    due,
    statusCategory: 'new',
  });
  it.each([
    ['the day before the half: 9 of 20 days', '2026-11-11T10:00:00Z', '2026-12-01', undefined],
    ['the day of the half: 10 of 20 days', '2026-11-10T10:00:00Z', '2026-11-30', 50],
    ['the day after the half: 11 of 20 days', '2026-11-09T10:00:00Z', '2026-11-29', 55],
    ['an odd number of days: 10 of 21', '2026-11-10T10:00:00Z', '2026-12-01', undefined],
    ['on the due date', '2026-11-10T10:00:00Z', '2026-11-20', 100],
    ['past the due date', '2026-11-10T10:00:00Z', '2026-11-12', 100],
    ['made today for today', '2026-11-20T08:00:00Z', '2026-11-20', undefined],
    ['made yesterday for yesterday', '2026-11-19T08:00:00Z', '2026-11-19', 100],
    ['made today with a date that is over', '2026-11-20T08:00:00Z', '2026-11-01', undefined],
    ['without a due date', '2026-10-01T08:00:00Z', undefined, undefined],
    ['made at a moment that is not known', undefined, '2026-11-21', undefined],
    ['made at what is no moment', 'long ago', '2026-11-21', undefined],
    ['due on what is no day', '2026-11-10T10:00:00Z', 'soon', undefined],
  ])('%s', (_when, created, due, percent) => {
    const expected = percent === undefined ? undefined : { code: 'half-gone', percent };
    expect(judged('half-gone', waiting(created, due))).toEqual(expected);
  });

  it.each([
    [74, undefined],
    [75, undefined],
    [70, { code: 'half-gone', percent: 70 }],
    [69, { code: 'half-gone', percent: 70 }],
    [null, undefined],
  ])('7 of 10 days gone, with a limit of %s per cent', (limit, expected) => {
    expect(judged('half-gone', waiting('2026-11-13T10:00:00Z', '2026-11-23'), { limit })).toEqual(expected);
  });

  it('says nothing once it is started', () => {
    expect(judged('half-gone', { created: '2026-10-01T08:00:00Z', due: '2026-11-21' })).toBeUndefined();
  });
});

describe('without a due date', () => {
  it.each([
    ['made today', '2026-11-20T08:00:00Z', 0, { code: 'no-date', days: 0 }],
    ['made yesterday', '2026-11-19T08:00:00Z', 0, { code: 'no-date', days: 1 }],
    ['made 2 days ago, with a limit of 3', '2026-11-18T08:00:00Z', 3, undefined],
    ['made 3 days ago, with a limit of 3', '2026-11-17T08:00:00Z', 3, { code: 'no-date', days: 3 }],
    ['made 4 days ago, with a limit of 3', '2026-11-16T08:00:00Z', 3, { code: 'no-date', days: 4 }],
    ['made at a moment that is not known', undefined, 0, { code: 'no-date', days: undefined }],
    ['the same with a limit of 3', undefined, 3, undefined],
    ['switched off', '2026-01-01T08:00:00Z', null, undefined],
  ])('%s', (_when, created, limit, expected) => {
    expect(judged('no-date', { due: undefined, created }, { limit })).toEqual(expected);
  });

  it('says nothing with one', () => {
    expect(judged('no-date', { due: '2026-11-01' })).toBeUndefined();
  });
});
