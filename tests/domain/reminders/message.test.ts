/** The words of a reminder: grouped, linked, safe, short, and always with how to switch it off. */
import { messageOf, MOST_LINES, type Line } from '../../../src/domain/reminders/message';

const siteUrl = 'https://pay.example.net';
const moreUrl = `${siteUrl}/issues/?jql=id`;
const line = (change: Partial<Line> = {}): Line => ({
  kind: 'late',
  key: 'OPS-7',
  summary: 'Alerts outside office hours have an owner',
  on: '2026-11-09',
  ...change,
});
const message = (lines: readonly Line[]) => messageOf({ siteUrl, lines, moreUrl });

it('tells each thing under its heading, with its key, its summary, its day and a link', () => {
  const { textBody } = message([
    line(),
    line({ kind: 'soon', key: 'OPS-8', summary: 'Drill', on: '2026-11-14' }),
    line({ kind: 'second-look', key: 'PAY-1', summary: 'Payouts delayed', on: '2026-11-12' }),
    line({ kind: 'owed', key: 'PAY-2', summary: 'Card errors', on: '2026-11-16' }),
  ]);
  expect(textBody.split('\n\n')).toEqual([
    expect.stringMatching(/^Hello/),
    'Late\n- OPS-7 Alerts outside office hours have an owner (was due on 9 November 2026): https://pay.example.net/browse/OPS-7',
    'Due soon\n- OPS-8 Drill (due on 14 November 2026): https://pay.example.net/browse/OPS-8',
    'Second looks due\n- PAY-1 Payouts delayed (planned for 12 November 2026): https://pay.example.net/browse/PAY-1',
    'Reviews that are owed\n- PAY-2 Card errors (by 16 November 2026): https://pay.example.net/browse/PAY-2',
    expect.stringContaining('switch'),
  ]);
});

it('says in its last line how to switch it off, for oneself and for a project', () => {
  const { textBody, htmlBody } = message([line()]);
  for (const body of [textBody.split('\n').at(-1), htmlBody]) {
    expect(body).toContain('Reviews page of any project, Remind me');
    expect(body).toMatch(/Project settings (>|&gt;) Reviews (>|&gt;) Reminders/);
  }
});

it.each([
  [[line()], 'From your reviews: 1 action is late'],
  [[line(), line()], 'From your reviews: 2 actions are late'],
  [
    [line({ kind: 'soon' }), line({ kind: 'second-look' }), line({ kind: 'owed' })],
    'From your reviews: 1 action is due soon, 1 second look is due, 1 review is owed',
  ],
])('has a subject of counts, whatever people wrote', (lines, subject) => {
  expect(message(lines).subject).toBe(subject);
});

it.each([
  [MOST_LINES, undefined],
  [MOST_LINES + 1, 'and 1 more'],
  [MOST_LINES + 7, 'and 7 more'],
])('shows the first twenty of %s and counts the others', (count, more) => {
  const lines = Array.from({ length: count }, (_, index) => line({ key: `OPS-${String(index + 1)}` }));
  const { textBody, htmlBody, subject } = message(lines);
  expect(textBody.match(/^- /gm)).toHaveLength(MOST_LINES);
  expect(htmlBody.match(/<li>/g)).toHaveLength(MOST_LINES);
  expect(/and \d+ more(?=: https)/.exec(textBody)?.[0]).toBe(more);
  expect(htmlBody.includes(`<a href="${moreUrl}">`)).toBe(more !== undefined);
  expect(subject).toContain(String(count));
});

it('lets no summary become a part of the page or of another line', () => {
  const summary = 'A <b onclick="x">"bold"</b> & \'quick\'\r\n- OPS-9 https://elsewhere.example';
  const { textBody, htmlBody, subject } = message([line({ summary })]);
  expect(htmlBody).not.toMatch(/<b|"x"/);
  expect(htmlBody).toContain(
    'A &lt;b onclick=&quot;x&quot;&gt;&quot;bold&quot;&lt;/b&gt; &amp; &#39;quick&#39;',
  );
  expect(textBody.match(/^- /gm)).toHaveLength(1);
  expect(subject).not.toContain('bold');
});
