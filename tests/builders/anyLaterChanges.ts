/** Any change beside timeline, factors and ideas: preparing, whys, the meeting, closing, the second look. */
import {
  AGENDA_KEYS,
  BASELINE_KEYS,
  KEPT,
  MISSING,
  OBSTACLES,
  PASSAGES,
  SPEAKING_ORDERS,
  VERDICTS,
} from '../../src/domain/vocabulary';
import { clearable, day, edit, idOf, maybe, of, person, text, type Intent } from './anyFields';
import { fc } from './fastCheck';

const index = fc.integer({ min: 0, max: 3 });
const aLine = fc.constantFrom('Twelve days', 'Who pays for the pager?', '2026-11-10');
const speakers = { order: fc.constantFrom(...SPEAKING_ORDERS), speakers: fc.array(person, { maxLength: 3 }) };
const items = fc.array(
  fc.record({ key: fc.constantFrom(...AGENDA_KEYS), minutes: fc.integer({ min: 1, max: 240 }) }),
  { minLength: 1, maxLength: 4 },
);
const passage = fc.constantFrom(...PASSAGES);
const nextStep = fc.oneof(
  fc.constant({ what: 'nothing' }),
  fc.record({ what: fc.constant('new-date'), on: day }),
  fc.record({ what: fc.constant('look-again'), on: day }),
  fc.record({ what: fc.constant('new-action'), ideaId: idOf('idea') }),
  fc.record({ what: fc.constant('drop'), reason: text }),
);
const outcomeChanges = fc.record(
  {
    kept: clearable(fc.constantFrom(...KEPT)),
    obstacles: fc.uniqueArray(fc.constantFrom(...OBSTACLES), { maxLength: 2 }),
    verdict: clearable(fc.constantFrom(...VERDICTS)),
    evidence: clearable(text),
    next: clearable(nextStep),
  },
  { requiredKeys: [] },
);

/** Few and short, so that a job often finds the labels that it says it saw. */
const someLabels = fc.uniqueArray(fc.constantFrom('handoff', 'alerting'), { maxLength: 2 });

/** One for every command of these that a browser can send. */
export const anyLaterChange: fc.Arbitrary<Intent['what']> = fc.oneof(
  of('editPassage', {
    passage,
    text: fc.record({ current: fc.boolean(), to: fc.oneof(text, fc.constant('')) }),
  }),
  of('settleAlternative', {
    passage,
    alternativeId: fc.constant('first'),
    choose: fc.constantFrom('use', 'dismiss'),
    sawText: maybe(fc.boolean()),
  }),
  of('setBaseline', {
    values: fc.dictionary(fc.constantFrom(...BASELINE_KEYS), fc.option(aLine, { nil: null }), { maxKeys: 3 }),
    source: fc.constantFrom('jira', 'person'),
  }),
  of('askPrompts', {
    prompts: fc.array(fc.record({ id: idOf('prompt'), text }), { minLength: 1, maxLength: 3 }),
  }),
  of('addWhys', {
    factorId: idOf('factor'),
    whys: fc.array(fc.record({ whyId: idOf('why'), text }), { minLength: 1, maxLength: 2 }),
    index: maybe(index),
  }),
  of('editWhy', { factorId: idOf('factor'), whyId: idOf('why'), text: edit }),
  of('removeWhy', { factorId: idOf('factor'), whyId: idOf('why') }),
  of('startMeeting', { items, ...speakers }),
  of('goToItem', { from: index, to: index }),
  of('runTimer', { running: fc.boolean() }),
  of('addMinutes', { minutes: fc.constantFrom(1, 5, 240) }),
  of('setSpeakers', speakers),
  of('nextSpeaker', { from: index }),
  of('pressElmo', { item: index }),
  of('endMeeting', {}),
  of('parkThought', { thoughtId: idOf('thought'), text: aLine }),
  of('turnThought', {
    thoughtId: idOf('thought'),
    into: fc.constantFrom('factor', 'idea', 'next-review', 'dropped'),
    itemId: maybe(fc.oneof(idOf('factor'), idOf('idea'))),
  }),
  of('cancelReview', { reason: text }),
  of('reopenReview', {}),
  of('setFollowUp', { on: fc.option(day, { nil: null }) }),
  of('recordOutcome', { ideaId: idOf('idea'), changes: outcomeChanges }),
  of('finishReview', {}),
);

/** What the resolver writes on a person's call, in any order, also one that its use cases would never choose. */
export const anyResolverChange: fc.Arbitrary<Intent['what']> = fc.oneof(
  of('closeReview', {
    despite: maybe(fc.record({ reason: text, missing: fc.uniqueArray(fc.constantFrom(...MISSING)) })),
    followUpOn: maybe(day),
  }),
  of('closeAnswers', {}),
  of('revealAnswers', {
    promptId: idOf('prompt'),
    answers: fc.array(fc.record({ text, by: maybe(person) }), { maxLength: 2 }),
    heldBack: fc.boolean(),
  }),
  of('commentPosted', {
    what: fc.constantFrom('pre-read', 'recap'),
    ofSeq: index,
    commentId: fc.constantFrom('900', '901'),
  }),
  of('relabel', {
    changes: fc.array(fc.record({ factorId: idOf('factor'), before: someLabels, after: someLabels }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  of('actionEdited', {
    ideaId: idOf('idea'),
    changes: fc.constant([{ field: 'due', from: '2026-12-01', to: '2026-12-24' }]),
    draft: fc.constant({ due: '2026-12-24' }),
    reason: maybe(text),
  }),
);
