import type { ReviewRow } from '../../src/domain/digest';
import {
  dueForVerdict,
  earlierThan,
  leftActions,
  parkedIdeasBack,
  topicsFor,
  type ReviewAt,
} from '../../src/domain/unfinished';
import { aReviewRow } from '../usecases/reviewedProject';

const TODAY = '2026-11-20';
const reviewAt = (issueId: string, row: Partial<ReviewRow> = {}): ReviewAt => ({
  issueId,
  row: aReviewRow(row),
});
const action = (id: string, fields: { due?: string; done?: boolean; isSettled?: boolean } = {}) => ({
  id,
  statusCategory: fields.done === true ? ('done' as const) : ('new' as const),
  due: fields.due,
  isSettled: fields.isSettled ?? false,
});

describe('Actions that are left', () => {
  it('stand with the latest first, then by due date, then unverified ones', () => {
    const left = leftActions(
      [
        action('unverified', { done: true, due: '2026-11-01' }),
        action('some day'),
        action('soon', { due: '2026-11-21' }),
        action('late', { due: '2026-11-19' }),
        action('very late', { due: '2026-10-20' }),
        action('today', { due: TODAY }),
      ],
      TODAY,
    );
    expect(left.map(({ action: { id }, state, daysLate }) => [id, state, daysLate])).toEqual([
      ['very late', 'late', 31],
      ['late', 'late', 1],
      ['today', 'open', 0],
      ['soon', 'open', 0],
      ['some day', 'open', 0],
      ['unverified', 'not-verified', 0],
    ]);
  });

  it('are not those with a verdict or a reason', () => {
    expect(leftActions([action('dropped', { isSettled: true })], TODAY)).toEqual([]);
  });
});

describe('Earlier reviews', () => {
  const old = reviewAt('1', { openedAt: '2026-08-01T09:00:00.000Z' });
  const recent = reviewAt('2', { openedAt: '2026-11-01T09:00:00.000Z' });
  const own = reviewAt('3', { number: 2, openedAt: '2026-11-10T09:00:00.000Z' });
  const ownBefore = reviewAt('3', { number: 1, openedAt: '2026-09-01T09:00:00.000Z' });
  const later = reviewAt('4', { openedAt: '2026-11-15T09:00:00.000Z' });
  const cancelled = reviewAt('5', { status: 'cancelled', openedAt: '2026-11-02T09:00:00.000Z' });
  const all = [old, recent, own, ownBefore, later, cancelled];

  it('are those before this one, newest first, without cancelled ones', () => {
    const current = { issueId: '3', number: 2, openedAt: own.row.openedAt };
    expect(earlierThan(current, all)).toEqual([recent, ownBefore, old]);
  });

  it('are all of them before one is started', () => {
    expect(earlierThan({ issueId: '3' }, all)).toEqual([later, own, recent, ownBefore, old]);
  });

  it('hand on the topics of the project’s last review and of the issue’s last review', () => {
    const withTopics = (review: ReviewAt, ...topics: readonly string[]): ReviewAt => ({
      ...review,
      row: { ...review.row, topics },
    });
    const earlier = [withTopics(recent, 'paging'), withTopics(ownBefore, 'budget'), withTopics(old, 'lost')];
    expect(topicsFor({ issueId: '3' }, earlier).map(({ topic }) => topic)).toEqual(['paging', 'budget']);
    expect(topicsFor({ issueId: '2' }, earlier).map(({ topic }) => topic)).toEqual(['paging']);
    expect(topicsFor({ issueId: '2' }, [])).toEqual([]);
  });
});

describe('What comes back on its day', () => {
  it('is a parked idea from the day on', () => {
    const review = reviewAt('1', { parkedUntil: ['2026-11-02', TODAY, '2026-12-01'] });
    expect(parkedIdeasBack([review, reviewAt('2')], TODAY)).toEqual([{ review, on: TODAY }]);
    expect(parkedIdeasBack([review], '2026-11-01')).toEqual([]);
  });

  it('is an action without a verdict once the second look is due', () => {
    const due = reviewAt('1', { followUpOn: TODAY, unsettled: 1, actionIds: ['7', '8'] });
    const settled = reviewAt('2', { followUpOn: TODAY, unsettled: 0, actionIds: ['9'] });
    const ahead = reviewAt('3', { followUpOn: '2026-11-21', unsettled: 2, actionIds: ['10'] });
    expect(dueForVerdict([due, settled, ahead], TODAY)).toEqual(['7', '8']);
  });
});
