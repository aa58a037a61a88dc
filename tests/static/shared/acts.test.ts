import type { Reason } from '../../../src/domain/languishing/reason';
import { mainAct } from '../../../static/src/shared/followThrough/acts';

const unverified: Reason = { code: 'unverified', followUpOn: '2026-11-08' };
const late: Reason = { code: 'overdue', days: 3 };

describe('The act that is offered first', () => {
  it('answers the worst reason', () => {
    expect(mainAct({ reasons: [unverified, late], isReviewOpen: false })).toBe('verify');
    expect(mainAct({ reasons: [late, unverified], isReviewOpen: false })).toBe('re-date');
  });

  it('is no verdict while the review is open', () => {
    expect(mainAct({ reasons: [unverified, late], isReviewOpen: true })).toBe('re-date');
    expect(mainAct({ reasons: [unverified], isReviewOpen: true })).toBeUndefined();
  });

  it('is none where nothing is wrong', () => {
    expect(mainAct({ reasons: [], isReviewOpen: false })).toBeUndefined();
  });
});
