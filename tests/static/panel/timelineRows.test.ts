import type { TimelineEntry } from '../../../src/domain/review';
import { countFacts, likelyDay, timelineDays } from '../../../static/src/panel/facts/timelineRows';
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

  it('shows a silence of twenty minutes and more within a day, and never a night', () => {
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

  it('counts entries, evidence and silences', () => {
    const days = timelineDays([entry('a', '2026-11-12', '14:00', true), entry('b', '2026-11-12', '14:26')]);
    expect(countFacts(days)).toEqual({ entries: 2, withEvidence: 1, gaps: [26] });
  });

  it('expects a new entry on the day of the last one, else of the event, else today', () => {
    const last = [entry('a', '2026-11-13', '01:00'), entry('b', '2026-11-12', '14:00')];
    expect(likelyDay(last, '2026-11-12', '2026-11-16')).toBe('2026-11-13');
    expect(likelyDay([], '2026-11-12', '2026-11-16')).toBe('2026-11-12');
    expect(likelyDay([], undefined, '2026-11-16')).toBe('2026-11-16');
  });
});
