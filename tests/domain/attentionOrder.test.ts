import { compareAttention, compareIds, type AttentionPlace } from '../../src/domain/attentionOrder';
import { fc } from '../builders/fastCheck';

const place = (change: Partial<AttentionPlace> = {}): AttentionPlace => ({
  repeats: 0,
  severity: 3,
  daysLate: 0,
  issueId: '10001',
  ...change,
});

it.each([
  ['repeats before severity', place({ repeats: 1, severity: 5 }), place({ severity: 1, daysLate: 90 })],
  ['more repeats first', place({ repeats: 3 }), place({ repeats: 2 })],
  ['severity before days late', place({ severity: 1 }), place({ severity: 2, daysLate: 90 })],
  ['any severity before none', place({ severity: 5 }), place({ severity: undefined, daysLate: 90 })],
  ['more days late first', place({ daysLate: 3 }), place({ daysLate: 2 })],
  ['the older issue first', place({ issueId: '9999' }), place({ issueId: '10000' })],
])('%s', (_rule, first, second) => {
  expect(compareAttention(first, second)).toBeLessThan(0);
  expect(compareAttention(second, first)).toBeGreaterThan(0);
});

it('orders ids that are too long to count with', () => {
  expect(compareIds('9007199254740993', '9007199254740992')).toBeGreaterThan(0);
});

const places = fc.array(
  fc.record({
    repeats: fc.nat(3),
    severity: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    daysLate: fc.nat(4),
    issueId: fc.nat(20_000).map(String),
  }),
  { maxLength: 12 },
);

it('is one order, whatever order the rows come in', () => {
  fc.assert(
    fc.property(places, fc.infiniteStream(fc.nat()), (rows, chances) => {
      const shuffled = rows
        .map((row) => ({ row, chance: chances.next().value }))
        .sort((a, b) => a.chance - b.chance)
        .map(({ row }) => row);
      expect(shuffled.sort(compareAttention)).toEqual(rows.toSorted(compareAttention));
    }),
  );
});

it('is total: each two in one order only, and no circle among three', () => {
  const three = fc.tuple(places, places, places).map((lists) => lists.flatMap((list) => list.slice(0, 1)));
  fc.assert(
    fc.property(three, (rows) => {
      const [a = place(), b = place(), c = place()] = rows;
      expect(Math.sign(compareAttention(a, b))).toBe(0 - Math.sign(compareAttention(b, a)));
      fc.pre(compareAttention(a, b) <= 0 && compareAttention(b, c) <= 0);
      expect(compareAttention(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
