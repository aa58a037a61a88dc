/**
 * Which day and which time zone hold at a place in the document: lines that give a time alone take both from what
 * stands above them.
 */
import { dayAfter, findDay } from './days';
import type { Clock } from './days';
import type { Section } from './draft';
import type { Moment } from './moments';
import type { Passage } from './passages';
import { toUtc, zoneStated } from './timeZones';
import type { Zone } from './timeZones';

export interface TimelineClock {
  zone: Zone;
  day: string | undefined;
  /** Minutes of the last time that took its day from the context; starts again with a new day. */
  lastMinutes: number | undefined;
  section: Section;
  readonly eventDay: string | undefined;
}

/** A time of day that lies this much before the one above it belongs to the next day. Minutes. */
const NEXT_DAY = 8 * 60;

export function startClock(eventDay: string | undefined, zone: Zone): TimelineClock {
  return { zone, day: eventDay, lastMinutes: undefined, section: 'other', eventDay };
}

/** A heading, column heads, or a paragraph such as "All times in CET, on 5 February": what it says holds from here. */
export function hear(clock: TimelineClock, { block, section, marker }: Passage): void {
  const text = block.type === 'columns' ? block.cells.join(' | ') : block.type === 'row' ? '' : block.text;
  clock.zone = zoneStated(text) ?? clock.zone;
  const dated =
    section === 'timeline' || block.type === 'paragraph' ? findDay(text, clock.eventDay) : undefined;
  if (dated !== undefined) clock.day = dated.day;
  else if (marker && section !== clock.section) clock.day = clock.eventDay;
  if (block.type !== 'columns') clock.lastMinutes = undefined;
  clock.section = section;
}

/** ISO in UTC, or the day alone; undefined when no day is known. Moves the clock on. */
export function instantOf(moment: Moment, running: TimelineClock): string | undefined {
  if (moment.day !== undefined) {
    running.day = moment.day;
    running.lastMinutes = undefined;
  }
  if (running.day === undefined) return undefined;
  const { clock } = moment;
  if (clock === undefined) return running.day;
  const minutes = clock.hour * 60 + clock.minute;
  const last = moment.day === undefined ? running.lastMinutes : undefined;
  if (last !== undefined && minutes <= last - NEXT_DAY) running.day = dayAfter(running.day);
  running.lastMinutes = minutes;
  return utc(running.day, clock, moment.zone ?? running.zone);
}

function utc(day: string, clock: Clock, zone: Zone): string {
  const local =
    Date.parse(`${day}T00:00:00Z`) + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000;
  return `${new Date(toUtc(local, zone)).toISOString().slice(0, 19)}Z`;
}
