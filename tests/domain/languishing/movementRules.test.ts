import type { ActionHistory } from '../../../src/domain/languishing/actionState';
import { calendarIn, judged } from './anAction';

describe('no status change for N days', () => {
  it.each([
    ['13 days ago', '2026-11-07T12:00:00.000Z', 14, undefined],
    ['14 days ago', '2026-11-06T12:00:00.000Z', 14, 14],
    ['15 days ago', '2026-11-05T12:00:00.000Z', 14, 15],
    ['in the last minute of the 13th day, by the reader’s clock', '2026-11-06T23:00:00.000Z', 14, undefined],
    ['in the last minute of the 14th day, by the reader’s clock', '2026-11-06T22:59:00.000Z', 14, 14],
    ['as Jira writes it, with its offset', '2026-11-06T23:59:00.000+0100', 14, 14],
    ['yesterday, with a limit of 1', '2026-11-19T12:00:00.000Z', 1, 1],
    ['today, with a limit of 1', '2026-11-20T12:00:00.000Z', 1, undefined],
    ['long ago, switched off', '2026-01-01T12:00:00.000Z', null, undefined],
    ['at a moment that is not known yet', undefined, 14, undefined],
    ['at a moment that cannot be read', 'long ago', 14, undefined],
    ['in the future, by a wrong clock', '2026-12-24T12:00:00.000Z', 14, undefined],
  ])('the last change was %s', (_when, statusSince, limit, days) => {
    const expected = days === undefined ? undefined : { code: 'no-change', days };
    expect(judged('no-change', { statusSince }, { limit })).toEqual(expected);
  });

  // 2026-11-06T10:30Z is the 7th at UTC+14 and the 5th at UTC-11.
  it.each([
    ['Pacific/Kiritimati', '2026-11-20', undefined],
    ['Pacific/Kiritimati', '2026-11-21', 14],
    ['Pacific/Niue', '2026-11-18', undefined],
    ['Pacific/Niue', '2026-11-19', 14],
  ])('counts the days of a reader in %s on %s', (zone, today, days) => {
    const statusSince = '2026-11-06T10:30:00.000Z';
    const expected = days === undefined ? undefined : { code: 'no-change', days };
    expect(judged('no-change', { statusSince }, { calendar: calendarIn(zone, today) })).toEqual(expected);
  });

  // Clocks go back in the night to 25 October: it has 25 hours.
  it.each([
    ['2026-10-24T22:30:00.000Z', '2026-11-07', undefined],
    ['2026-10-24T22:30:00.000Z', '2026-11-08', 14],
    ['2026-10-25T22:59:00.000Z', '2026-11-08', 14],
    ['2026-10-25T23:00:00.000Z', '2026-11-08', undefined],
  ])('from %s to %s, over the night when clocks go back', (statusSince, today, days) => {
    const expected = days === undefined ? undefined : { code: 'no-change', days };
    const calendar = calendarIn('Europe/Berlin', today);
    expect(judged('no-change', { statusSince }, { calendar })).toEqual(expected);
  });
});

describe.each([
  ['date-moved', 'dateMoves', 2],
  ['moved', 'placeMoves', 2],
  ['reopened', 'reopened', 1],
] as const)('%s', (code, part, limit) => {
  const historyWith = (times: number): ActionHistory => ({
    dateMoves: [],
    placeMoves: [],
    reopened: [],
    [part]: Array.from({ length: times }, (_, index) => `2026-11-0${String(index + 1)}T09:00:00.000Z`),
  });

  it.each([
    ['once less than the limit', limit - 1, false],
    ['as often as the limit', limit, true],
    ['once more', limit + 1, true],
  ])('%s', (_how, times, speaks) => {
    expect(judged(code, { history: historyWith(times) })).toEqual(speaks ? { code, times } : undefined);
  });

  it('takes the project’s own limit, and can be switched off', () => {
    expect(judged(code, { history: historyWith(3) }, { limit: 4 })).toBeUndefined();
    expect(judged(code, { history: historyWith(4) }, { limit: 4 })).toEqual({ code, times: 4 });
    expect(judged(code, { history: historyWith(9) }, { limit: null })).toBeUndefined();
  });

  it('says nothing while the history is not read', () => {
    expect(judged(code, { history: undefined })).toBeUndefined();
  });

  it('says nothing once it is done', () => {
    expect(judged(code, { history: historyWith(5), statusCategory: 'done' })).toBeUndefined();
  });
});
