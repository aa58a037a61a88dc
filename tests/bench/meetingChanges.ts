/** What people do in a meeting: they write, reword each other's entries, decide, park thoughts, and take things back. */
import { present, type Review } from '../../src/domain/review';
import { fingerprint } from '../../src/domain/text';
import type { Chance } from '../../sandbox/worlds/sized/chance';
import type { Change } from '../../static/src/shared/session/sessionDeps';

/** @returns undefined where there is nothing of the kind to change yet */
type Doing = (review: Review, chance: Chance, newId: () => string) => Change | undefined;

const SAID = ['The alert fires', 'Nobody is paged', 'The change is rolled back', 'Checkout is back'] as const;

const addEntry: Doing = (_, chance, newId) => ({
  type: 'addTimelineEntry',
  entryId: newId(),
  at: new Date(Date.UTC(2026, 10, 12, 14, chance.between(0, 59))).toISOString(),
  text: `${chance.pick(SAID)}, as seen from seat ${String(chance.between(1, 10))}`,
  kind: 'signal',
});
const rewordEntry: Doing = ({ entries }, chance) => {
  const entry = anyOf(present(entries), chance);
  return (
    entry && {
      type: 'editTimelineEntry',
      entryId: entry.id,
      text: {
        from: fingerprint(entry.text),
        to: `${chance.pick(SAID)}, take ${String(chance.between(2, 99))}`,
      },
    }
  );
};
const addIdea: Doing = (_, chance, newId) => ({ type: 'addIdea', ideaId: newId(), text: chance.pick(SAID) });
const decide: Doing = ({ ideas }, chance) => {
  const idea = anyOf(present(ideas), chance);
  return (
    idea && {
      type: 'decideIdea',
      ideaId: idea.id,
      decision: chance.next() < 0.7 ? { outcome: 'do' } : { outcome: 'park', until: '2027-02-01' },
    }
  );
};
const draft: Doing = ({ ideas }, chance) => {
  const idea = anyOf(present(ideas), chance);
  return (
    idea && {
      type: 'draftAction',
      ideaId: idea.id,
      changes: { due: `2026-12-${String(chance.between(10, 28))}` },
    }
  );
};
const addFactor: Doing = ({ entries }, chance, newId) => {
  const entry = anyOf(present(entries), chance);
  return (
    entry && {
      type: 'addFactor',
      factorId: newId(),
      kind: 'factor',
      statement: chance.pick(SAID),
      labels: ['handoff'],
      entryIds: [entry.id],
    }
  );
};
const scope: Doing = ({ passages }, chance) => ({
  type: 'editPassage',
  passage: 'question',
  text: { from: fingerprint(passages.question?.text ?? ''), to: chance.pick(SAID) },
});
const park: Doing = (_, chance, newId) => ({
  type: 'parkThought',
  thoughtId: newId(),
  text: chance.pick(SAID),
});
const moreTime: Doing = () => ({ type: 'addMinutes', minutes: 1 });
const goOn: Doing = ({ room }) =>
  room && { type: 'goToItem', from: room.current, to: (room.current + 1) % room.items.length };

/** Of twenty changes so many are of the kind. */
const OFTEN: readonly (readonly [number, Doing])[] = [
  [5, addEntry],
  [5, rewordEntry],
  [2, addIdea],
  [2, decide],
  [1, draft],
  [1, addFactor],
  [1, scope],
  [1, park],
  [1, moreTime],
  [1, goOn],
];

export function anyChange(review: Review, chance: Chance, newId: () => string): Change {
  let left = chance.between(
    1,
    OFTEN.reduce((sum, [weight]) => sum + weight, 0),
  );
  const found = OFTEN.find(([weight]) => (left -= weight) <= 0);
  return found?.[1](review, chance, newId) ?? addIdea(review, chance, newId) ?? { type: 'reopenFacts' };
}

function anyOf<Item>(items: readonly Item[], chance: Chance): Item | undefined {
  return items[chance.between(0, items.length - 1)];
}
