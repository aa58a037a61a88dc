/** What is due to whom on which day: each rule on the day before its border, on it, and on the day after. */
import { daysIn } from '../../../src/domain/calendarDays';
import {
  actionThing,
  isWorkingDay,
  looksDue,
  LONGEST_DUE_DAYS,
  owedThing,
  soonDays,
  type Event,
} from '../../../src/domain/reminders/due';
import { daysOnEarth } from '../../../src/domain/reminders/runDays';
import { inOrder, thingId } from '../../../src/domain/reminders/thing';
import { DEFAULT_SETTINGS, type OwedRule } from '../../../src/domain/settings';
import { daysAfter } from '../../../src/domain/workingDays';
import { aReviewRow } from '../../usecases/reviewedProject';

const TODAY = '2026-11-12';
const at = (days: number): string => daysAfter(TODAY, days);

describe('an open action', () => {
  it.each([
    ['four days before', 4, undefined],
    ['three days before', 3, 'soon'],
    ['the day before', 1, 'soon'],
    ['on the day', 0, 'soon'],
    ['the day after', -1, 'late'],
    ['as long after as anything is told', -LONGEST_DUE_DAYS, 'late'],
    ['a day longer after', -LONGEST_DUE_DAYS - 1, undefined],
  ])('%s its due date', (_when, dueIn, kind) => {
    expect(actionThing({ issueId: '7', due: at(dueIn) }, TODAY, 3)?.kind).toBe(kind);
  });

  it.each([
    [5, 5],
    [0, 0],
    [null, 3],
    [365, LONGEST_DUE_DAYS],
  ])('is due soon within the days of the project: %s counts as %s', (limit, days) => {
    expect(soonDays({ limits: { ...DEFAULT_SETTINGS.limits, 'due-soon': limit } })).toBe(days);
  });

  it('with a new date is another thing, and so is one that was due soon and is late now', () => {
    const idOn = (due: string, today: string, issueId = '7'): string => {
      const thing = actionThing({ issueId, due }, today, 3);
      return thing === undefined ? 'nothing' : thingId(thing);
    };
    const ids = [idOn(at(1), TODAY), idOn(at(2), TODAY), idOn(at(1), at(2)), idOn(at(1), TODAY, '8')];
    expect(new Set(ids).size).toBe(4);
    expect(ids).not.toContain('nothing');
    expect(idOn(at(1), at(1))).toBe(ids[0]);
  });
});

describe('a second look', () => {
  const row = aReviewRow({ status: 'closed', followUpOn: at(0), facilitator: 'ana' });
  it.each([
    ['the day before', at(1), 0],
    ['on the day', at(0), 1],
    ['the day after', at(-1), 1],
    ['too long ago', at(-LONGEST_DUE_DAYS - 1), 0],
  ])('%s', (_when, followUpOn, count) => {
    expect(looksDue('7', [{ ...row, followUpOn }], TODAY)).toHaveLength(count);
  });

  it.each([
    ['an open review', { ...row, status: 'open' as const }],
    ['a cancelled review', { ...row, status: 'cancelled' as const }],
    ['a review that does not name who facilitates it', { ...row, facilitator: undefined }],
    ['a review without a day for it', { ...row, followUpOn: undefined }],
  ])('of %s is nobody’s', (_which, one) => {
    expect(looksDue('7', [one], TODAY)).toEqual([]);
  });

  it('is the facilitator’s, one for each review of the issue', () => {
    const rows = [row, { ...row, number: 2, status: 'finished' as const, facilitator: 'ben' }];
    expect(looksDue('7', rows, TODAY)).toEqual([
      { facilitator: 'ana', thing: { kind: 'second-look', issueId: '7', on: TODAY, number: 1 } },
      { facilitator: 'ben', thing: { kind: 'second-look', issueId: '7', on: TODAY, number: 2 } },
    ]);
  });
});

describe('a review that is owed', () => {
  const rule: OwedRule = {
    id: 'outages001',
    issueTypeIds: [],
    priorityIds: [],
    labels: ['Outage'],
    statusCategory: 'done',
    withinDays: 10,
  };
  const event: Event = {
    issueId: '7',
    happened: '2026-11-02T10:00:00.000+0000',
    issueTypeId: '10005',
    priorityId: '1',
    labels: ['outage'],
    statusCategory: 'done',
  };
  const owed = (change: Partial<Event> = {}, rules: readonly OwedRule[] = [rule], today = TODAY) =>
    owedThing(
      { ...event, ...change },
      { owed: rules, workingDays: [1, 2, 3, 4, 5] },
      { today, dayOf: daysIn('UTC') },
    );

  // Monday 2 November and ten working days: Monday the 16th.
  it.each([
    ['three working days before', '2026-11-11', undefined],
    ['two working days before, over a weekend', '2026-11-12', '2026-11-16'],
    ['on its last day', '2026-11-16', '2026-11-16'],
    ['the day after', '2026-11-17', '2026-11-16'],
    ['ninety days after the event', '2027-01-31', '2026-11-16'],
    ['longer after the event than anybody looks back', '2027-02-01', undefined],
  ])('%s', (_when, today, on) => {
    expect(owed({}, [rule], today)?.on).toBe(on);
  });

  it.each([
    ['the type', { ...rule, issueTypeIds: ['10005'] }, { ...rule, issueTypeIds: ['10003'] }],
    ['the priority', { ...rule, priorityIds: ['1', '2'] }, { ...rule, priorityIds: ['3'] }],
    ['a label, whatever its case', rule, { ...rule, labels: ['incident'] }],
    ['the status category', rule, { ...rule, statusCategory: 'new' as const }],
  ])('is for events that meet %s', (_part, met, unmet) => {
    expect(owed({}, [met])).toBeDefined();
    expect(owed({}, [unmet])).toBeUndefined();
  });

  it('is due as the strictest rule says', () => {
    expect(owed({}, [rule, { ...rule, id: 'strict0001', withinDays: 5 }])?.on).toBe('2026-11-09');
    expect(owed({}, [])).toBeUndefined();
    expect(owed({ happened: 'never' })).toBeUndefined();
  });

  it('counts from the day of the event where the person is', () => {
    const lateEvening = { ...event, happened: '2026-11-01T23:30:00.000+0000' };
    const settings = { owed: [{ ...rule, withinDays: 1 }], workingDays: [0, 1, 2, 3, 4, 5, 6] };
    const on = (zone: string) => owedThing(lateEvening, settings, { today: TODAY, dayOf: daysIn(zone) })?.on;
    expect([on('UTC'), on('Pacific/Kiritimati'), on('Pacific/Niue')]).toEqual([
      '2026-11-02',
      '2026-11-03',
      '2026-11-02',
    ]);
  });
});

describe('the day', () => {
  it.each([
    ['Friday', '2026-11-13', true],
    ['Saturday', '2026-11-14', false],
    ['Sunday', '2026-11-15', false],
    ['Monday', '2026-11-16', true],
  ])('%s', (_name, day, works) => {
    expect(isWorkingDay(day, [1, 2, 3, 4, 5])).toBe(works);
    expect(isWorkingDay(day, [0, 6])).toBe(!works);
  });

  it.each([
    ['in the morning', '2026-11-12T08:00:00.000Z', ['2026-11-11', '2026-11-12']],
    ['at noon', '2026-11-12T11:00:00.000Z', ['2026-11-11', '2026-11-12', '2026-11-13']],
    ['in the afternoon', '2026-11-12T12:00:00.000Z', ['2026-11-12', '2026-11-13']],
  ])('is two or three days on earth: %s in UTC', (_when, instant, days) => {
    expect(daysOnEarth(instant)).toEqual(days);
  });

  // Clocks in Berlin go back on 25 October 2026 at 01:00 UTC, and forward on 28 March 2027.
  it.each([
    ['the night before', '2026-10-24T21:59:00.000Z', '2026-10-24'],
    ['just after midnight', '2026-10-24T22:01:00.000Z', '2026-10-25'],
    ['in the hour that comes twice', '2026-10-25T00:30:00.000Z', '2026-10-25'],
    ['late in the long day', '2026-10-25T22:59:00.000Z', '2026-10-25'],
    ['after it', '2026-10-25T23:01:00.000Z', '2026-10-26'],
    ['late in the short day', '2027-03-28T21:59:00.000Z', '2027-03-28'],
    ['after that one', '2027-03-28T22:01:00.000Z', '2027-03-29'],
  ])('is that of the calendar when clocks change: %s', (_when, instant, day) => {
    expect(daysIn('Europe/Berlin')(instant)).toBe(day);
  });
});

it('what is late comes first, then by date', () => {
  const things = inOrder([
    { kind: 'owed', issueId: '1', on: at(-9) },
    { kind: 'soon', issueId: '2', on: at(1) },
    { kind: 'late', issueId: '10', on: at(-1) },
    { kind: 'late', issueId: '9', on: at(-1) },
    { kind: 'late', issueId: '4', on: at(-2) },
    { kind: 'second-look', issueId: '5', on: at(-5) },
  ]);
  expect(things.map(({ issueId }) => issueId)).toEqual(['4', '9', '10', '2', '5', '1']);
});
