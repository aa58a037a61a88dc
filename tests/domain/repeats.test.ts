import { findRepeats, type RepeatAction, type RepeatReview } from '../../src/domain/repeats';
import { fc } from '../builders/fastCheck';

const review = (change: Partial<RepeatReview> = {}): RepeatReview => ({
  issueId: '441',
  number: 1,
  openedOn: '2026-11-20',
  status: 'open',
  labels: ['handoff'],
  ...change,
});

/** An open action of another issue's review, made in September, due after the repeat. */
const action = (change: Partial<RepeatAction> = {}): RepeatAction => ({
  id: '198',
  sourceIssueId: '388',
  reviewNumber: 1,
  labels: ['handoff'],
  createdOn: '2026-09-01',
  due: '2026-12-18',
  ...change,
});

const found = (of: Partial<RepeatAction>, on: Partial<RepeatReview> = {}) =>
  findRepeats([review(on)], [action(of)]).all[0]?.earlier[0];

it('a label that no earlier action carries is no repeat', () => {
  expect(found({ labels: ['capacity'] })).toBeUndefined();
  expect(found({ labels: [] })).toBeUndefined();
  expect(found({}, { labels: [] })).toBeUndefined();
});

describe('which actions are earlier', () => {
  it.each<[string, Partial<RepeatAction>, boolean]>([
    ['made the day before', { createdOn: '2026-11-19' }, true],
    ['made on the very day', { createdOn: '2026-11-20' }, false],
    ['made the day after', { createdOn: '2026-11-21' }, false],
    ['of the same review', { sourceIssueId: '441', reviewNumber: 1 }, false],
    ['of a later review of the same issue', { sourceIssueId: '441', reviewNumber: 2 }, false],
    ['dropped by its team', { dropped: true }, false],
  ])('%s', (_how, of, counts) => {
    expect(found(of) !== undefined).toBe(counts);
  });

  it('one of an earlier review of the same issue counts', () => {
    const of = { sourceIssueId: '441', reviewNumber: 1 };
    expect(found(of, { number: 2 })?.state).toBe('while-open');
  });

  it('a cancelled review repeats nothing', () => {
    expect(found({}, { status: 'cancelled' })).toBeUndefined();
  });
});

describe('how it stood at the end of that day', () => {
  it.each<[string, Partial<RepeatAction>, string]>([
    ['open', {}, 'while-open'],
    ['done the day before', { doneOn: '2026-11-19' }, 'after-done'],
    ['done on the very day', { doneOn: '2026-11-20' }, 'after-done'],
    ['done the day after', { doneOn: '2026-11-21' }, 'while-open'],
    ['reopened the day before', { doneBefore: [{ from: '2026-10-01', until: '2026-11-19' }] }, 'while-open'],
    ['reopened on the very day', { doneBefore: [{ from: '2026-10-01', until: '2026-11-20' }] }, 'while-open'],
    ['reopened the day after', { doneBefore: [{ from: '2026-10-01', until: '2026-11-21' }] }, 'after-done'],
    ['done, and reopened later', { doneBefore: [{ from: '2026-11-20', until: '2026-11-21' }] }, 'after-done'],
    [
      'verified the day before',
      { doneOn: '2026-10-01', verdict: 'worked', verdictOn: '2026-11-19' },
      'after-verified',
    ],
    [
      'verified on the very day',
      { doneOn: '2026-10-01', verdict: 'partly', verdictOn: '2026-11-20' },
      'after-verified',
    ],
    [
      'verified the day after',
      { doneOn: '2026-10-01', verdict: 'worked', verdictOn: '2026-11-21' },
      'after-done',
    ],
    [
      'verified while Jira still has it open',
      { verdict: 'worked', verdictOn: '2026-11-01' },
      'after-verified',
    ],
    [
      'found to have no effect',
      { doneOn: '2026-10-01', verdict: 'no-effect', verdictOn: '2026-11-01' },
      'after-done',
    ],
    [
      'looked at too early',
      { doneOn: '2026-10-01', verdict: 'too-early', verdictOn: '2026-11-01' },
      'after-done',
    ],
    ['verified on a day that is not known', { doneOn: '2026-10-01', verdict: 'worked' }, 'after-done'],
  ])('%s', (_how, of, state) => {
    expect(found(of)?.state).toBe(state);
  });

  it('names a verdict only when it was recorded by then', () => {
    const of = { doneOn: '2026-10-01', verdict: 'worked' } as const;
    expect(found({ ...of, verdictOn: '2026-11-20' })).toMatchObject({
      verdict: 'worked',
      verdictOn: '2026-11-20',
    });
    expect(found({ ...of, verdictOn: '2026-11-21' })?.verdict).toBeUndefined();
  });

  it.each<[string, Partial<RepeatAction>, string | undefined, number]>([
    ['due the day after', { due: '2026-11-21' }, '2026-11-21', 0],
    ['due on the very day', { due: '2026-11-20' }, '2026-11-20', 0],
    ['due the day before', { due: '2026-11-19' }, '2026-11-19', 1],
    ['without a due date', { due: undefined }, undefined, 0],
    ['due the day before, and done', { due: '2026-11-19', doneOn: '2026-11-20' }, '2026-11-19', 0],
    [
      'moved later',
      { due: '2027-01-29', dueChanges: [{ on: '2026-11-21', from: '2026-11-15' }] },
      '2026-11-15',
      5,
    ],
    [
      'moved that day',
      { due: '2027-01-29', dueChanges: [{ on: '2026-11-20', from: '2026-11-15' }] },
      '2027-01-29',
      0,
    ],
    ['set later', { due: '2026-11-01', dueChanges: [{ on: '2026-11-25' }] }, undefined, 0],
    [
      'moved before and after',
      {
        due: '2027-01-29',
        dueChanges: [
          { on: '2026-10-10', from: '2026-10-15' },
          { on: '2026-12-02', from: '2026-11-10' },
          { on: '2026-12-20', from: '2026-12-24' },
        ],
      },
      '2026-11-10',
      10,
    ],
  ])('%s', (_how, of, due, daysLate) => {
    expect(found(of)).toMatchObject({ due, daysLate });
  });
});

describe('all repeats', () => {
  const reviews = [
    review({ issueId: '436', openedOn: '2026-11-25', labels: ['capacity', 'handoff', 'handoff'] }),
    review({ issueId: '441', openedOn: '2026-12-02' }),
    review({ issueId: '412', openedOn: '2026-11-12', labels: ['detection'] }),
    review({ issueId: '442', openedOn: '2026-12-02' }),
  ];
  const actions = [
    action(),
    action({ id: '71', labels: ['capacity', 'handoff'], createdOn: '2026-11-30' }),
    action({ id: '72', labels: ['handoff'], due: '2026-11-21' }),
    action({
      id: '164',
      labels: ['detection'],
      doneOn: '2026-07-01',
      verdict: 'worked',
      verdictOn: '2026-08-04',
      createdOn: '2026-06-01',
    }),
    action({ id: '165', labels: ['detection'], doneOn: '2026-07-01', createdOn: '2026-06-01' }),
  ];
  const { all, ofAction } = findRepeats(reviews, actions);

  it('are named once per review and label, the newest first', () => {
    expect(all.map(({ label, review: { issueId } }) => [label, issueId])).toEqual([
      ['handoff', '442'],
      ['handoff', '441'],
      ['handoff', '436'],
      ['detection', '412'],
    ]);
  });

  it('name the open actions first, the latest of them at the top', () => {
    expect(all[0]?.earlier.map(({ id, daysLate }) => [id, daysLate])).toEqual([
      ['72', 11],
      ['71', 0],
      ['198', 0],
    ]);
    expect(all[3]?.earlier.map(({ id, state }) => [id, state])).toEqual([
      ['164', 'after-verified'],
      ['165', 'after-done'],
    ]);
  });

  it('can be asked of one action, since it was made', () => {
    expect(ofAction('198').map(({ repeat }) => repeat.review.issueId)).toEqual(['442', '441', '436']);
    expect(ofAction('71').map(({ repeat }) => repeat.review.issueId)).toEqual(['442', '441']);
    expect(ofAction('164')[0]?.then.state).toBe('after-verified');
    expect(ofAction('unknown')).toEqual([]);
  });

  it('can begin on a day', () => {
    expect(findRepeats(reviews, actions, '2026-11-25').all).toHaveLength(3);
    expect(findRepeats(reviews, actions, '2026-11-26').all).toHaveLength(2);
  });
});

it('finds the same whatever order reviews and actions come in', () => {
  const day = fc.constantFrom('2026-10-01', '2026-10-02', '2026-10-03');
  const label = fc.subarray(['handoff', 'capacity']);
  const someReviews = fc.uniqueArray(
    fc.record({
      issueId: fc.constantFrom('1', '2'),
      number: fc.integer({ min: 1, max: 2 }),
      openedOn: day,
      labels: label,
    }),
    { selector: ({ issueId, number }) => `${issueId}.${String(number)}`, maxLength: 4 },
  );
  const someActions = fc.uniqueArray(
    fc.record({
      id: fc.nat(5).map(String),
      sourceIssueId: fc.constantFrom('1', '2'),
      createdOn: day,
      labels: label,
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(someReviews, someActions, (reviews, actions) => {
      const [these, those] = [reviews.map(review), actions.map(action)];
      const { all } = findRepeats(these, those);
      expect(findRepeats(these.toReversed(), those.toReversed()).all).toEqual(all);
      expect(all.every(({ earlier }) => earlier.length > 0)).toBe(true);
    }),
  );
});
