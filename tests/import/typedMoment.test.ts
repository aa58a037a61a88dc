import { typedMoment } from '../../src/import/typedMoment';

const context = { day: '2026-11-12', today: '2026-11-16', monthFirst: false };
const american = { ...context, monthFirst: true };

describe('A typed moment', () => {
  it('reads 3/4 in the manner of the reader, and 3.4. always as the third of April', () => {
    expect(typedMoment('3/4 10:15 x', context)?.day).toBe('2026-04-03');
    expect(typedMoment('3/4 10:15 x', american)?.day).toBe('2026-03-04');
    expect(typedMoment('3.4. 10:15 x', american)?.day).toBe('2026-04-03');
    expect(typedMoment('03.04 10:15 x', american)?.day).toBe('2026-04-03');
    expect(typedMoment('28/10 10:15 x', american)?.day).toBe('2026-10-28');
  });

  it('says what it took from the line, and what the line left open', () => {
    expect(typedMoment('10:00-10:30 x', context)).toMatchObject({
      day: undefined,
      time: '10:00',
      until: { day: undefined, time: '10:30' },
      length: 11,
    });
    expect(typedMoment('14:05 CET x', context)).toMatchObject({ time: '14:05', offset: 60, length: 9 });
    expect(typedMoment('noon x', context)).toMatchObject({ time: '12:00', length: 4 });
    expect(typedMoment('the vendor is slow', context)).toBeUndefined();
  });

  it('ends in good time on a line that was made to be hard', () => {
    const long = `14:05${' to 14:05'.repeat(2000)}`;
    expect(typedMoment(long, context)?.time).toBe('14:05');
    expect(typedMoment('1/'.repeat(5000), context)).toBeUndefined();
  });
});
