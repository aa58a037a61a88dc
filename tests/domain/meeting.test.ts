import type { Review } from '../../src/domain/review';
import {
  endsAbout,
  laterThanPlanned,
  leftOfItem,
  ROOM_LIMITS,
  spentOn,
  AGENDAS,
  STAGE_OF_ITEM,
} from '../../src/domain/room';
import { AGENDA_KEYS, SIZES } from '../../src/domain/vocabulary';
import { after, afterAll, refusalOf, type Told } from '../builders/applying';
import { ANA, BEN, MIA, NOW, reviewOf } from '../builders/review';

/** Minutes after the meeting began. */
const at = (minutes: number): { readonly at: string } => ({
  at: new Date(Date.parse(NOW) + minutes * 60_000).toISOString(),
});
const MINUTE = 60_000;
const start: Told = {
  type: 'startMeeting',
  items: [
    { key: 'timeline', minutes: 15 },
    { key: 'factors', minutes: 10 },
    { key: 'actions', minutes: 240 },
  ],
  order: 'round-robin',
  speakers: [ANA, BEN, ANA],
};
const meeting = after(reviewOf(), start);
const roomOf = ({ room }: Review) => {
  if (room === undefined) throw new Error('there is a meeting');
  return room;
};
const goTo = (from: number, to: number): Told => ({ type: 'goToItem', from, to });
const end: Told = { type: 'endMeeting' };

describe('the agenda', () => {
  test.each([
    ['light', 15],
    ['standard', 45],
    ['full', 75],
  ] as const)('of a %s review takes %d minutes', (size, minutes) => {
    expect(AGENDAS[size].reduce((sum, [, planned]) => sum + planned, 0)).toBe(minutes);
  });

  test('has each part once, and each part a stage where its work is done', () => {
    for (const size of SIZES) {
      const parts = AGENDAS[size].map(([key]) => key);
      expect(new Set(parts).size).toBe(parts.length);
    }
    for (const key of AGENDA_KEYS) expect(STAGE_OF_ITEM[key]).not.toBe('follow-up');
  });
});

describe('the one timer', () => {
  test('runs from the start, by the times of the log', () => {
    expect(spentOn(roomOf(meeting), 0, at(4).at)).toBe(4 * MINUTE);
    expect(spentOn(roomOf(meeting), 1, at(4).at)).toBe(0);
    expect(spentOn(roomOf(meeting), 9, at(4).at)).toBe(0);
    expect(leftOfItem(roomOf(meeting), at(15).at)).toBe(0);
    expect(leftOfItem(roomOf(meeting), at(16).at)).toBe(-MINUTE);
  });

  test('stands still while paused, for everybody, and goes on where it was', () => {
    const paused = after(meeting, { type: 'runTimer', running: false }, at(4));
    expect(spentOn(roomOf(paused), 0, at(30).at)).toBe(4 * MINUTE);
    expect(after(paused, { type: 'runTimer', running: false }, at(9)).room).toEqual(paused.room);
    const running = after(paused, { type: 'runTimer', running: true }, at(10));
    expect(spentOn(roomOf(running), 0, at(12).at)).toBe(6 * MINUTE);
    expect(after(running, { type: 'runTimer', running: true }, at(11)).room).toEqual(running.room);
  });

  test('never counts less than nothing, though one server’s clock is behind another’s', () => {
    const early = after(meeting, { type: 'runTimer', running: false }, at(-60));
    expect(roomOf(early).items[0]?.spent).toBe(0);
    expect(spentOn(roomOf(meeting), 0, at(-60).at)).toBe(0);
  });

  test('tells when the meeting ends, and by how much later than planned', () => {
    const room = roomOf(meeting);
    expect(endsAbout(room, at(5).at)).toBe(at(265).at);
    expect(endsAbout(room, at(20).at)).toBe(at(270).at);
    expect(laterThanPlanned(room, at(5).at, 265)).toBe(0);
    expect(laterThanPlanned(room, at(20).at, 265)).toBe(5 * MINUTE);
  });

  test('takes more minutes for the part it is at, up to four hours', () => {
    const more = after(meeting, { type: 'addMinutes', minutes: 5 });
    expect(roomOf(more).items.map(({ minutes }) => minutes)).toEqual([20, 10, 240]);
    const last = afterAll(meeting, goTo(0, 2), { type: 'addMinutes', minutes: 1 });
    expect(roomOf(last).items[2]?.minutes).toBe(ROOM_LIMITS.minutes);
  });
});

describe('going on', () => {
  test('keeps what the part took, starts the next at nothing, and begins a new round', () => {
    const spoken = after(after(meeting, { type: 'nextSpeaker', from: 0 }), { type: 'pressElmo', item: 0 });
    const next = after(spoken, goTo(0, 1), at(12));
    expect(roomOf(next)).toMatchObject({
      current: 1,
      runningSince: at(12).at,
      elmo: [],
      spoken: 0,
      items: [{ spent: 12 * MINUTE }, { spent: 0 }, { spent: 0 }],
    });
    const back = after(next, goTo(1, 0), at(14));
    expect(spentOn(roomOf(back), 0, at(15).at)).toBe(13 * MINUTE);
  });

  test('once, when two press at the same moment; and never past the end', () => {
    const next = after(meeting, goTo(0, 1));
    expect(after(next, goTo(0, 1)).room).toEqual(next.room);
    expect(after(next, goTo(1, 3)).room).toEqual(next.room);
    expect(roomOf(after(next, goTo(1, 2))).current).toBe(2);
  });

  test('while paused stays paused', () => {
    const paused = after(meeting, { type: 'runTimer', running: false }, at(1));
    expect(roomOf(after(paused, goTo(0, 1), at(2))).runningSince).toBeUndefined();
  });
});

describe('speaking', () => {
  const next = (from: number): Told => ({ type: 'nextSpeaker', from });

  test('goes round once, each person once, and then begins anew', () => {
    expect(roomOf(meeting).speakers).toEqual([ANA, BEN]);
    const both = afterAll(meeting, next(0), next(1));
    expect(roomOf(both).spoken).toBe(2);
    expect(roomOf(after(both, next(2))).spoken).toBe(0);
    expect(after(both, next(1)).room).toEqual(both.room);
  });

  test('in another order begins with its first', () => {
    const reordered = afterAll(meeting, next(0), {
      type: 'setSpeakers',
      order: 'senior-last',
      speakers: [MIA, BEN],
    });
    expect(roomOf(reordered)).toMatchObject({ order: 'senior-last', speakers: [MIA, BEN], spoken: 0 });
  });

  test('needs somebody to speak', () => {
    const nobody = after(meeting, { type: 'setSpeakers', order: 'round-robin', speakers: [] });
    expect(after(nobody, next(0)).room).toEqual(nobody.room);
  });

  test('enough is said once per person, and only of the part they see', () => {
    const press = (item: number): Told => ({ type: 'pressElmo', item });
    const twice = after(after(meeting, press(0), { by: BEN }), press(0), { by: BEN });
    expect(roomOf(after(twice, press(0), { by: MIA })).elmo).toEqual([BEN, MIA]);
    expect(roomOf(after(twice, press(1), { by: MIA })).elmo).toEqual([BEN]);
  });
});

describe('a meeting', () => {
  test('runs once at a time, and a second one adds to what the parts took', () => {
    expect(refusalOf(meeting, start)).toEqual({ code: 'MEETING_RUNNING' });
    const ended = after(meeting, end, at(7));
    expect(ended.spent).toEqual({ timeline: 7 * MINUTE, factors: 0, actions: 0 });
    const again = after(ended, start, at(60));
    expect(roomOf(again).items[0]?.spent).toBe(0);
    expect(after(again, end, at(62)).spent).toMatchObject({ timeline: 9 * MINUTE });
  });

  test.each([
    end,
    goTo(0, 1),
    { type: 'runTimer', running: true },
    { type: 'addMinutes', minutes: 1 },
    { type: 'nextSpeaker', from: 0 },
    { type: 'pressElmo', item: 0 },
    { type: 'setSpeakers', order: 'round-robin', speakers: [] },
  ] as const satisfies readonly Told[])('that is not there, or over, does not take $type', (command) => {
    expect(refusalOf(reviewOf(), command)).toEqual({ code: 'NO_MEETING' });
    expect(refusalOf(after(meeting, end), command)).toEqual({ code: 'NO_MEETING' });
  });
});

describe('the parking lot', () => {
  const park = (thoughtId: string): Told => ({
    type: 'parkThought',
    thoughtId,
    text: 'Who pays for the pager?',
  });
  const parked = after(reviewOf(), park('thought01'), { by: BEN });
  const turn = (into: 'factor' | 'idea' | 'next-review' | 'dropped', itemId?: string): Told => ({
    type: 'turnThought',
    thoughtId: 'thought01',
    into,
    itemId,
  });

  test('takes a thought once, also outside a meeting, up to two hundred', () => {
    expect(parked.thoughts).toEqual([{ id: 'thought01', text: 'Who pays for the pager?', by: BEN, at: NOW }]);
    expect(refusalOf(parked, park('thought01'))).toEqual({ code: 'ITEM_EXISTS' });
    const full = Array.from({ length: ROOM_LIMITS.thoughts - 1 }, (_, index) =>
      park(`more${String(index).padStart(6, '0')}`),
    );
    expect(refusalOf(afterAll(parked, ...full), park('onemore1'))).toEqual({
      code: 'REVIEW_FULL',
      field: 'thoughts',
    });
  });

  test('turns a thought into an idea, or into a factor once the facts are agreed, with its words', () => {
    expect(after(parked, turn('idea', 'idea0001'))).toMatchObject({
      thoughts: [{ became: 'idea' }],
      ideas: [{ id: 'idea0001', text: 'Who pays for the pager?' }],
    });
    expect(refusalOf(parked, turn('factor', 'factor01'))).toEqual({ code: 'FACTS_NOT_AGREED' });
    expect(after(after(parked, { type: 'agreeFacts' }), turn('factor', 'factor01'))).toMatchObject({
      thoughts: [{ became: 'factor' }],
      factors: [{ id: 'factor01', statement: 'Who pays for the pager?' }],
    });
    expect(refusalOf(parked, turn('idea'))).toEqual({ code: 'ITEM_NOT_FOUND' });
    expect(refusalOf(reviewOf(), turn('dropped'))).toEqual({ code: 'ITEM_NOT_FOUND' });
  });

  test('keeps one for the next review, or lets it go', () => {
    expect(after(parked, turn('next-review')).thoughts).toMatchObject([{ became: 'next-review' }]);
    expect(after(parked, turn('dropped')).thoughts).toMatchObject([{ became: 'dropped' }]);
  });
});
