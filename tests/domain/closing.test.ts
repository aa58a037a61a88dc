import { after, afterAll, actionMade, closed, refusalOf, type Told } from '../builders/applying';
import { ANA, BEN, entryAdded, factorAdded, factsAgreed, NOW, reviewOf } from '../builders/review';

const entryId = 'entry0001';
/** Nothing is missing but the date of the second look. */
const ready = reviewOf(entryAdded({ entryId }), factsAgreed, factorAdded({ entryIds: [entryId] }));
const close: Told = { type: 'closeReview', followUpOn: '2026-12-28' };
const despite = { reason: 'We are out of time', missing: ['facts-not-agreed' as const] };

describe('closing a review', () => {
  test('freezes it at this very entry and leads to the second look', () => {
    const review = after(ready, close, { by: BEN });
    expect(review).toMatchObject({
      status: 'closed',
      stage: 'follow-up',
      followUp: { on: '2026-12-28' },
      closed: { by: BEN, at: NOW, seq: review.seq },
      versions: [{ by: BEN, at: NOW, seq: review.seq }],
    });
    expect(review.closed?.despite).toBeUndefined();
  });

  test('takes a date for the second look that was set before', () => {
    const dated = after(ready, { type: 'setFollowUp', on: '2027-01-04' });
    expect(after(dated, { type: 'closeReview' }).followUp.on).toBe('2027-01-04');
    expect(after(dated, close).followUp.on).toBe('2026-12-28');
  });

  test('with something missing needs a reason, which is kept, and names what comes first', () => {
    expect(refusalOf(ready, { type: 'closeReview' })).toEqual({
      code: 'NOT_READY_TO_CLOSE',
      field: 'no-follow-up-date',
    });
    expect(refusalOf(reviewOf(), close)).toEqual({ code: 'NOT_READY_TO_CLOSE', field: 'facts-not-agreed' });
    expect(after(reviewOf(), { ...close, despite }).closed?.despite).toEqual(despite);
  });

  test('keeps no reason where nothing was missing', () => {
    const needless = { reason: 'To be safe', missing: [] };
    expect(after(ready, { ...close, despite: needless }).closed?.despite).toBeUndefined();
  });

  test('ends the meeting and keeps what each part took', () => {
    const meeting = after(ready, {
      type: 'startMeeting',
      items: [{ key: 'recap', minutes: 5 }],
      order: 'round-robin',
      speakers: [],
    });
    const at = '2026-11-16T14:02:00.000Z';
    const review = after(meeting, close, { at });
    expect(review.room).toMatchObject({ endedAt: at });
    expect(review.room?.runningSince).toBeUndefined();
    expect(review.spent).toEqual({ recap: 120_000 });
  });

  test('twice is refused', () => {
    expect(refusalOf(after(ready, close), close)).toEqual({ code: 'REVIEW_NOT_OPEN' });
  });
});

describe('reopening', () => {
  test('a closed review leads back to closing; the frozen version and the second look stay', () => {
    const looked = afterAll(
      closed(afterAll(ready, ...actionMade('idea0001'))),
      { type: 'recordOutcome', ideaId: 'idea0001', changes: { verdict: 'worked' } },
      { type: 'finishReview' },
    );
    const again = after(looked, { type: 'reopenReview' });
    expect(again).toMatchObject({ status: 'open', stage: 'close', versions: looked.versions });
    expect(again.closed).toBeUndefined();
    expect(again.followUp).toEqual(looked.followUp);
    const twice = after(again, { ...close, despite });
    expect(twice.versions.map(({ seq }) => seq)).toEqual([looked.closed?.seq, twice.seq]);
  });

  test('a cancelled review goes on where it was', () => {
    const cancelled = after(
      after(ready, { type: 'moveToStage', stage: 'actions' }),
      { type: 'cancelReview', reason: 'A false alarm' },
      { by: BEN },
    );
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      stage: 'actions',
      cancelled: { by: BEN, at: NOW, reason: 'A false alarm' },
    });
    const again = after(cancelled, { type: 'reopenReview' });
    expect(again).toMatchObject({ status: 'open', stage: 'actions' });
    expect(again.cancelled).toBeUndefined();
  });

  test('an open review is no step', () => {
    expect(refusalOf(ready, { type: 'reopenReview' })).toEqual({ code: 'REVIEW_NOT_CLOSED' });
  });
});

describe('a posted comment', () => {
  const posted = (commentId: string): Told => ({ type: 'commentPosted', what: 'recap', ofSeq: 4, commentId });

  test('is recorded once, whatever state the review is in by then', () => {
    const review = afterAll(closed(ready), posted('900'), posted('900'));
    expect(review.posted).toEqual([{ by: ANA, at: NOW, what: 'recap', seq: 4, commentId: '900' }]);
  });

  test('gives way to newer ones after fifty', () => {
    const ids = Array.from({ length: 51 }, (_, index) => String(900 + index));
    const review = afterAll(ready, ...ids.map(posted));
    expect(review.posted.map(({ commentId }) => commentId)).toEqual(ids.slice(1));
  });
});
