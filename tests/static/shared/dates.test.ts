import { addDays, localDay, showNearDay, showShortDay } from '../../../static/src/shared/dates';

const inDays = (days: number): string => addDays(localDay(new Date()), days);

it.each([-180, -1, 0, 1, 180])('a day %s days from now is told by day and month', (days) => {
  expect(showNearDay(inDays(days))).toBe(showShortDay(inDays(days)));
});

it.each([-700, -190, 190])('a day %s days from now is told with its year', (days) => {
  expect(showNearDay(inDays(days))).toContain(inDays(days).slice(0, 4));
});
