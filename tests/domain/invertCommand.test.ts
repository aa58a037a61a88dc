import { applyCommand } from '../../src/domain/applyCommand';
import type { ClientCommand, Command } from '../../src/domain/commands';
import { invertCommand } from '../../src/domain/invertCommand';
import type { Review } from '../../src/domain/review';
import { fingerprint } from '../../src/domain/text';
import { ANA, BEN, entryAdded, factsAgreed, ideaAdded, NOW, reviewOf } from '../builders/review';

function after(review: Review, command: Command): Review {
  const applied = applyCommand(review, { seq: review.seq + 1, at: NOW, by: ANA, command });
  if (!applied.ok) throw new Error(applied.error.code);
  return applied.value;
}

/** What undoing the first change gives when the others came after it. */
function undone(before: Review, first: ClientCommand, ...others: readonly Command[]): Review | string {
  const now = [first, ...others].reduce<Review>(after, before);
  const inverse = invertCommand(before, now, first, 'inverse01');
  return inverse.ok ? after(now, inverse.value) : inverse.error.code;
}

const start = reviewOf(
  entryAdded({ entryId: 'entry0001', text: 'Alert' }),
  ideaAdded({ ideaId: 'idea0001' }),
);
const entryRef = [{ item: 'entry', itemId: 'entry0001' }] as const;
const remove: ClientCommand = { v: 1, id: 'remove001', type: 'removeItems', items: entryRef };
const details = (id: string, fields: object): ClientCommand => ({ v: 1, id, type: 'editDetails', ...fields });

const skippedBecause = (reason: string): ClientCommand => ({
  v: 1,
  id: 'agree00001',
  type: 'agreeFacts',
  skippedBecause: reason,
});

describe('undo', () => {
  test('does not bring back what somebody else had removed before', () => {
    const gone = after(start, { ...remove, id: 'remove000' });
    expect(undone(gone, remove)).toBe('NOTHING_TO_UNDO');
  });

  test('does not remove what was there before a second restoring', () => {
    expect(undone(start, { v: 1, id: 'restore01', type: 'restoreItems', items: entryRef })).toBe(
      'NOTHING_TO_UNDO',
    );
  });

  test('of reopening the facts gives back the agreement, its reason and the stage', () => {
    const acting = after(after(start, skippedBecause('Clear')), {
      v: 1,
      id: 'stage0001',
      type: 'moveToStage',
      stage: 'actions',
    });
    expect(undone(acting, { v: 1, id: 'reopen001', type: 'reopenFacts' })).toMatchObject({
      stage: 'actions',
      factsAgreed: { skippedBecause: 'Clear' },
    });
  });

  test('of reopening facts that nobody had agreed agrees nothing', () => {
    expect(undone(start, { v: 1, id: 'reopen001', type: 'reopenFacts' })).toMatchObject({
      stage: 'facts',
      factsAgreed: undefined,
    });
  });

  test('of agreeing a second time keeps the first agreement', () => {
    const agreed = after(start, skippedBecause('Clear'));
    expect(undone(agreed, { ...factsAgreed, id: 'agree00002' })).toMatchObject({
      factsAgreed: { skippedBecause: 'Clear' },
    });
  });

  test.each([
    [
      'the participants',
      details('d00001', { participants: [ANA] }),
      details('d00002', { participants: [ANA, BEN] }),
    ],
    ['the kind', details('d00001', { kind: 'project' }), details('d00002', { kind: 'success' })],
    ['the scribe', details('d00001', { scribe: null }), details('d00002', { scribe: BEN })],
    [
      'the time of an entry',
      { v: 1, id: 'e00001', type: 'editTimelineEntry', entryId: 'entry0001', at: '2026-11-12' },
      { v: 1, id: 'e00002', type: 'editTimelineEntry', entryId: 'entry0001', at: '2026-11-13' },
    ],
    [
      'a decision',
      { v: 1, id: 'i00001', type: 'decideIdea', ideaId: 'idea0001', decision: { outcome: 'do' } },
      {
        v: 1,
        id: 'i00002',
        type: 'decideIdea',
        ideaId: 'idea0001',
        decision: { outcome: 'park', until: '2027-01-04' },
      },
    ],
    [
      'a due date',
      { v: 1, id: 'i00001', type: 'draftAction', ideaId: 'idea0001', changes: { due: '2026-12-01' } },
      { v: 1, id: 'i00002', type: 'draftAction', ideaId: 'idea0001', changes: { due: '2026-12-24' } },
    ],
    [
      'a text',
      {
        v: 1,
        id: 'e00001',
        type: 'editTimelineEntry',
        entryId: 'entry0001',
        text: { from: fingerprint('Alert'), to: 'Pager' },
      },
      {
        v: 1,
        id: 'e00002',
        type: 'editTimelineEntry',
        entryId: 'entry0001',
        text: { from: fingerprint('Pager'), to: 'Page' },
      },
    ],
  ] as const satisfies readonly (readonly [string, ClientCommand, ClientCommand])[])(
    'does not take back %s that somebody has changed since',
    (_, first, second) => expect(undone(start, first, second)).toBe('UNDO_OVERTAKEN'),
  );

  test('takes one’s own change back while others go on elsewhere', () => {
    const result = undone(
      start,
      details('d00001', { kind: 'project' }),
      entryAdded({ entryId: 'entry0002' }),
      details('d00002', { size: 'light' }),
    );
    expect(result).toMatchObject({
      kind: 'incident',
      size: 'light',
      entries: [{ id: 'entry0001' }, { id: 'entry0002' }],
    });
  });

  test('of an edit to something that is gone is refused', () => {
    const edit: ClientCommand = {
      v: 1,
      id: 'e00001',
      type: 'editTimelineEntry',
      entryId: 'entry0001',
      kind: 'repair',
    };
    expect(undone(start, edit, remove)).toBe('UNDO_OVERTAKEN');
  });

  test('of a label keeps the labels that others added', () => {
    const labelled = (id: string, addLabels: readonly string[]): ClientCommand => ({
      v: 1,
      id,
      type: 'editFactor',
      factorId: 'factor0001',
      addLabels,
    });
    const withFactor = after(after(start, factsAgreed), {
      v: 1,
      id: 'f00001',
      type: 'addFactor',
      factorId: 'factor0001',
      kind: 'factor',
      statement: 'No owner',
      labels: ['handoff'],
      entryIds: [],
    });
    expect(
      undone(withFactor, labelled('l00001', ['tests', 'handoff']), labelled('l00002', ['alerting'])),
    ).toMatchObject({ factors: [{ labels: ['handoff', 'alerting'] }] });
  });

  test('knows nothing to take back of opening, of Jira’s answers and of undoing', () => {
    const refused: Command = {
      v: 1,
      id: 'idea0001.r1',
      type: 'actionRefused',
      ideaId: 'idea0001',
      code: 'refused',
      fields: {},
    };
    expect(invertCommand(start, start, refused, 'inverse01')).toMatchObject({
      ok: false,
      error: { code: 'NOTHING_TO_UNDO' },
    });
  });
});
