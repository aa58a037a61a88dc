/** What is different between two moments of a review, in the order of its stages. */
import { differencesBetween } from '../../src/domain/reviewDifference';
import { fingerprint } from '../../src/domain/text';
import { anyIntents, carryOut } from '../builders/anyChanges';
import { fc } from '../builders/fastCheck';
import { BEN, entryAdded, factorAdded, factsAgreed, ideaAdded, reviewOf } from '../builders/review';

const entry = entryAdded({ entryId: 'entry00001', text: 'Alert fires' });

describe('the difference between two moments', () => {
  it('is nothing between a moment and itself', () => {
    const review = reviewOf(entry, factsAgreed, factorAdded());
    expect(differencesBetween(review, review)).toEqual([]);
  });

  it('names what was added, stage by stage', () => {
    const after = reviewOf(entry, factsAgreed, factorAdded({ statement: 'Nobody owned it' }), ideaAdded());
    const added = differencesBetween(reviewOf(), after).filter(({ change }) => change === 'added');
    expect(added.map(({ stage, what, item }) => [stage, what, item])).toEqual([
      ['details', 'factsAgreed', undefined],
      ['facts', 'entry', 'Alert fires'],
      ['factors', 'factor', 'Nobody owned it'],
      ['actions', 'idea', 'Page the secondary when nobody acknowledges in 5 min'],
    ]);
  });

  it('shows a rewritten text with both wordings', () => {
    const to = 'Alert fires in the checkout';
    const after = reviewOf(entry, {
      v: 1,
      id: 'edit000001',
      type: 'editTimelineEntry',
      entryId: 'entry00001',
      text: { from: fingerprint('Alert fires'), to },
    });
    expect(differencesBetween(reviewOf(entry), after)).toEqual([
      {
        stage: 'facts',
        item: to,
        change: 'changed',
        what: 'text',
        before: { text: 'Alert fires' },
        after: { text: to },
      },
    ]);
  });

  it('counts what somebody removed as gone, and what was put back as there', () => {
    const items = [{ item: 'entry', itemId: 'entry00001' }] as const;
    const removed = reviewOf(entry, { v: 1, id: 'remove0001', type: 'removeItems', items });
    expect(differencesBetween(reviewOf(entry), removed)).toEqual([
      { stage: 'facts', change: 'removed', what: 'entry', item: 'Alert fires' },
    ]);
    const back = reviewOf(
      entry,
      { v: 1, id: 'remove0001', type: 'removeItems', items },
      { v: 1, id: 'restore001', type: 'restoreItems', items },
    );
    expect(differencesBetween(reviewOf(entry), back)).toEqual([]);
  });

  it('says who, as accounts and not as names', () => {
    const after = reviewOf({ v: 1, id: 'detail0001', type: 'editDetails', facilitator: BEN });
    expect(differencesBetween(reviewOf(), after)).toEqual([
      {
        stage: 'details',
        change: 'changed',
        what: 'facilitator',
        before: { people: ['account-ana'] },
        after: { people: [BEN] },
      },
    ]);
  });
});

describe('any two moments of any review', () => {
  it('differ the same way in both directions, added and removed exchanged', () => {
    fc.assert(
      fc.property(anyIntents, (intents) => {
        const { begun: before, steps } = carryOut(intents);
        const after = steps.at(-1)?.after ?? before;
        const there = differencesBetween(before, after).map(({ change }) => change);
        const back = differencesBetween(after, before).map(({ change }) => change);
        const count = (list: readonly string[], wanted: string) =>
          list.filter((one) => one === wanted).length;
        expect(count(back, 'added')).toBe(count(there, 'removed'));
        expect(count(back, 'removed')).toBe(count(there, 'added'));
        expect(count(back, 'changed')).toBe(count(there, 'changed'));
      }),
    );
  });
});
