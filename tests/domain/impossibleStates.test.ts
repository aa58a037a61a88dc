/** What no sequence of changes leads to, whoever makes them and in whatever order they reach the log. */
import { fold } from '../../src/domain/applyCommand';
import { unsettled } from '../../src/domain/followUp';
import type { Review } from '../../src/domain/review';
import { after, afterAll, actionMade, closed } from '../builders/applying';
import { anyIntents, carryOut, carryOutFrom, type Run } from '../builders/anyChanges';
import { fc } from '../builders/fastCheck';
import { entryAdded, factorAdded, factsAgreed, reviewOf } from '../builders/review';

/** With an action in Jira, a meeting under way, and items of the pool from which any change takes its ids. */
const underWay = afterAll(
  reviewOf(
    entryAdded({ entryId: 'entry0000' }),
    factsAgreed,
    factorAdded({ factorId: 'factor0000', entryIds: ['entry0000'] }),
  ),
  { type: 'askPrompts', prompts: [{ id: 'prompt0000', text: 'What went well?' }] },
  { type: 'startMeeting', items: [{ key: 'recap', minutes: 5 }], order: 'round-robin', speakers: [] },
  ...actionMade('idea0000'),
);
const closedOne = closed(underWay);
const settled = after(closedOne, {
  type: 'recordOutcome',
  ideaId: 'idea0000',
  changes: { verdict: 'worked' },
});
const finished = after(settled, { type: 'finishReview' });

const starts: readonly (readonly [string, (intents: Parameters<typeof carryOut>[0]) => Run])[] = [
  ['just opened', carryOut],
  ['under way', (intents) => carryOutFrom(underWay, intents)],
  ['closed', (intents) => carryOutFrom(closedOne, intents)],
  ['finished', (intents) => carryOutFrom(finished, intents)],
];

describe.each(starts)('from a review that is %s, no sequence of changes', (_, run) => {
  const always = (check: (made: Run) => void): void =>
    fc.assert(
      fc.property(anyIntents, (intents) => check(run(intents))),
      { numRuns: 80 },
    );
  const everywhere = (check: (review: Review) => void): void =>
    always(({ steps }) => {
      for (const step of steps) check(step.after);
    });

  test('puts status and stage at odds', () => {
    everywhere((review) => {
      const isOver = review.status === 'closed' || review.status === 'finished';
      expect(review.stage === 'follow-up').toBe(isOver);
      expect(review.closed !== undefined).toBe(isOver);
      expect(review.cancelled !== undefined).toBe(review.status === 'cancelled');
      if (isOver) expect(review.versions.at(-1)?.seq).toBe(review.closed?.seq);
    });
  });

  test('makes an action in Jira without an owner, or changes what it became', () => {
    always(({ begun, steps }) => {
      for (const { before, after: review } of steps) {
        for (const idea of review.ideas) {
          if (idea.creation.state !== 'created') continue;
          expect(idea.draft.owner).toEqual(expect.any(String));
          expect(idea.removed).toBeUndefined();
        }
        const created = before.ideas.filter(({ creation }) => creation.state === 'created');
        const ids = review.ideas.flatMap((idea) => (idea.creation.state === 'created' ? [idea.id] : []));
        expect(ids).toEqual(expect.arrayContaining(created.map(({ id }) => id)));
      }
      expect(begun.status).not.toBe('cancelled');
    });
  });

  test('finishes a review with an action that nobody has looked at', () => {
    everywhere((review) => {
      if (review.status === 'finished') expect(unsettled(review)).toEqual([]);
    });
  });

  test('lets a meeting run in a review that is not open, or spends less than no time', () => {
    everywhere((review) => {
      const { room } = review;
      if (review.status !== 'open' && room !== undefined) expect(room.endedAt).toBeDefined();
      if (room?.endedAt !== undefined) expect(room.runningSince).toBeUndefined();
      for (const spent of Object.values(review.spent)) expect(spent).toBeGreaterThanOrEqual(0);
      for (const item of room?.items ?? []) expect(item.spent).toBeGreaterThanOrEqual(0);
      if (room !== undefined) {
        expect(room.current).toBeLessThan(room.items.length);
        expect(room.spoken).toBeLessThanOrEqual(room.speakers.length);
      }
    });
  });

  test('shows an answer before the questionnaire is closed, or a prompt’s answers twice', () => {
    everywhere(({ questionnaire }) => {
      if (questionnaire === undefined) return;
      const shown = questionnaire.answers.map(({ promptId }) => promptId);
      if (questionnaire.state === 'asking') expect(shown).toEqual([]);
      expect(new Set(shown).size).toBe(shown.length);
      if (questionnaire.state === 'revealed') expect(shown).toHaveLength(questionnaire.prompts.length);
    });
  });

  test('changes what was frozen while the review stays closed', () => {
    always(({ steps }) => {
      for (const { before, after: review } of steps) {
        if (before.closed === undefined || review.closed === undefined) continue;
        expect(frozen(review)).toEqual(frozen(before));
      }
    });
  });

  test('changes a frozen version: the log up to it gives what was closed', () => {
    always(({ begun, steps }) => {
      const log = steps.map(({ entry }) => entry);
      for (const version of steps.at(-1)?.after.versions ?? []) {
        const step = steps.find(({ entry }) => entry.seq === version.seq);
        if (step === undefined) continue;
        expect(step.entry.command.type).toBe('closeReview');
        const again = fold(
          log.filter(({ seq }) => seq <= version.seq),
          begun,
        );
        expect(again).toEqual(step.after);
      }
    });
  });
});

/** All but the second look, the comments that were posted, the project's names of labels, and the way of an action in Jira. */
function frozen(review: Review): unknown {
  const {
    seq: _seq,
    status: _status,
    followUp: _followUp,
    posted: _posted,
    ideas,
    factors,
    ...rest
  } = review;
  const decided = ideas
    .filter((idea) => idea.followUpOf === undefined)
    .map(({ draft: _draft, creation: _creation, ...idea }) => idea);
  return { ...rest, ideas: decided, factors: factors.map(({ labels: _labels, ...factor }) => factor) };
}
