import { actionPropertyOf } from '../../src/domain/actionProperty';
import { actionsOf, isSettled, nextLook, unsettled, verdictSince } from '../../src/domain/followUp';
import type { CommandOf } from '../../src/domain/commands';
import type { Review } from '../../src/domain/review';
import { after, afterAll, actionMade, closed, refusalOf, type Told } from '../builders/applying';
import { ANA, ideaAdded, NOW, reviewOf } from '../builders/review';

const DONE = 'idea0001';
const IDEA = 'idea0002';
const review = closed(afterAll(reviewOf(ideaAdded({ ideaId: IDEA })), ...actionMade(DONE)));
const outcome = (changes: CommandOf<'recordOutcome'>['changes'], ideaId = DONE): Told => ({
  type: 'recordOutcome',
  ideaId,
  changes,
});
const finish: Told = { type: 'finishReview' };
const found = (of: Review) => of.followUp.outcomes[0];

describe('the second look at an action', () => {
  test('keeps what was said before; null takes it back', () => {
    const first = after(
      review,
      outcome({ kept: 'not-kept', obstacles: ['larger-than-thought'], obstacleNote: 'Two weeks' }),
    );
    const second = after(
      first,
      outcome({ obstacleNote: null, verdict: 'too-early', next: { what: 'look-again', on: '2027-02-01' } }),
    );
    expect(found(second)).toMatchObject({
      ideaId: DONE,
      kept: 'not-kept',
      obstacles: ['larger-than-thought'],
      verdict: 'too-early',
      next: { what: 'look-again', on: '2027-02-01' },
    });
    expect(found(second)?.obstacleNote).toBeUndefined();
    expect(second.followUp.outcomes).toHaveLength(1);
  });

  test('has the verdict since the day it became that one, whatever is added to it later', () => {
    const on = (day: string) => ({ at: `${day}T09:00:00.000Z` });
    const dayOfVerdict = (of: Review): string | undefined =>
      actionsOf(of).map((idea) => actionPropertyOf(of, idea, '10000').verdictOn)[0];
    const judged = after(review, outcome({ verdict: 'partly' }), on('2026-12-01'));
    expect(dayOfVerdict(judged)).toBe('2026-12-01');
    const shown = after(judged, outcome({ evidence: 'The drill of 3 December' }), on('2026-12-04'));
    const again = after(shown, outcome({ verdict: 'partly' }), on('2026-12-05'));
    expect(dayOfVerdict(again)).toBe('2026-12-01');
    expect(dayOfVerdict(after(again, outcome({ verdict: 'worked' }), on('2026-12-06')))).toBe('2026-12-06');
    const takenBack = after(again, outcome({ verdict: null }), on('2026-12-07'));
    expect(dayOfVerdict(takenBack)).toBeUndefined();
    expect(dayOfVerdict(after(takenBack, outcome({ verdict: 'partly' }), on('2026-12-08')))).toBe(
      '2026-12-08',
    );
  });

  test('that was recorded before verdicts had a date of their own has the one of its last change', () => {
    expect(verdictSince({ ideaId: DONE, obstacles: [], verdict: 'worked', by: ANA, at: NOW })).toBe(NOW);
  });

  test.each([
    ['an idea that is none', 'nosuch01', 'ITEM_NOT_FOUND'],
    ['an idea that never became an action', IDEA, 'ACTION_NOT_IN_JIRA'],
  ])('at %s is refused', (_, ideaId, code) => {
    expect(refusalOf(review, outcome({ verdict: 'worked' }, ideaId))).toEqual({ code });
  });

  test('waits until the review is closed', () => {
    const open = after(review, { type: 'reopenReview' });
    expect(refusalOf(open, outcome({ verdict: 'worked' }))).toEqual({ code: 'REVIEW_NOT_CLOSED' });
  });
});

describe('a review is finished', () => {
  test.each([
    ['a verdict', { verdict: 'no-effect' }, true],
    ['a verdict that it is too early', { verdict: 'too-early' }, true],
    ['a reason for dropping it', { next: { what: 'drop', reason: 'No longer needed' } }, true],
    ['a new date alone', { next: { what: 'new-date', on: '2027-02-01' } }, false],
    ['one more look alone', { next: { what: 'look-again', on: '2027-02-01' } }, false],
    ['whether it was kept alone', { kept: 'kept' }, false],
  ] as const)('when its action has %s: %j', (_, changes, settles) => {
    const looked = after(review, outcome(changes));
    expect(isSettled(found(looked))).toBe(settles);
    expect(unsettled(looked).map(({ id }) => id)).toEqual(settles ? [] : [DONE]);
    expect(refusalOf(looked, finish)?.code).toBe(settles ? undefined : 'NOT_ALL_SETTLED');
  });

  test('at once when it has no action at all', () => {
    expect(after(closed(reviewOf()), finish).status).toBe('finished');
    expect(refusalOf(reviewOf(), finish)).toEqual({ code: 'REVIEW_NOT_CLOSED' });
  });

  test('no longer, when a verdict is taken back or a new action comes into being', () => {
    const finished = afterAll(review, outcome({ verdict: 'worked' }), finish);
    expect(finished.status).toBe('finished');
    expect(after(finished, outcome({ verdict: null })).status).toBe('closed');
    expect(after(finished, outcome({ verdict: 'partly' })).status).toBe('finished');
    const more = afterAll(finished, ...actionMade('idea0003', '20232', DONE));
    expect(more.status).toBe('closed');
    expect(unsettled(more).map(({ id }) => id)).toEqual(['idea0003']);
  });
});

describe('the next look', () => {
  test('is the follow-up itself, and after it the earliest one that was agreed there', () => {
    const dated = after(review, { type: 'setFollowUp', on: '2026-12-28' });
    expect(nextLook(dated)).toBe('2026-12-28');
    const finished = afterAll(
      dated,
      outcome({ verdict: 'partly', next: { what: 'look-again', on: '2027-03-01' } }),
      finish,
    );
    expect(nextLook(finished)).toBe('2027-03-01');
    expect(nextLook(afterAll(dated, outcome({ verdict: 'worked' }), finish))).toBeUndefined();
  });
});
