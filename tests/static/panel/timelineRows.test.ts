import type { TimelineEntry } from '../../../src/domain/review';
import { countFacts, lastMoment, timelineDays } from '../../../static/src/panel/facts/timelineRows';
import { momentAt } from '../../../static/src/shared/dates';
import { ANA, NOW } from '../../builders/review';

const entry = (id: string, day: string, time?: string, evidence = false): TimelineEntry => ({
  id,
  added: { by: ANA, at: NOW },
  alternatives: [],
  at: momentAt(day, time),
  text: id,
  kind: 'response',
  ...(evidence ? { evidence: { url: 'https://example.com' } } : {}),
});
const shape = (entries: readonly TimelineEntry[]) =>
  timelineDays(entries).map(({ day, rows }) => [
    day,
    ...rows.map((row) => (row.type === 'gap' ? row.minutes : row.entry.id)),
  ]);

describe('The timeline', () => {
  it('is in order of time by day, and a day without a time stands first', () => {
    expect(
      shape([
        entry('late', '2026-11-12', '14:31'),
        entry('next', '2026-11-13', '09:00'),
        entry('early', '2026-11-12', '14:30'),
        entry('that day', '2026-11-12'),
      ]),
    ).toEqual([
      ['2026-11-12', 'that day', 'early', 'late'],
      ['2026-11-13', 'next'],
    ]);
  });

  it('keeps entries of the same minute in the order in which they were added', () => {
    const both = [entry('first', '2026-11-12', '14:05'), entry('second', '2026-11-12', '14:05')];
    expect(shape(both)).toEqual([['2026-11-12', 'first', 'second']]);
  });

  it('shows a silence of twenty minutes and more in a short timeline, and never a night', () => {
    expect(
      shape([
        entry('a', '2026-11-12', '14:00'),
        entry('b', '2026-11-12', '14:19'),
        entry('c', '2026-11-12', '14:39'),
        entry('d', '2026-11-13', '09:00'),
      ]),
    ).toEqual([
      ['2026-11-12', 'a', 'b', 20, 'c'],
      ['2026-11-13', 'd'],
    ]);
  });

  it('shows a silence that is long for this timeline: twice the usual, and a quarter of an hour', () => {
    const at = (...times: readonly string[]) => times.map((time) => entry(time, '2026-11-12', time));
    const outage = at('13:40', '13:52', '14:05', '14:31', '14:38', '14:50', '14:52', '14:58');
    expect(shape(outage)[0]).toContain(26);
    const chatty = at('14:00', '14:01', '14:02', '14:03', '14:17', '14:32');
    expect(shape(chatty)[0]?.filter((row) => typeof row === 'number')).toEqual([15]);
    const slow = at('08:00', '10:00', '12:00', '14:30', '16:30', '22:30');
    expect(shape(slow)[0]?.filter((row) => typeof row === 'number')).toEqual([360]);
  });

  it('shows a silence over midnight, and one over the hour that the clocks skip by its true length', () => {
    expect(shape([entry('a', '2026-11-12', '23:30'), entry('b', '2026-11-13', '00:10')])).toEqual([
      ['2026-11-12', 'a'],
      ['2026-11-13', 40, 'b'],
    ]);
    const night = [entry('a', '2026-03-29', '01:30'), entry('b', '2026-03-29', '03:30')];
    const length = (Date.parse(night[1]?.at ?? '') - Date.parse(night[0]?.at ?? '')) / 60_000;
    expect(shape(night)[0]?.[2]).toBe(length);
  });

  it('tells how many whole days have no entry', () => {
    const days = timelineDays([
      entry('a', '2026-11-12'),
      entry('b', '2026-11-13', '09:00'),
      entry('c', '2026-11-16'),
    ]);
    expect(days.map(({ daysWithout }) => daysWithout)).toEqual([0, 0, 2]);
  });

  it('counts entries, evidence and silences', () => {
    const days = timelineDays([entry('a', '2026-11-12', '14:00', true), entry('b', '2026-11-12', '14:26')]);
    expect(countFacts(days)).toEqual({ entries: 2, withEvidence: 1, gaps: [26] });
  });

  it('goes on from the last entry in time, not from the last one added', () => {
    const entries = [entry('a', '2026-11-13', '01:00'), entry('b', '2026-11-12', '14:00')];
    expect(lastMoment(entries)).toBe(momentAt('2026-11-13', '01:00'));
    expect(lastMoment([])).toBeUndefined();
  });
});
