/** The clock on a person's wall: instants (ms since the epoch) to calendar fields in an IANA zone, and back. */

export interface WallClock {
  readonly year: number;
  /** 1 to 12; arithmetic may leave the range, `instantOf` normalises it. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs about 0.1 ms and zones are few. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

export function wallClockOf(instant: number, timeZone: string): WallClock {
  const parts = formatFor(timeZone).formatToParts(instant);
  const part = (type: string): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    millisecond: ((instant % 1000) + 1000) % 1000,
  };
}

function asUtc(wall: WallClock): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.millisecond);
}

/**
 * Out-of-range fields roll over (day 32, month 13). A time that clocks skip
 * in spring is read with the offset before it; one that they show twice in autumn is the second (standard time).
 */
export function instantOf(wall: WallClock, timeZone: string): number {
  const utc = asUtc(wall);
  const offsetAt = (instant: number): number => asUtc(wallClockOf(instant, timeZone)) - instant;
  const guess = utc - offsetAt(utc);
  return utc - offsetAt(guess);
}

/** Days in a month, for clamping (31 January + 1 month = 28 or 29 February). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
