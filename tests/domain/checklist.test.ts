import { lacksEvidence, missingForClosing } from '../../src/domain/checklist';
import type { Review } from '../../src/domain/review';
import { MISSING } from '../../src/domain/vocabulary';
import { after, afterAll, actionMade, type Told } from '../builders/applying';
import { BEN, entryAdded, factorAdded, factsAgreed, ideaAdded, reviewOf } from '../builders/review';

const [entryId, factorId, ideaId] = ['entry0001', 'factor0001', 'idea0001'];
const dated: Told = { type: 'setFollowUp', on: '2026-12-28' };
const complete = afterAll(
  reviewOf(entryAdded({ entryId }), factsAgreed, factorAdded({ factorId, entryIds: [entryId] })),
  dated,
);
const codesOf = (review: Review) => missingForClosing(review).map(({ code }) => code);
const ask: Told = { type: 'askPrompts', prompts: [{ id: 'prompt0001', text: 'What went well?' }] };
const decided = (outcome: 'do' | 'undecided'): Told => ({
  type: 'decideIdea',
  ideaId,
  decision: { outcome },
});
const withIdea = after(complete, ideaAdded({ ideaId }));

describe('the checklist before closing', () => {
  test('misses nothing in a review that is complete', () => {
    expect(missingForClosing(complete)).toEqual([]);
  });

  test('names what is missing in the order of the stages', () => {
    const bare = afterAll(reviewOf(ideaAdded({ ideaId })), ask, {
      type: 'parkThought',
      thoughtId: 'thought01',
      text: 'Who pays?',
    });
    const codes = codesOf(bare);
    expect(codes).toEqual([
      'facts-not-agreed',
      'answers-not-revealed',
      'no-factors',
      'undecided-ideas',
      'open-thoughts',
      'no-follow-up-date',
    ]);
    expect(codes).toEqual([...MISSING].filter((code) => codes.includes(code)));
  });

  test.each<[string, Review, readonly string[]]>([
    ['a light review needs no agreement', after(reviewOf(), { type: 'editDetails', size: 'light' }), []],
    ['others do', reviewOf(), ['facts-not-agreed']],
    [
      'one that was skipped with a reason counts',
      after(reviewOf(), { type: 'agreeFacts', skippedBecause: 'Clear' }),
      [],
    ],
  ])('%s', (_, review, expected) => {
    expect(codesOf(review).filter((code) => code === 'facts-not-agreed')).toEqual(expected);
  });

  test('waits for answers that were asked for, until the last question is revealed', () => {
    const asking = after(complete, ask);
    expect(codesOf(asking)).toEqual(['answers-not-revealed']);
    const closing = after(asking, { type: 'closeAnswers' });
    expect(codesOf(closing)).toEqual(['answers-not-revealed']);
    const revealed = after(closing, {
      type: 'revealAnswers',
      promptId: 'prompt0001',
      answers: [],
      heldBack: true,
    });
    expect(codesOf(revealed)).toEqual([]);
  });

  test('names ideas that wait for a decision, and actions that are not in Jira or have nobody', () => {
    expect(missingForClosing(withIdea)).toEqual([{ code: 'undecided-ideas', itemIds: [ideaId] }]);
    const wanted = after(withIdea, decided('do'));
    expect(missingForClosing(wanted)).toEqual([
      { code: 'action-without-owner', itemIds: [ideaId] },
      { code: 'action-not-in-jira', itemIds: [ideaId] },
    ]);
    const owned = after(wanted, { type: 'draftAction', ideaId, changes: { owner: BEN } });
    expect(codesOf(owned)).toEqual(['action-not-in-jira']);
    expect(codesOf(afterAll(complete, ...actionMade(ideaId)))).toEqual([]);
  });

  test('is content with ideas that are parked, declined or removed', () => {
    const settled: readonly Told[] = [
      { type: 'decideIdea', ideaId, decision: { outcome: 'park', until: '2027-01-04' } },
      { type: 'decideIdea', ideaId, decision: { outcome: 'decline', reason: 'Too dear', decidedBy: BEN } },
      { type: 'removeItems', items: [{ item: 'idea', itemId: ideaId }] },
    ];
    for (const command of settled) expect(codesOf(after(withIdea, command))).toEqual([]);
  });

  test('wants a factor, not a practice alone', () => {
    const gone = after(complete, { type: 'removeItems', items: [{ item: 'factor', itemId: factorId }] });
    expect(codesOf(gone)).toEqual(['no-factors']);
  });

  test('names thoughts that nobody has turned into anything', () => {
    const parked = after(complete, { type: 'parkThought', thoughtId: 'thought01', text: 'Who pays?' });
    expect(missingForClosing(parked)).toEqual([{ code: 'open-thoughts', itemIds: ['thought01'] }]);
    expect(
      codesOf(after(parked, { type: 'turnThought', thoughtId: 'thought01', into: 'next-review' })),
    ).toEqual([]);
  });
});

describe('evidence for a factor', () => {
  const factorIn = (review: Review) => {
    const [factor] = review.factors;
    if (factor === undefined) throw new Error('there is a factor');
    return factor;
  };
  const lacks = (review: Review): boolean => lacksEvidence(factorIn(review), review);

  test('is an entry that is still there, or a reason why there is none', () => {
    expect(lacks(complete)).toBe(false);
    const gone = after(complete, { type: 'removeItems', items: [{ item: 'entry', itemId: entryId }] });
    expect(lacks(gone)).toBe(true);
    expect(missingForClosing(gone)).toEqual([{ code: 'factor-without-evidence', itemIds: [factorId] }]);
    expect(lacks(after(gone, { type: 'editFactor', factorId, noEvidenceBecause: 'We all saw it' }))).toBe(
      false,
    );
  });

  test('is not asked for of a practice to keep', () => {
    expect(lacks(reviewOf(factsAgreed, factorAdded({ kind: 'practice' })))).toBe(false);
    expect(lacks(reviewOf(factsAgreed, factorAdded()))).toBe(true);
  });
});
