import { guessKind, parseEntryLine } from '../../../static/src/panel/facts/parseEntryLine';
import { momentAt } from '../../../static/src/shared/dates';

const DAY = '2026-11-12';
const CONTEXT = { day: DAY, now: '2026-11-16T14:00:00.000Z' };
const read = (line: string) => {
  const parsed = parseEntryLine(line, CONTEXT);
  return parsed && { at: parsed.at, text: parsed.text };
};
const at = (time: string, day = DAY) => momentAt(day, time);

describe('A line in the timeline', () => {
  it.each([
    ['14:05 alert fires', at('14:05'), 'alert fires'],
    ['14.05 alert fires', at('14:05'), 'alert fires'],
    ['14h05 alert fires', at('14:05'), 'alert fires'],
    ['14:05:30 alert fires', at('14:05'), 'alert fires'],
    ['9:05 – alert fires', at('09:05'), 'alert fires'],
    ['2:05 pm alert fires', at('14:05'), 'alert fires'],
    ['2pm: alert fires', at('14:00'), 'alert fires'],
    ['12am the job starts', at('00:00'), 'the job starts'],
    ['11 Nov 23:50 the job starts', at('23:50', '2026-11-11'), 'the job starts'],
    ['Nov 11, 23:50 the job starts', at('23:50', '2026-11-11'), 'the job starts'],
    ['3 March 2025 the contract is signed', '2025-03-03', 'the contract is signed'],
    ['2026-11-11 23:50 the job starts', at('23:50', '2026-11-11'), 'the job starts'],
    ['2026-11-11T23:50 the job starts', at('23:50', '2026-11-11'), 'the job starts'],
    ['2026-11-11T23:50:07Z the job starts', '2026-11-11T23:50:07.000Z', 'the job starts'],
    ['2026-11-11T23:50+01:00 the job starts', '2026-11-11T22:50:00.000Z', 'the job starts'],
    ['the vendor is slow', DAY, 'the vendor is slow'],
  ])('“%s” has its time and its text', (line, moment, text) => {
    expect(read(line)).toEqual({ at: moment, text });
  });

  it.each([
    ['25:05 is no time', '25:05 is no time'],
    ['14:75 is no time', '14:75 is no time'],
    ['31 June is no day', '31 June is no day'],
    ['40 customers call', '40 customers call'],
    ['3 services restart', '3 services restart'],
    ['13 pm is no hour', '13 pm is no hour'],
  ])('“%s” keeps every word that is no date or time', (line, text) => {
    expect(read(line)).toEqual({ at: DAY, text });
  });

  it.each(['', '   ', '14:05', '14:05 –', '12 Nov 14:05 ', '2026-11-11T23:50:07Z'])(
    '“%s” says nothing yet',
    (line) => {
      expect(parseEntryLine(line, CONTEXT)).toBeUndefined();
    },
  );

  it.each([
    ['Checkout error alert fires', 'signal'],
    ['Support calls the on-call engineer', 'handoff'],
    ['Roll back the change', 'repair'],
    ['We decide to fail over', 'decision'],
    ['Status page: payments degraded', 'message'],
    ['service back, queue drained', 'milestone'],
    ['Page the manager', 'escalation'],
    ['On-call opens the dashboard', 'response'],
  ])('“%s” looks like a %s', (text, kind) => {
    expect(guessKind(text)).toBe(kind);
  });
});
