import type { Reason } from '../../../src/domain/languishing/reason';
import { sentenceOf, sentencesOf } from '../../../src/domain/languishing/sentences';

const showDay = (day: string) => `<${day}>`;

it.each<[Reason, string]>([
  [{ code: 'overdue', days: 1 }, '1 day late'],
  [{ code: 'overdue', days: 25 }, '25 days late'],
  [{ code: 'blocked', keys: ['GATE-77'], days: 19 }, 'blocked by GATE-77 for 19 days'],
  [{ code: 'blocked', keys: ['GATE-77'], days: 1 }, 'blocked by GATE-77 for 1 day'],
  [{ code: 'blocked', keys: ['GATE-77'], days: 0 }, 'blocked by GATE-77 since today'],
  [{ code: 'blocked', keys: ['GATE-77', 'OPS-2'], days: 9 }, 'blocked by GATE-77 and OPS-2 for 9 days'],
  [
    { code: 'blocked', keys: ['GATE-77', 'OPS-2', 'OPS-3'], days: 9 },
    'blocked by GATE-77 and 2 more for 9 days',
  ],
  [{ code: 'no-owner', left: false, unassignable: false }, 'no owner'],
  [{ code: 'no-owner', left: true, unassignable: false }, 'owner is no longer active'],
  [{ code: 'no-owner', left: false, unassignable: true }, 'owner can no longer be assigned'],
  [
    { code: 'unverified', followUpOn: '2026-12-11' },
    'done, not verified since the follow-up on <2026-12-11>',
  ],
  [{ code: 'reopened', times: 1 }, 'reopened'],
  [{ code: 'reopened', times: 2 }, 'reopened twice'],
  [{ code: 'date-moved', times: 1 }, 'date moved once'],
  [{ code: 'date-moved', times: 2 }, 'date moved twice'],
  [{ code: 'date-moved', times: 3 }, 'date moved 3 times'],
  [{ code: 'moved', times: 2 }, 'moved between sprints or epics twice'],
  [{ code: 'no-change', days: 31 }, 'no status change for 31 days'],
  [{ code: 'due-soon', days: 0 }, 'due today, not started'],
  [{ code: 'due-soon', days: 1 }, 'due tomorrow, not started'],
  [{ code: 'due-soon', days: 3 }, 'due in 3 days, not started'],
  [{ code: 'half-gone', percent: 40 }, '40% of the time gone, not started'],
  [{ code: 'half-gone', percent: 50 }, 'half of the time gone, not started'],
  [{ code: 'half-gone', percent: 74 }, 'half of the time gone, not started'],
  [{ code: 'half-gone', percent: 75 }, 'three quarters of the time gone, not started'],
  [{ code: 'half-gone', percent: 100 }, 'not started'],
  [{ code: 'no-date' }, 'no due date'],
  [{ code: 'no-date', days: 0 }, 'no due date'],
  [{ code: 'no-date', days: 12 }, 'no due date 12 days after it was made'],
])('%j reads "%s"', (reason, sentence) => {
  expect(sentenceOf(reason, showDay)).toBe(sentence);
});

it('says once that an action is not started, with the nearer date', () => {
  const soon: Reason = { code: 'due-soon', days: 2 };
  const half: Reason = { code: 'half-gone', percent: 90 };
  const still: Reason = { code: 'no-change', days: 31 };
  expect(sentencesOf([still, soon, half], showDay)).toEqual([
    'no status change for 31 days',
    'due in 2 days, not started',
  ]);
  expect(sentencesOf([still, half], showDay)).toHaveLength(2);
});
