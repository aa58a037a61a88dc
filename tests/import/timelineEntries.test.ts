/** Timeline entries: what an entry takes along, what kind it is, and where none is read. */
import type { ImportOptions } from '../../src/import/importMarkdown';
import { draftOf } from './draftOf';

function told(lines: readonly string[], options: Partial<ImportOptions> = {}): readonly string[] {
  const source = ['# Lights out', '', '## Timeline', '', ...lines].join('\n');
  return draftOf(source, { fallbackDate: '2024-03-05', ...options }).entries.map(
    ({ at, text }) => `${at} ${text}`,
  );
}

describe('An entry', () => {
  it('takes what stands below it along', () => {
    expect(told(['- 14:05 we tried', '  - a restart', '  - a rollback', '- 14:10 it worked'])).toEqual([
      '2024-03-05T14:05:00Z we tried\n- a restart\n- a rollback',
      '2024-03-05T14:10:00Z it worked',
    ]);
    expect(told(['- 14:05 we tried', '', '  once more', '', '      and again'])[0]).toMatch(
      /we tried\nonce more/,
    );
    expect(told(['14:05 - two were down:', '', '* web', '* mail', '', '14:10 - up'])).toEqual([
      '2024-03-05T14:05:00Z two were down:\n- web\n- mail',
      '2024-03-05T14:10:00Z up',
    ]);
  });

  it('is told apart from the next on a line of the same paragraph', () => {
    expect(told(['14:05 alert fired', '14:10 page answered', 'by the night shift'])).toEqual([
      '2024-03-05T14:05:00Z alert fired',
      '2024-03-05T14:10:00Z page answered by the night shift',
    ]);
  });

  it('keeps the moment as written, its lines, and its first link as evidence', () => {
    const draft = draftOf(
      '# X\n## Timeline\n- 2024-03-04 2:05 PM PST: see [chart](https://example.org/c?d=1).',
    );
    expect(draft.entries).toEqual([
      {
        at: '2024-03-04T22:05:00Z',
        written: '2024-03-04 2:05 PM PST',
        text: 'see chart (https://example.org/c?d=1).',
        kind: 'response',
        evidenceUrl: 'https://example.org/c?d=1',
        lines: { from: 3, to: 3 },
      },
    ]);
  });

  it.each([
    ['An alert fired', 'signal'],
    ['We decided to wait', 'decision'],
    ['Handed over to the night shift', 'handoff'],
    ['The on-call lead was paged', 'escalation'],
    ['Customers were informed on the status page', 'message'],
    ['Rolled back to the last build', 'repair'],
    ['Upgrade started', 'milestone'],
    ['Somebody looked at graphs', 'response'],
  ])('gets a kind from its words: %s', (text, kind) => {
    expect(draftOf(`## Timeline\n- 2024-03-04 10:00 ${text}`).entries).toMatchObject([{ kind }]);
  });

  it('is found outside a timeline only where the line is set out like one', () => {
    const draft = draftOf(
      '# 4 March 2024\n\n## Notes\n\n- 2024-03-04 10:00 began\n\n10:05 – ended\n\nAt 10:15, we slept.',
    );
    expect(draft.entries.map(({ text }) => text)).toEqual(['began', 'ended']);
  });

  it('is never read from a quotation, from code, or from actions and causes', () => {
    const draft = draftOf(
      '# 4 March 2024\n## Timeline\n> 10:00 - chat\n\n```\n10:01 - log\n```\n## Action items\n- 10:02: call\n## Root cause\n- 10:03: job',
    );
    expect(draft.entries).toEqual([]);
  });
});
