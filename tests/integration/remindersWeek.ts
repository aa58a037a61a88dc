/** A week in which something of everything is due, and every message that tells of it. */
import { DAY, OPS, PAY, people, START, SUN, type RemindersSite } from './remindersSite';

const { ana, ben, mia, priya, kiri, niue, hidden } = people;

/** Of everything something, from Thursday 12 to Wednesday 18 November. */
export function fillWeek(site: RemindersSite): void {
  site.action(PAY, mia, '2026-11-10'); // OPS-1
  site.action(PAY, mia, '2026-11-15'); // OPS-2: due soon on Thursday, late on Monday
  site.action(SUN, mia, '2026-11-14'); // OPS-3: due soon on Thursday, late on Sunday: that team works then
  site.action(PAY, ben, '2026-11-17'); // OPS-4: due soon on Monday, as Saturday and Sunday are free
  site.action(PAY, ben, '2026-11-18', { statusId: '10002' }); // OPS-5 is done
  site.action(OPS, priya, '2026-11-30'); // OPS-6 is far away
  site.action(OPS, kiri, '2026-11-16'); // OPS-7
  site.action(OPS, niue, '2026-11-16'); // OPS-8
  site.action(OPS, hidden, '2026-11-16'); // OPS-9
  site.action(OPS, null, '2026-11-01'); // OPS-10 has no owner
  site.review(PAY, ana, '2026-11-13'); // PAY-1
  site.review(SUN, ben, '2026-11-15'); // SUN-1, on a Sunday
  site.event(PAY, START - 9 * DAY); // PAY-2, of Tuesday 3 November: owed by the 17th
  site.event(SUN, START - 20 * DAY); // SUN-2 has been owed for a while
}

/** In alphabetical order. */
export const WEEK = [
  '11-12 leila SUN-2: owed SUN-2',
  '11-12 mia OPS-1: late OPS-1, soon OPS-3 OPS-2',
  // Two working days before Tuesday the 17th.
  '11-13 ana PAY-1: look PAY-1, owed PAY-2',
  '11-13 hidden OPS-9: soon OPS-9',
  '11-13 kiri OPS-7: soon OPS-7',
  // Friday in Niue.
  '11-14 niue OPS-8: soon OPS-8',
  '11-15 ben SUN-1: look SUN-1',
  '11-15 mia OPS-3: late OPS-3',
  '11-16 ben OPS-4: soon OPS-4',
  '11-16 mia OPS-2: late OPS-2',
  '11-17 hidden OPS-9: late OPS-9',
  '11-17 kiri OPS-7: late OPS-7',
  '11-18 ben OPS-4: late OPS-4',
  // Tuesday in Niue.
  '11-18 niue OPS-8: late OPS-8',
];
