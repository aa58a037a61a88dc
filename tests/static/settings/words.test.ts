import { RULES } from '../../../src/domain/languishing/limits';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { sectionLines } from '../../../static/src/settings/sectionLines';
import { afterAmount } from '../../../static/src/settings/words';

const names = { type: String, priority: String, project: String };
const ones = Object.fromEntries(RULES.map((rule) => [rule, 1]));

it('an amount of one is one day, or one time', () => {
  const lines = sectionLines(
    { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_SETTINGS.limits, ...ones } },
    'limits',
    names,
  );
  expect(lines).toContain('Its due date moved at least 1 time');
  expect(lines).toContain('Due within 1 day and not started');
  expect(lines.join()).not.toMatch(/1 (days|times)/);
});

it.each([
  ['overdue', '0', 'days past its due date'],
  ['overdue', '01', 'day past its due date'],
  ['reopened', '', 'times'],
  ['half-gone', '1', '% of its time gone'],
] as const)('%s by “%s”', (rule, amount, words) => {
  expect(afterAmount(rule, amount)).toBe(words);
});
