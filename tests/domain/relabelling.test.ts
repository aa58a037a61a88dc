import { applyCommand } from '../../src/domain/applyCommand';
import { command } from '../../src/domain/commands';
import { invertCommand } from '../../src/domain/invertCommand';
import { mergesIn, undoneIn, type LabelChange } from '../../src/domain/relabelling';
import type { Review } from '../../src/domain/review';
import { after, closed, refusalOf } from '../builders/applying';
import { fc } from '../builders/fastCheck';
import { ANA, factorAdded, factsAgreed, NOW, reviewOf } from '../builders/review';

const FACTOR = 'factor0001';
const reviewWith = (...labels: readonly string[]): Review =>
  reviewOf(factsAgreed, factorAdded({ factorId: FACTOR, labels }));

function relabelled(review: Review, changes: readonly LabelChange[]): Review {
  if (changes.length === 0) return review;
  return after(review, { v: 1, id: 'job0000001.m1', type: 'relabel', changes });
}
const labelsOf = (review: Review): readonly string[] => review.factors[0]?.labels ?? [];
const merged = (review: Review, from: readonly string[], to: string): Review =>
  relabelled(review, mergesIn(review, from, to));

describe('merging labels in a review', () => {
  test.each([
    [['a'], ['a'], 'c', ['c']],
    [['x', 'a', 'y'], ['a'], 'c', ['x', 'c', 'y']],
    [['a', 'b'], ['a', 'b'], 'c', ['c']],
    [['a', 'c'], ['a'], 'c', ['c']],
    [['c', 'a'], ['a', 'c'], 'c', ['c']],
    [['c'], ['a', 'c'], 'c', ['c']],
    [['x'], ['a'], 'c', ['x']],
    [[], ['a'], 'c', []],
  ])('%j, of which %j become %s: %j', (before, from, to, expected) => {
    expect(labelsOf(merged(reviewWith(...before), from, to))).toEqual(expected);
  });

  test('changes a practice to keep, and a factor that was removed and can be put back', () => {
    const practice = reviewOf(
      factsAgreed,
      factorAdded({ factorId: FACTOR, kind: 'practice', labels: ['a'] }),
    );
    const removed = after(practice, { type: 'removeItems', items: [{ item: 'factor', itemId: FACTOR }] });
    expect(labelsOf(merged(removed, ['a'], 'c'))).toEqual(['c']);
  });

  test('leaves alone a factor whose labels somebody has changed since the job looked', () => {
    const review = reviewWith('a');
    const changes = mergesIn(review, ['a'], 'c');
    const since = after(review, { type: 'editFactor', factorId: FACTOR, addLabels: ['b'] });
    expect(labelsOf(relabelled(since, changes))).toEqual(['a', 'b']);
  });

  test('is possible in every state of the review, and leaves the frozen version as it was', () => {
    const open = reviewWith('a');
    const over = closed(open);
    const cancelled = after(open, { type: 'cancelReview', reason: 'A false alarm' });
    for (const review of [open, over, cancelled]) {
      const now = merged(review, ['a'], 'c');
      expect(labelsOf(now)).toEqual(['c']);
      expect([now.status, now.versions, now.closed]).toEqual([review.status, review.versions, review.closed]);
    }
  });

  test('is nobody’s own last change', () => {
    const review = reviewWith('a');
    const changes = mergesIn(review, ['a'], 'c');
    const said = { v: 1, id: 'job0000001.m1', type: 'relabel', changes } as const;
    expect(invertCommand(review, relabelled(review, changes), said, 'inverse001')).toMatchObject({
      error: { code: 'NOTHING_TO_UNDO' },
    });
  });

  test('cannot be sent with an id that a browser could make, and needs a review', () => {
    const said = { v: 1, type: 'relabel', changes: [{ factorId: FACTOR, before: ['a'], after: ['c'] }] };
    expect(command.safeParse({ ...said, id: 'job0000001' }).success).toBe(false);
    expect(command.safeParse({ ...said, id: 'job0000001.m1' }).success).toBe(true);
    const entry = { seq: 1, at: NOW, by: ANA, command: command.parse({ ...said, id: 'job0000001.m1' }) };
    expect(applyCommand(undefined, entry)).toEqual({ ok: false, error: { code: 'ITEM_NOT_FOUND' } });
  });

  test('of a factor that is not there changes nothing', () => {
    const review = reviewWith('a');
    const said = {
      type: 'relabel',
      changes: [{ factorId: 'nosuch0001', before: ['a'], after: ['c'] }],
    } as const;
    expect(refusalOf(review, { ...said, v: 1, id: 'job0000001.m1' })).toBeUndefined();
    expect(labelsOf(after(review, { ...said, v: 1, id: 'job0000001.m1' }))).toEqual(['a']);
  });
});

describe('taking a merge back', () => {
  const label: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd');
  const some = fc.uniqueArray(label, { maxLength: 4 });

  test('gives every factor the labels that it had, in their order', () => {
    fc.assert(
      fc.property(some, some, label, (labels, from, to) => {
        const before = reviewWith(...labels);
        const changes = mergesIn(before, from, to);
        const there = relabelled(before, changes);
        expect(labelsOf(there).some((one) => from.includes(one) && one !== to)).toBe(false);
        expect(labelsOf(relabelled(there, undoneIn(there, changes)))).toEqual(labels);
      }),
    );
  });

  test('leaves alone what somebody has changed since', () => {
    const before = reviewWith('a');
    const changes = mergesIn(before, ['a'], 'c');
    const since = after(relabelled(before, changes), {
      type: 'editFactor',
      factorId: FACTOR,
      addLabels: ['d'],
    });
    expect(undoneIn(since, changes)).toEqual([]);
  });
});
