import { parseEntryLine } from '../../../static/src/panel/facts/parseEntryLine';
import { readEntryLine } from '../../../static/src/panel/facts/readEntryLine';
import type { LineContext } from '../../../static/src/panel/facts/lineContext';
import { dayOf, momentAt } from '../../../static/src/shared/dates';

const DAY = '2026-11-12';
const TODAY = '2026-11-16';
const at = (time: string, day = DAY) => momentAt(day, time);
const CONTEXT: LineContext = { day: DAY, now: at('14:00', TODAY).replace(':00.000Z', ':30.000Z') };
const read = (line: string, context = CONTEXT) => {
  const parsed = readEntryLine(line, context);
  return parsed && [parsed.at, parsed.text];
};

describe('A line in the timeline, once the date library is there', () => {
  it.each([
    ['14:05 alert fires', at('14:05'), 'alert fires'],
    ['12 Nov 14:05 alert fires', at('14:05'), 'alert fires'],
    ['yesterday 9am alert fires', at('09:00', '2026-11-15'), 'alert fires'],
    ['yesterday at 9 alert fires', at('09:00', '2026-11-15'), 'alert fires'],
    ['yesterday the contract ends', '2026-11-15', 'the contract ends'],
    ['today 08:30: the shop opens', at('08:30', '2026-11-16'), 'the shop opens'],
    ['28.10.2026 10:15 alert fires', at('10:15', '2026-10-28'), 'alert fires'],
    ['28.10. 10:15 alert fires', at('10:15', '2026-10-28'), 'alert fires'],
    ['28.10 10:15 alert fires', at('10:15', '2026-10-28'), 'alert fires'],
    ['28/10 10:15 alert fires', at('10:15', '2026-10-28'), 'alert fires'],
    ['28/10/2026 alert fires', '2026-10-28', 'alert fires'],
    ['2026-10-28 the freeze begins', '2026-10-28', 'the freeze begins'],
    ['28 Dec 10:15 the last one', at('10:15', '2025-12-28'), 'the last one'],
    ['9.15am alert fires', at('09:15'), 'alert fires'],
    ['noon – alert fires', at('12:00'), 'alert fires'],
    ['12 Nov noon alert fires', at('12:00'), 'alert fires'],
    ['midnight the job starts', at('00:00'), 'the job starts'],
    ['14:05 on 11 Nov alert fires', at('14:05', '2026-11-11'), 'alert fires'],
    ['Friday 10:00 alert fires', at('10:00', '2026-11-13'), 'alert fires'],
    ['March 3rd at 2pm the contract', at('14:00', '2026-03-03'), 'the contract'],
    ['14:05 UTC alert fires', '2026-11-12T14:05:00.000Z', 'alert fires'],
    ['14:05 CET alert fires', '2026-11-12T13:05:00.000Z', 'alert fires'],
    ['now the queue drains', at('14:00', TODAY), 'the queue drains'],
    ['20 min ago the queue drains', at('13:40', TODAY), 'the queue drains'],
    ['2 hours ago: the queue drains', at('12:00', TODAY), 'the queue drains'],
    ['2026-11-11T23:50:07Z the job starts', '2026-11-11T23:50:07.000Z', 'the job starts'],
  ])('“%s” has its time and its text', (line, moment, text) => {
    expect(read(line)).toEqual([moment, text]);
  });

  it.each([
    ['10:00-10:30 payments fail', at('10:00'), 'payments fail (until 10:30)'],
    ['10:00 – 10:30: payments fail', at('10:00'), 'payments fail (until 10:30)'],
    ['10:00 to 10:30 payments fail', at('10:00'), 'payments fail (until 10:30)'],
    ['12 Nov - 14 Nov the migration runs', DAY, 'the migration runs (until 14 Nov)'],
  ])('“%s” is a span: it starts there and keeps its end', (line, moment, text) => {
    const [start, words] = read(line) ?? [];
    expect([start, words?.replace('Nov 14', '14 Nov')]).toEqual([moment, text]);
  });

  it.each([
    ['14:05 – 3 alerts fire', at('14:05'), '3 alerts fire'],
    ['14:05 may be slow', at('14:05'), 'may be slow'],
    ['14:05 sat in the queue', at('14:05'), 'sat in the queue'],
    ['14:05 est. 40 customers', at('14:05'), 'est. 40 customers'],
    ["14:05 today's batch fails", at('14:05'), "today's batch fails"],
    ["14:05 this morning's batch fails", at('14:05'), "this morning's batch fails"],
    ['14:05 2 hours later it is back', at('14:05'), '2 hours later it is back'],
    ['12 Nov 25 alerts fire', DAY, '25 alerts fire'],
    ['yesterday 9 customers call', '2026-11-15', '9 customers call'],
    ['24/7 support answers', DAY, '24/7 support answers'],
    ['12/13 nodes restart', DAY, '12/13 nodes restart'],
    ['3 services restart', DAY, '3 services restart'],
    ['31 June is no day', DAY, '31 June is no day'],
    ['2 hours later we know', DAY, '2 hours later we know'],
    ['Friday releases stop', DAY, 'Friday releases stop'],
    ['March 2026 was slow', DAY, 'March 2026 was slow'],
    ['nowhere to look', DAY, 'nowhere to look'],
    ['25:05 is no time', DAY, '25:05 is no time'],
    ['1.5 GB are left', DAY, '1.5 GB are left'],
  ])('“%s” keeps every word that is no date or time', (line, moment, text) => {
    expect(read(line)).toEqual([moment, text]);
  });

  it.each(['', '   ', 'yesterday', 'yesterday 9am', 'noon –', '10:00-10:30', 'now'])(
    '“%s” says nothing yet',
    (line) => {
      expect(read(line)).toBeUndefined();
    },
  );
});

describe.each([
  ['before', parseEntryLine],
  ['after', readEntryLine],
])('A time without a date, %s the date library is there', (_when, reader) => {
  const after = (before: string, line: string): string =>
    reader(line, { ...CONTEXT, before })?.at ?? 'nothing';

  it('is on the day of the event when nothing stands before it', () => {
    expect(reader('09:00 x', CONTEXT)?.at).toBe(at('09:00'));
  });

  it('is on the day of the entry before it', () => {
    expect(after(at('14:00', '2026-11-13'), '14:30 x')).toBe(at('14:30', '2026-11-13'));
    expect(after('2026-11-13', '00:10 x')).toBe(at('00:10', '2026-11-13'));
  });

  it('goes on over midnight, and back over it', () => {
    expect(after(at('23:50'), '00:10 x')).toBe(at('00:10', '2026-11-13'));
    expect(after(at('00:10', '2026-11-13'), '23:50 x')).toBe(at('23:50'));
  });

  it('goes on over midnight in the nights in which the clocks change', () => {
    for (const night of ['2026-03-28', '2026-10-24', '2026-11-01', '2026-03-07']) {
      const next = after(at('23:50', night), '02:30 x');
      expect([dayOf(next) > night, dayOf(next)]).toEqual([true, dayOf(at('12:00', dayOf(next)))]);
      expect(Date.parse(next) - Date.parse(at('23:50', night))).toBeLessThan(5 * 3_600_000);
    }
  });

  it('leaves a line without a time on that day', () => {
    expect(after(at('23:50', '2026-11-13'), 'the vendor is slow')).toBe('2026-11-13');
  });
});
