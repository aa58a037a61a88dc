/** Undo of what belongs to preparing, the whys, the meeting and the second look. */
import type { Command } from '../../src/domain/commands';
import { invertCommand, isStep } from '../../src/domain/invertCommand';
import type { Review } from '../../src/domain/review';
import { fingerprint } from '../../src/domain/text';
import { after, afterAll, actionMade, closed, told, type Told } from '../builders/applying';
import { exampleCommands } from '../builders/examplePayloads';
import { factorAdded, factsAgreed, reviewOf } from '../builders/review';

const factorId = 'factor0001';
const start = afterAll(reviewOf(factsAgreed, factorAdded({ factorId })), {
  type: 'addWhys',
  factorId,
  whys: [
    { whyId: 'why001', text: 'The rota ends at six' },
    { whyId: 'why002', text: 'Nobody asked' },
  ],
});
const second = closed(afterAll(start, ...actionMade('idea0001')));

/** What undoing the first change gives when the others came after it, without the sequence number. */
function undone(before: Review, first: Told, ...others: readonly Told[]): unknown {
  const command: Command = told(first);
  const now = afterAll(after(before, command), ...others);
  const inverse = invertCommand(before, now, command, 'inverse01');
  if (!inverse.ok) return inverse.error.code;
  return { ...after(now, inverse.value), seq: 0 };
}
const asBefore = (review: Review): unknown => ({ ...review, seq: 0 });

const write = (from: string, to: string): Told => ({
  type: 'editPassage',
  passage: 'output',
  text: { from: fingerprint(from), to },
});
const baseline = (value: string | null): Told => ({
  type: 'setBaseline',
  values: { reopened: value },
  source: 'person',
});
const reword = (from: string, to: string): Told => ({
  type: 'editWhy',
  factorId,
  whyId: 'why001',
  text: { from: fingerprint(from), to },
});
const verdict = (value: 'worked' | 'partly' | null): Told => ({
  type: 'recordOutcome',
  ideaId: 'idea0001',
  changes: { verdict: value },
});

describe('undo gives back', () => {
  test('a line of the scope as it was, also when it was empty', () => {
    expect(undone(start, write('', 'A list of changes'))).toMatchObject({
      passages: { output: { text: '' } },
    });
    const written = after(start, write('', 'A list of changes'));
    expect(undone(written, write('A list of changes', 'Nothing'))).toEqual(asBefore(written));
  });

  test('a number, also when there was none', () => {
    expect(undone(start, baseline('3'))).toEqual(asBefore(start));
    expect(undone(after(start, baseline('3')), baseline(null))).toMatchObject({
      baseline: { reopened: { value: '3' } },
    });
  });

  test('an answer in a chain: its words, its place, its absence', () => {
    expect(undone(start, reword('The rota ends at six', 'Six is the end'))).toEqual(asBefore(start));
    expect(undone(start, { type: 'removeWhy', factorId, whyId: 'why001' })).toEqual(asBefore(start));
    const more: Told = { type: 'addWhys', factorId, whys: [{ whyId: 'why003', text: 'x' }] };
    expect(undone(start, more)).toEqual(asBefore(start));
  });

  test('the day of the second look, also when there was none', () => {
    expect(undone(start, { type: 'setFollowUp', on: '2026-12-28' })).toEqual(asBefore(start));
    const dated = after(start, { type: 'setFollowUp', on: '2026-12-28' });
    expect(undone(dated, { type: 'setFollowUp', on: null })).toEqual(asBefore(dated));
  });

  test('a verdict, in a review that is closed', () => {
    const partly = after(second, verdict('partly'));
    expect(undone(partly, verdict('worked'))).toEqual(asBefore(partly));
    expect(undone(second, verdict('worked'))).toMatchObject({
      followUp: { outcomes: [{ ideaId: 'idea0001' }] },
    });
  });

  test('who may see the review, when it meets, who leads and which time it looks at', () => {
    const details: Told = {
      type: 'editDetails',
      visibility: 'participants',
      meetingAt: '2026-11-20',
      leader: 'account-l',
      window: { from: '2026-11-10' },
    };
    expect(undone(start, details)).toEqual(asBefore(start));
  });

  test('a thought by letting it go', () => {
    expect(undone(start, { type: 'parkThought', thoughtId: 'thought01', text: 'Who pays?' })).toMatchObject({
      thoughts: [{ became: 'dropped' }],
    });
  });

  test('the stage in which the facts were agreed', () => {
    const preparing = afterAll(start, { type: 'reopenFacts' }, { type: 'moveToStage', stage: 'prepare' });
    expect(undone(preparing, { type: 'agreeFacts' })).toEqual(asBefore(preparing));
  });
});

describe('undo is refused when somebody has gone on', () => {
  test.each<[string, Review, Told, Told]>([
    ['a line of the scope', start, write('', 'one'), write('one', 'two')],
    ['a number', start, baseline('3'), baseline('4')],
    ['an answer in a chain', start, reword('The rota ends at six', 'x'), reword('x', 'y')],
    [
      'a chain',
      start,
      { type: 'addWhys', factorId, whys: [{ whyId: 'why003', text: 'x' }] },
      { type: 'removeWhy', factorId, whyId: 'why003' },
    ],
    [
      'a factor',
      start,
      reword('The rota ends at six', 'x'),
      { type: 'removeItems', items: [{ item: 'factor', itemId: factorId }] },
    ],
    ['a verdict', second, verdict('worked'), verdict('partly')],
    [
      'the day of the second look',
      start,
      { type: 'setFollowUp', on: '2026-12-28' },
      { type: 'setFollowUp', on: '2027-01-04' },
    ],
  ])('with %s', (_, before, first, then) => {
    expect(undone(before, first, then)).toBe('UNDO_OVERTAKEN');
  });
});

test('what has a counterpart on the screen, or is Jira’s, is no step to take back', () => {
  const none = Object.values(exampleCommands).filter((command) => !isStep(command));
  expect(none.map(({ type }) => type).sort()).toEqual(
    [
      'settleAlternative',
      'askPrompts',
      'startMeeting',
      'goToItem',
      'runTimer',
      'addMinutes',
      'setSpeakers',
      'nextSpeaker',
      'pressElmo',
      'endMeeting',
      'turnThought',
      'cancelReview',
      'reopenReview',
      'finishReview',
    ].sort(),
  );
  for (const command of none)
    expect(invertCommand(start, start, command, 'inverse01')).toEqual({
      ok: false,
      error: { code: 'NOTHING_TO_UNDO' },
    });
});
