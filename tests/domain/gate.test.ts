import { clientCommand, type Command } from '../../src/domain/commands';
import { after, afterAll, actionMade, closed, refusalOf, told, type Told } from '../builders/applying';
import { exampleCommands } from '../builders/examplePayloads';
import { entryAdded, factorAdded, factsAgreed, ideaAdded, reviewOf } from '../builders/review';

const DONE = 'idea000009';
const NEXT = 'idea000010';
const open = afterAll(
  reviewOf(
    factsAgreed,
    entryAdded({ entryId: 'entry00001' }),
    factorAdded({ factorId: 'factor0001' }),
    ideaAdded({ ideaId: 'idea000001' }),
  ),
  ...actionMade(DONE),
);
const closedReview = closed(open);
const cancelled = after(open, { type: 'cancelReview', reason: 'A false alarm' });
const finished = afterAll(
  closedReview,
  { type: 'recordOutcome', ideaId: DONE, changes: { verdict: 'worked' } },
  { type: 'finishReview' },
);

const fromPeople: readonly Command[] = Object.values(exampleCommands);
const SECOND_LOOK = ['recordOutcome', 'setFollowUp', 'reopenReview', 'finishReview'];
const ofType = (types: readonly string[]) => fromPeople.filter(({ type }) => types.includes(type));
const but = (types: readonly string[]) => fromPeople.filter(({ type }) => !types.includes(type));

describe.each([
  ['closed', closedReview],
  ['finished', finished],
])('a review that is %s', (_, review) => {
  test.each(but(SECOND_LOOK).map((command) => [command.type, command] as const))(
    'does not take %s',
    (__, command) => {
      expect(refusalOf(review, command)).toEqual({ code: 'REVIEW_NOT_OPEN' });
    },
  );

  test.each(ofType(SECOND_LOOK).map((command) => [command.type, command] as const))(
    'may take %s',
    (__, command) => {
      expect(refusalOf(review, command)?.code).not.toBe('REVIEW_NOT_OPEN');
    },
  );

  test('takes what Jira did in the meantime, and no wish that it should do something', () => {
    const created: Told = {
      type: 'actionCreated',
      ideaId: DONE,
      issueId: '20231',
      key: 'OPS-7',
      linked: true,
    };
    expect(refusalOf(review, created)).toBeUndefined();
    expect(refusalOf(review, { type: 'commitAction', ideaId: 'idea000001', draft: {} })).toEqual({
      code: 'REVIEW_NOT_OPEN',
    });
  });

  test('takes an idea that the second look led to, up to Jira, and nothing of it into what was frozen', () => {
    const more = after(review, { type: 'addIdea', ideaId: NEXT, followUpOf: DONE, text: 'Page the third' });
    const steps: readonly Told[] = [
      { type: 'decideIdea', ideaId: NEXT, decision: { outcome: 'do' } },
      { type: 'draftAction', ideaId: NEXT, changes: { due: '2027-02-01' } },
      { type: 'removeItems', items: [{ item: 'idea', itemId: NEXT }] },
      { type: 'restoreItems', items: [{ item: 'idea', itemId: NEXT }] },
    ];
    for (const step of steps) expect(refusalOf(more, step)).toBeUndefined();
    const mixed = [{ item: 'idea', itemId: NEXT } as const, { item: 'entry', itemId: 'entry00001' } as const];
    expect(refusalOf(more, { type: 'removeItems', items: mixed })).toEqual({ code: 'REVIEW_NOT_OPEN' });
    expect(refusalOf(review, { type: 'addIdea', ideaId: NEXT, followUpOf: 'nosuch01', text: 'x' })).toEqual({
      code: 'REVIEW_NOT_OPEN',
    });
  });

  test('takes an undo only of what it takes', () => {
    const inverse = clientCommand.parse(told({ type: 'setFollowUp', on: '2027-02-01' }));
    const forbidden = clientCommand.parse(told({ type: 'moveToStage', stage: 'facts' }));
    expect(refusalOf(review, { type: 'undo', ofSeq: 2, inverse })).toBeUndefined();
    expect(refusalOf(review, { type: 'undo', ofSeq: 2, inverse: forbidden })).toEqual({
      code: 'REVIEW_NOT_OPEN',
    });
  });
});

describe('an idea that says it came from a second look, and was there when the review was closed,', () => {
  const [EARLY, LATE] = ['idea000011', 'idea000012'];
  const at = { at: '2026-12-01T09:00:00.000Z' };
  const reclosed = after(
    after(open, { type: 'addIdea', ideaId: EARLY, followUpOf: EARLY, text: 'Forged' }),
    { type: 'closeReview', despite: { reason: 'Out of time', missing: [] } },
    at,
  );
  const withLate = after(reclosed, { type: 'addIdea', ideaId: LATE, followUpOf: DONE, text: 'Real' }, at);
  const changes = (ideaId: string): readonly Told[] => [
    { type: 'editIdea', ideaId, text: { from: '0000000', to: 'Other words' } },
    { type: 'decideIdea', ideaId, decision: { outcome: 'do' } },
    { type: 'draftAction', ideaId, changes: { due: '2027-02-01' } },
    { type: 'removeItems', items: [{ item: 'idea', itemId: ideaId }] },
    {
      ...{ type: 'settleAlternative', target: { item: 'idea', itemId: ideaId } },
      ...{ alternativeId: 'told00000001', choose: 'use' },
    },
  ];

  test.each(changes(EARLY).map((command) => [command.type, command] as const))(
    'is frozen with it: no %s',
    (_, command) => {
      expect(refusalOf(withLate, command, at)).toEqual({ code: 'REVIEW_NOT_OPEN' });
    },
  );

  test.each(changes(LATE).map((command) => [command.type, command] as const))(
    'while one that was added since takes %s',
    (_, command) => {
      expect(refusalOf(withLate, command, at)?.code).not.toBe('REVIEW_NOT_OPEN');
    },
  );

  test('and a second look leads on from an action in Jira, not from any idea', () => {
    const forged: Told = { type: 'addIdea', ideaId: 'idea000013', followUpOf: 'idea000001', text: 'x' };
    expect(refusalOf(closedReview, forged)).toEqual({ code: 'REVIEW_NOT_OPEN' });
  });
});

describe('a review that is cancelled', () => {
  test.each(but(['reopenReview']).map((command) => [command.type, command] as const))(
    'does not take %s',
    (_, command) => {
      expect(refusalOf(cancelled, command)).toEqual({ code: 'REVIEW_NOT_OPEN' });
    },
  );
});

describe('a review that is open', () => {
  test.each(
    ofType(['recordOutcome', 'finishReview', 'reopenReview']).map(
      (command) => [command.type, command] as const,
    ),
  )('has nothing to look back at: %s', (_, command) => {
    expect(refusalOf(open, command)).toEqual({ code: 'REVIEW_NOT_CLOSED' });
  });

  test('reaches the second look by closing only', () => {
    for (const stage of ['follow-up'] as const) {
      expect(refusalOf(open, { type: 'moveToStage', stage })).toEqual({ code: 'REVIEW_NOT_CLOSED' });
      expect(refusalOf(open, { type: 'agreeFacts', stage })).toEqual({ code: 'REVIEW_NOT_CLOSED' });
      expect(after(open, { type: 'reopenFacts', stage }).stage).toBe('facts');
    }
  });

  test('takes no word that an action was made which nobody wished for', () => {
    const created: Told = {
      type: 'actionCreated',
      ideaId: 'idea000001',
      issueId: '1',
      key: 'OPS-7',
      linked: true,
    };
    expect(refusalOf(open, created)).toEqual({ code: 'ACTION_INCOMPLETE' });
  });
});
