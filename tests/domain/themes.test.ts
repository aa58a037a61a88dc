import type { Repeat } from '../../src/domain/repeats';
import { quarterOfReview, themesOf, type ThemeReview } from '../../src/domain/themes';
import { fc } from '../builders/fastCheck';

let issue = 0;
const closed = (closedOn: string | undefined, ...labels: readonly string[]): ThemeReview => {
  issue += 1;
  return { issueId: String(issue), number: 1, status: 'closed', closedOn, labels };
};
const many = (count: number, closedOn: string, ...labels: readonly string[]): readonly ThemeReview[] =>
  Array.from({ length: count }, () => closed(closedOn, ...labels));

const theme = (id: string, ...labels: readonly string[]) => ({ id, name: `Theme ${id}`, labels });
const repeat = (label: string, openedOn: string): Repeat => ({
  label,
  review: { issueId: '1', number: 1, status: 'open', openedOn, labels: [label] },
  earlier: [],
});

const read = (
  reviews: readonly ThemeReview[],
  { repeats = [], themes = [] }: Partial<Pick<Parameters<typeof themesOf>[0], 'repeats' | 'themes'>> = {},
) => themesOf({ quarter: '2026-Q4', reviews, repeats, themes });
const trend = (label: string, reviews: readonly ThemeReview[], repeats: readonly Repeat[] = []) =>
  read(reviews, { repeats })
    .groups.flatMap(({ labels }) => labels)
    .find((candidate) => candidate.label === label);

describe('the quarter of a review', () => {
  it.each([
    ['closed on the last day of September', 'closed', '2026-09-30', '2026-Q3'],
    ['closed on the first day of October', 'closed', '2026-10-01', '2026-Q4'],
    ['finished, closed on the last day of the year', 'finished', '2026-12-31', '2026-Q4'],
    ['closed on New Year’s Day', 'closed', '2027-01-01', '2027-Q1'],
    ['open', 'open', undefined, undefined],
    ['reopened', 'open', '2026-10-01', undefined],
    ['cancelled', 'cancelled', '2026-10-01', undefined],
  ] as const)('%s', (_how, status, closedOn, quarter) => {
    expect(quarterOfReview({ status, closedOn })).toBe(quarter);
  });
});

it('counts the reviews of each label and of each quarter, oldest first', () => {
  const reviews = [
    closed('2025-09-30', 'handoff'),
    closed('2025-10-01', 'handoff'),
    closed('2026-05-05', 'vendor'),
    ...many(4, '2026-11-11', 'handoff', 'vendor'),
    closed('2026-12-31'),
    closed('2027-01-01', 'handoff'),
    closed(undefined, 'handoff'),
  ];
  const { quarters, of, tooFew } = read(reviews);
  expect(quarters).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  expect(of).toEqual([1, 0, 1, 0, 5]);
  expect(tooFew).toBe(false);
  expect(trend('handoff', reviews)).toMatchObject({ counts: [1, 0, 0, 0, 4], share: 0.8 });
  expect(trend('handoff', reviews)?.reviews).toEqual(reviews.slice(3, 7));
});

describe('too few to read a trend', () => {
  it.each([
    ['4 reviews in the quarter', [...many(9, '2026-08-08', 'a'), ...many(4, '2026-11-11', 'a')], true],
    ['5 reviews in the quarter', many(5, '2026-11-11', 'a'), false],
    [
      'in 2 of the quarter and 4 in all',
      [...many(2, '2026-08-08', 'a'), ...many(2, '2026-11-11', 'a'), ...many(5, '2026-11-11')],
      true,
    ],
    [
      'in 2 of the quarter and 5 in all',
      [...many(3, '2026-08-08', 'a'), ...many(2, '2026-11-11', 'a'), ...many(5, '2026-11-11')],
      false,
    ],
    ['in 3 of the quarter and 3 in all', [...many(3, '2026-11-11', 'a'), ...many(5, '2026-11-11')], false],
  ])('%s', (_how, reviews, tooFew) => {
    expect(trend('a', reviews)?.tooFew).toBe(tooFew);
  });

  it('says so of a quarter without reviews, and shares nothing', () => {
    const { tooFew, groups } = read(many(3, '2026-08-08', 'a'));
    expect(tooFew).toBe(true);
    expect(groups[0]?.labels[0]).toMatchObject({ counts: [0, 0, 0, 3, 0], share: 0 });
  });
});

describe('new since', () => {
  it.each([
    ['first seen in the quarter', [closed('2026-08-08', 'b'), closed('2026-11-11', 'a')], '2026-Q4'],
    ['first seen in the one before', [closed('2026-05-05', 'b'), closed('2026-08-08', 'a')], '2026-Q3'],
    ['first seen two before', [closed('2026-02-02', 'b'), closed('2026-05-05', 'a')], undefined],
    ['seen long before', [closed('2020-01-01', 'a'), closed('2026-11-11', 'a')], undefined],
    [
      'first seen with the very first review',
      [closed('2026-08-08', 'a'), closed('2026-11-11', 'a')],
      undefined,
    ],
  ])('%s', (_how, reviews, since) => {
    expect(trend('a', reviews)?.newSince).toBe(since);
  });
});

it('counts the repeats of reviews opened in the quarter', () => {
  const repeats = [
    repeat('a', '2026-09-30'),
    repeat('a', '2026-10-01'),
    repeat('a', '2026-12-31'),
    repeat('a', '2027-01-01'),
    repeat('b', '2026-11-11'),
  ];
  expect(trend('a', many(5, '2026-11-11', 'a'), repeats)?.repeats).toBe(2);
});

describe('groups', () => {
  const reviews = [
    ...many(2, '2026-11-11', 'handoff', 'vendor'),
    closed('2026-11-12', 'change-review'),
    closed('2026-11-12', 'alert-noise'),
    closed('2026-08-08', 'test-data'),
    closed('2020-08-08', 'forgotten'),
  ];

  it('stand in the project’s order, empty ones too, with the labels without a theme last', () => {
    const themes = [theme('one', 'change-review', 'handoff', 'unused'), theme('two')];
    const { groups } = read(reviews, { themes });
    expect(
      groups.map(({ theme: of, reviews: count, labels }) => [
        of?.id,
        count,
        labels.map(({ label }) => label),
      ]),
    ).toEqual([
      ['one', 3, ['handoff', 'change-review']],
      ['two', 0, []],
      [undefined, 3, ['vendor', 'alert-noise', 'test-data']],
    ]);
  });

  it('have no group without a theme when every label has one', () => {
    const themes = [theme('one', 'handoff', 'vendor', 'change-review', 'alert-noise', 'test-data')];
    expect(read(reviews, { themes }).groups).toHaveLength(1);
    expect(read([]).groups).toEqual([]);
  });
});

it('no count is more than the reviews of its quarter, and no share more than all', () => {
  const someReview = fc
    .tuple(fc.constantFrom('2025-11-01', '2026-08-08', '2026-11-11'), fc.subarray(['a', 'b', 'c']))
    .map(([day, labels]) => closed(day, ...labels));
  fc.assert(
    fc.property(fc.array(someReview), (reviews) => {
      const { of, groups } = read(reviews, { themes: [theme('one', 'a', 'b')] });
      for (const group of groups) {
        expect(group.reviews).toBeLessThanOrEqual(of.at(-1) ?? 0);
        for (const { counts, share } of group.labels) {
          expect(counts.every((count, index) => count <= (of[index] ?? 0))).toBe(true);
          expect(share).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});
