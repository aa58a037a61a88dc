import { importMarkdown } from '../../../src/import/importMarkdown';
import { asWriteUp } from '../../../static/src/panel/facts/asWriteUp';

const log = Array.from(
  { length: 100 },
  (_, index) => `14:${String(index % 60).padStart(2, '0')} step ${String(index)}`,
);

it('lines with times are read as a timeline, every one of them', () => {
  const read = importMarkdown(asWriteUp(log.join('\r\n')), { timeZone: 'UTC', fallbackDate: '2026-11-12' });
  expect(read.ok && read.value.entries).toHaveLength(100);
});

it('marks of a list that are there already are not doubled', () => {
  expect(asWriteUp('- 14:05 one\n\n2. 14:06 two')).toBe('## Timeline\n\n- 14:05 one\n- 14:06 two\n');
});

it.each([
  '# Outage\n14:05 one\n14:06 two',
  '| Time | What |\n|---|---|\n| 14:05 | one |',
  'Some\nwords\n14:05 one',
])('a text that is no log stays as it is (%#)', (text) => {
  expect(asWriteUp(text)).toBe(text);
});
