import type { LeftAction } from '../../../src/domain/unfinished';
import type { Unfinished, UnfinishedAction } from '../../../src/usecases/readUnfinished';
import { unfinishedCount, unfinishedWords } from '../../../static/src/panel/unfinished/unfinishedWords';

const action: UnfinishedAction = {
  id: '198',
  key: 'OPS-198',
  summary: 'Escalation policy',
  type: { name: 'Task', level: 0 },
  statusCategory: 'indeterminate',
  statusName: 'In progress',
  isSettled: false,
};
const left = (...states: readonly LeftAction<UnfinishedAction>['state'][]): Unfinished => ({
  actions: states.map((state) => ({ action, state, daysLate: state === 'late' ? 3 : 0 })),
  furtherActions: 0,
  parked: [],
  topics: [],
});
const where = { issueKey: 'PAY-388', title: 'Payouts delayed' };

describe('Unfinished business in a sentence', () => {
  it.each([
    [left(), 'nothing is left from earlier reviews'],
    [left('open'), '1 action from earlier reviews is open'],
    [left('late'), '1 action from earlier reviews is open and late'],
    [left('late', 'open'), '2 actions from earlier reviews are open, 1 of them late'],
    [left('not-verified'), '1 action is done and not verified'],
    [
      { ...left('late', 'open'), furtherActions: 40 },
      '42 actions from earlier reviews are open, at least 1 of them late',
    ],
    [
      { ...left('open', 'open'), parked: [{ ...where, on: '2026-11-20' }] },
      '2 actions are open; ideas parked in 1 review are back',
    ],
    [{ ...left(), topics: [{ ...where, topic: 'Paging' }] }, '1 topic is kept for this review'],
  ])('says what is left', (found, words) => {
    expect(unfinishedWords(found)).toBe(words);
  });

  it('counts everything that is left', () => {
    const found = { ...left('open'), furtherActions: 2, topics: [{ ...where, topic: 'Paging' }] };
    expect(unfinishedCount(found)).toBe(4);
  });
});
