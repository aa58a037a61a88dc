/** `~` finds whole words in any case; words are joined by AND, phrases and wildcards are understood. */
import { issue, keysOf, searchable } from './world';

const finds = (query: string, summary: string): boolean =>
  keysOf(`summary ~ ${JSON.stringify(query)}`, searchable({ issues: [issue('DEMO-1', { summary })] }))
    .length > 0;

it.each([
  ['pager', 'The PAGER was muted'],
  ['pager muted', 'Muted: the pager'],
  ['pager AND muted', 'Muted: the pager'],
  ['+pager +muted', 'Muted: the pager'],
  ['pager OR email', 'No e-mail, only a pager'],
  ['"pager was"', 'The pager was muted'],
  ['on-call', 'The on-call rota'],
  ['on-call', 'on call'],
  ['roll*', 'A rollback happened'],
  ['roll?ack', 'A rollback happened'],
  ['*back', 'A rollback happened'],
  ['Überlauf', 'der überlauf'],
  ['東京', '東京 office'],
  ['2026', 'Quarter 4, 2026'],
])('%s finds "%s"', (query, summary) => {
  expect(finds(query, summary)).toBe(true);
});

it.each([
  ['page', 'The pager was muted'],
  ['pager email', 'The pager was muted'],
  ['"was pager"', 'The pager was muted'],
  ['on-call', 'call on me'],
  ['roll*', 'A scroll'],
  ['a.c', 'abc'],
])('%s does not find "%s"', (query, summary) => {
  expect(finds(query, summary)).toBe(false);
});

it('all words have to stand in one field', () => {
  const world = searchable({
    issues: [issue('DEMO-1', { summary: 'pager' })],
    comments: { '1001': 'muted' },
  });
  expect(keysOf('text ~ pager', world)).toEqual(['DEMO-1']);
  expect(keysOf('text ~ muted', world)).toEqual(['DEMO-1']);
  expect(keysOf('text ~ "pager muted"', world)).toEqual([]);
});
