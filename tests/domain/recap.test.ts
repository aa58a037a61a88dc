import type { Document } from '../../src/domain/document';
import { condensed } from '../../src/domain/condensedTimeline';
import { exportOf } from '../../src/domain/exportReview';
import { recapOf, SHORTER, WHOLE } from '../../src/domain/recap';
import { ANSWER, closed, fullReview, OPEN_THOUGHT } from '../builders/fullReview';
import { entryAdded, factorAdded, factsAgreed, reviewOf } from '../builders/review';

const headings = (document: Document): readonly string[] =>
  document.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const written = (value: unknown): string => JSON.stringify(value);

describe('the recap', () => {
  test('tells scope, timeline, factors, practices, actions, what was not done, topics and the second look, in this order', () => {
    expect(headings(recapOf(fullReview({ more: [closed('Time was up')] })))).toEqual([
      'Recap: One line',
      'Scope',
      'What happened',
      'Contributing factors',
      'Practices to keep',
      'Actions',
      'Not taken up',
      'For the next review',
      'Follow-up',
      'Missing when it was closed',
    ]);
  });

  test('leaves out what a review does not have', () => {
    expect(headings(recapOf(reviewOf()))).toEqual(['Recap: Payment outage on 12 November', 'Follow-up']);
  });

  test('names actions with their issue, owner, date and proof', () => {
    const table = recapOf(fullReview()).find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows[0]).toEqual([
      [{ issue: { id: '20231', key: 'OPS-231' } }, { text: ' ' }, { text: 'One line' }],
      [{ person: 'account-ben' }],
      [{ moment: '2026-12-11' }],
      [{ text: 'Some words' }],
    ]);
  });

  test('says why it was closed although something was missing', () => {
    expect(written(recapOf(fullReview({ more: [closed('Time was up')] })))).toContain('Time was up');
  });

  test.each([true, false])('never carries an answer (revealed: %s) or an undecided thought', (revealed) => {
    const recap = written(recapOf(fullReview({ revealed })));
    expect(recap).not.toContain(ANSWER);
    expect(recap).not.toContain('What was hard?');
    expect(recap).not.toContain(OPEN_THOUGHT);
  });

  test('of a review among few keeps the topics that were put aside among them', () => {
    expect(headings(recapOf(fullReview({ limited: true })))).not.toContain('For the next review');
  });

  test('says how many entries it leaves out', () => {
    const recap = recapOf(fullReview({ entries: 60 }));
    expect(written(recap)).toContain('35 entries left out');
  });

  test('gets shorter with every shape, and says so', () => {
    const review = fullReview({ entries: 60, text: 'x'.repeat(1900) });
    const lengths = [WHOLE, ...SHORTER].map((shape) => written(recapOf(review, shape)).length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect(written(recapOf(review, SHORTER.at(-1)))).toContain('shortened');
    expect(written(recapOf(review))).not.toContain('shortened');
  });
});

describe('the condensed timeline', () => {
  const at = (minute: number): string => `2026-11-12T14:${String(minute).padStart(2, '0')}:00.000Z`;
  const entry = (minute: number, fields: Parameters<typeof entryAdded>[0] = {}) =>
    entryAdded({
      entryId: `minute00${String(minute).padStart(2, '0')}`,
      at: at(minute),
      kind: 'message',
      ...fields,
    });
  const review = reviewOf(
    entry(9),
    entry(1),
    entry(2),
    entry(3, { kind: 'decision' }),
    entry(4, { kind: 'repair' }),
    entry(5, { evidence: { url: 'https://status.example' } }),
    entry(6),
    entry(7, { at: '2026-11-12' }),
    factsAgreed,
    factorAdded({ entryIds: ['minute0006'] }),
  );
  const kept = (most: number) => condensed(review, most).shown.map(({ id }) => Number(id.slice(-2)));

  test('keeps first and last, then what shows a factor, decisions, turning points, evidence, in the order of time', () => {
    expect(kept(2)).toEqual([7, 9]);
    expect(kept(3)).toEqual([7, 6, 9]);
    expect(kept(4)).toEqual([7, 3, 6, 9]);
    expect(kept(5)).toEqual([7, 3, 4, 6, 9]);
    expect(kept(6)).toEqual([7, 3, 4, 5, 6, 9]);
    expect(kept(7)).toEqual([7, 1, 3, 4, 5, 6, 9]);
    expect(condensed(review, 7).left).toBe(1);
    expect(condensed(review, 8)).toMatchObject({ left: 0, shown: { length: 8 } });
    expect(condensed(review, 0)).toEqual({ shown: [], left: 8 });
  });
});

describe('the export', () => {
  const made = (revealed: boolean) =>
    exportOf(fullReview({ revealed }), 'PAY-412', '2026-11-16T15:00:00.000Z');

  test('carries answers only once they were revealed', () => {
    expect(written(made(false))).not.toContain(ANSWER);
    expect(made(true).answers).toEqual([{ prompt: 'What was hard?', answers: [{ text: ANSWER }] }]);
  });

  test('of a questionnaire that is being revealed carries none', () => {
    const review = fullReview({ revealed: true });
    const half = {
      ...review,
      questionnaire: review.questionnaire && { ...review.questionnaire, state: 'closing' as const },
    };
    expect(exportOf(half, 'PAY-412', '2026-11-16T15:00:00.000Z').answers).toEqual([]);
  });

  test('names format and version, and leaves out what was removed', () => {
    const removed = fullReview({
      more: [
        {
          v: 1,
          id: 'remove000001',
          type: 'removeItems',
          items: [{ item: 'entry', itemId: 'entry000000' }],
        },
      ],
    });
    expect(exportOf(removed, 'PAY-412', '2026-11-16T15:00:00.000Z')).toMatchObject({
      format: 'debrief.review',
      v: 1,
      issue: { id: '10412', key: 'PAY-412' },
      timeline: [{ text: 'Some words 1' }],
    });
  });
});
