import { digestOf, digestSchema, DIGEST_LIMIT, rowOf, sameDigest } from '../../src/domain/digest';
import { isLimited } from '../../src/domain/membership';
import { ITEM_LIMITS, PER_ITEM, type Review } from '../../src/domain/review';
import { anyIntents, carryOut } from '../builders/anyChanges';
import { fc } from '../builders/fastCheck';
import { entryAdded, factorAdded, factsAgreed, ideaAdded, reviewOf } from '../builders/review';

const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const stamp = { by: 'account-ana', at: '2026-11-16T14:00:00.000Z' };

/** As many of everything as a review may hold, each as long as it may be. */
function largestReview(number = 1): Review {
  const label = (index: number): string => `${String(index).padStart(5, '0')}${'x'.repeat(55)}`;
  return {
    ...reviewOf(),
    number,
    title: '"'.repeat(255),
    factors: Array.from({ length: ITEM_LIMITS.factors }, (_, factor) => ({
      id: `factor${String(factor).padStart(6, '0')}`,
      added: stamp,
      alternatives: [],
      kind: 'factor' as const,
      statement: 'x',
      labels: Array.from({ length: PER_ITEM.labels }, (__, index) => label(factor * 10 + index)),
      entryIds: [],
      whys: [],
    })),
    ideas: Array.from({ length: ITEM_LIMITS.ideas }, (_, index) => ({
      id: `idea${String(index).padStart(8, '0')}`,
      added: stamp,
      alternatives: [],
      text: 'x',
      decision: { outcome: 'do' as const, ...stamp },
      draft: {},
      creation: {
        state: 'created' as const,
        issueId: `9${String(index).padStart(18, '0')}`,
        key: 'PAY-1',
        linked: true,
        at: stamp.at,
      },
    })),
  };
}

describe('the digest', () => {
  test('of any review is one that the schema accepts and that a property can hold', () => {
    fc.assert(
      fc.property(anyIntents, (intents) => {
        for (const { after } of carryOut(intents).steps.slice(-3)) {
          const digest = digestOf(after, []);
          expect(digestSchema.parse(asStored(digest))).toEqual(asStored(digest));
          expect(sameDigest(asStored(digest), digest)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('of any review that is limited has its state and dates, and not a word of it', () => {
    fc.assert(
      fc.property(anyIntents, (intents) => {
        for (const { after } of carryOut(intents).steps.slice(-3)) {
          const limited: Review = { ...after, visibility: 'participants' };
          if (!isLimited(limited)) continue;
          const given = Object.keys(JSON.parse(JSON.stringify(rowOf(limited))) as object);
          const known = [
            'number',
            'status',
            'stage',
            'openedAt',
            'meetingOn',
            'closedOn',
            'followUpOn',
            'factsAgreed',
          ];
          const empty = ['labels', 'entries', 'factors', 'undecided', 'actionIds'];
          expect(given.filter((key) => ![...known, ...empty].includes(key))).toEqual([]);
          expect(rowOf(limited)).toMatchObject({
            labels: [],
            entries: 0,
            factors: 0,
            undecided: 0,
            actionIds: [],
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  test('of the largest review that can be stays below what Jira takes', () => {
    const digest = digestOf(largestReview(), []);
    expect(JSON.stringify(digest).length).toBeLessThanOrEqual(DIGEST_LIMIT);
    expect(digestSchema.safeParse(digest).success).toBe(true);
    expect(digest.reviews[0]?.actionIds).toHaveLength(ITEM_LIMITS.ideas);
  });

  test('of an issue with very many reviews names the newest ones; the latest is always there', () => {
    const row = rowOf(largestReview());
    const earlier = Array.from({ length: 999 }, (_, index) => ({ ...row, number: index + 1 }));
    const digest = digestOf(largestReview(1000), earlier);
    expect(JSON.stringify(digest).length).toBeLessThanOrEqual(DIGEST_LIMIT);
    expect(digest.reviews.at(-1)?.number).toBe(1000);
  });

  test('of an issue with one review per phase names them all, oldest first', () => {
    const row = rowOf(reviewOf(entryAdded(), factsAgreed, factorAdded({ labels: ['handoff', 'tests'] })));
    const earlier = Array.from({ length: 20 }, (_, index) => ({ ...row, number: index + 1 }));
    const digest = digestOf({ ...reviewOf(), number: 21 }, earlier);
    expect(digest.reviews.map(({ number }) => number)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
    expect(digest.labels).toEqual(['handoff', 'tests']);
  });

  test('names the labels that are used most where there are too many', () => {
    const often = Array.from({ length: 3 }, () => factorAdded({ labels: ['zz-often'] }));
    const once = Array.from({ length: 10 }, (_, factor) =>
      factorAdded({ labels: Array.from({ length: 10 }, (__, index) => `l${String(factor * 10 + index)}`) }),
    );
    const { labels } = rowOf(reviewOf(factsAgreed, ...once, ...often));
    expect(labels).toHaveLength(40);
    expect(labels).toContain('zz-often');
  });

  test('counts what is present and what is undecided, and takes no text but the title', () => {
    const idea = ideaAdded({ ideaId: 'idea0001' });
    const gone = entryAdded({ entryId: 'entry0001' });
    const review = reviewOf(entryAdded(), gone, idea, {
      v: 1,
      id: 'remove0001',
      type: 'removeItems',
      items: [{ item: 'entry', itemId: 'entry0001' }],
    });
    expect(rowOf(review)).toMatchObject({ entries: 1, factors: 0, undecided: 1, actionIds: [] });
    expect(JSON.stringify(digestOf(review, []))).not.toContain('alert');
  });
});

describe('a digest that stands on the issue', () => {
  const review = reviewOf(entryAdded());
  const digest = digestOf(review, []);

  test('is the same when Jira has sorted its keys', () => {
    const sorted: unknown = Object.fromEntries(Object.entries(digest).sort().reverse());
    expect(sameDigest(sorted, digest)).toBe(true);
  });

  test.each([
    undefined,
    null,
    'x',
    7,
    [],
    {},
    { v: 2 },
    { ...digest, status: 'closed' },
    { ...digest, reviews: [] },
  ])('is not the same when somebody wrote %j there', (found) =>
    expect(sameDigest(found, digest)).toBe(false),
  );

  const [row = rowOf(review)] = digest.reviews;
  test.each([
    ['two rows of one number', { ...digest, reviews: [row, row] }],
    ['a number below one', { ...digest, reviews: [{ ...row, number: 0 }] }],
    ['a negative count', { ...digest, reviews: [{ ...row, factors: -3 }] }],
    [
      'thousands of labels',
      { ...digest, labels: Array.from({ length: 3000 }, (_, index) => `l${String(index)}`) },
    ],
  ])('is not believed with %s', (_, found) => expect(digestSchema.safeParse(found).success).toBe(false));
});
