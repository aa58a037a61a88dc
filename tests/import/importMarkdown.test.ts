/** The whole document: title, day, notes, what is refused, and text that tries to be more than text. */
import { DOCUMENT_LIMIT } from '../../src/import/draft';
import { importMarkdown } from '../../src/import/importMarkdown';
import { draftOf, lostWords } from './draftOf';

describe('A document', () => {
  const source = [
    '---',
    'title: "Lights out"',
    'weight: 3',
    '---',
    '',
    '# Incident: lights out',
    '',
    'Written by the day shift.',
    '',
    '## Timeline',
    '',
    'All times in CET.',
    '',
    '| Time | Event |',
    '| --- | --- |',
    '| 2024-03-04 10:00 | Lights went out |',
    '',
    '## Contributing factors',
    '',
    '- One fuse for the whole floor',
    '',
    '## What went well',
    '',
    '- Torches were at hand',
    '',
    '## Action items',
    '',
    '- [ ] Split the circuit (owner: Sam Poe, due 2024-04-02) OPS-12',
    '',
    '## Thanks',
    '',
    'To the caretaker.',
    '',
    '[wiki]: https://example.org/wiki',
  ].join('\n');

  it('becomes a draft with a place for everything', () => {
    expect(draftOf(source)).toEqual({
      title: 'Lights out',
      eventDate: '2024-03-04',
      headings: [
        { text: 'title: "Lights out"', section: 'other', lines: { from: 2, to: 2 } },
        { text: 'Incident: lights out', section: 'other', lines: { from: 6, to: 6 } },
        { text: 'Timeline', section: 'timeline', lines: { from: 10, to: 10 } },
        { text: 'All times in CET.', section: 'timeline', lines: { from: 12, to: 12 } },
        { text: 'Time | Event', section: 'timeline', lines: { from: 14, to: 14 } },
        { text: 'Contributing factors', section: 'causes', lines: { from: 18, to: 18 } },
        { text: 'What went well', section: 'practices', lines: { from: 22, to: 22 } },
        { text: 'Action items', section: 'actions', lines: { from: 26, to: 26 } },
        { text: 'Thanks', section: 'other', lines: { from: 30, to: 30 } },
      ],
      entries: [
        {
          at: '2024-03-04T09:00:00Z',
          written: '2024-03-04 10:00',
          text: 'Lights went out',
          kind: 'response',
          lines: { from: 16, to: 16 },
        },
      ],
      factors: [{ text: 'One fuse for the whole floor', lines: { from: 20, to: 20 } }],
      practices: [{ text: 'Torches were at hand', lines: { from: 24, to: 24 } }],
      actions: [
        {
          summary: 'Split the circuit OPS-12',
          text: 'Split the circuit (owner: Sam Poe, due 2024-04-02) OPS-12',
          ownerHint: 'Sam Poe',
          due: '2024-04-02',
          ticket: 'OPS-12',
          done: false,
          lines: { from: 28, to: 28 },
        },
      ],
      notes: [
        { heading: 'Front matter', text: 'weight: 3', lines: { from: 1, to: 4 } },
        { heading: 'Incident: lights out', text: 'Written by the day shift.', lines: { from: 8, to: 8 } },
        {
          heading: 'Thanks',
          text: 'To the caretaker.\n\n[wiki]: https://example.org/wiki',
          lines: { from: 32, to: 34 },
        },
      ],
      coverage: { lines: 17, recognised: 13, asNotes: 4 },
    });
  });

  it('reads the same with other line ends and a byte order mark', () => {
    expect(draftOf(`\uFEFF${source.replaceAll('\n', '\r\n')}`)).toEqual(draftOf(source));
  });

  it('without any structure is one note; an empty one is an empty draft', () => {
    expect(draftOf('just words\nand more').notes).toEqual([
      { text: 'just words\nand more', lines: { from: 1, to: 2 } },
    ]);
    expect(draftOf(' \n\n')).toMatchObject({
      notes: [],
      entries: [],
      coverage: { lines: 0, recognised: 0, asNotes: 0 },
    });
  });

  it('takes its title from front matter, else the first heading of the first rank, else one that names no section', () => {
    expect(draftOf('## Summary\n# Lights out').title).toBe('Lights out');
    expect(draftOf('## Lights out\n## Summary').title).toBe('Lights out');
    expect(draftOf('## Summary\nwords')).not.toHaveProperty('title');
    expect(draftOf(`# ${'long '.repeat(80)}`).title).toHaveLength(255);
  });

  it('shows links with their address, also those that are defined elsewhere', () => {
    const draft = draftOf(
      'See [a chart](https://example.org/a), [b][c], [c] and <https://example.org/d>.\n\n[c]: https://example.org/c',
    );
    expect(draft.notes[0]?.text).toContain(
      'See a chart (https://example.org/a), b (https://example.org/c), c (https://example.org/c) and https://example.org/d.',
    );
  });
});

describe('The import refuses', () => {
  it('more than half a million characters, and no less', () => {
    const options = { timeZone: 'UTC' };
    expect(importMarkdown('a'.repeat(DOCUMENT_LIMIT + 1), options)).toEqual({
      ok: false,
      error: 'TOO_LARGE',
    });
    expect(importMarkdown('- '.repeat(500_000), options)).toEqual({ ok: false, error: 'TOO_LARGE' });
    expect(importMarkdown('a'.repeat(DOCUMENT_LIMIT), options).ok).toBe(true);
  });

  it('a time zone that does not exist', () => {
    expect(importMarkdown('words', { timeZone: 'Mars/Olympus' })).toEqual({
      ok: false,
      error: 'UNKNOWN_TIME_ZONE',
    });
  });
});

describe('Hostile text', () => {
  it('stays text', () => {
    const script = '<script>alert(1)</script>';
    const draft = draftOf(
      `# ${script}\n\n${script}\n\n## Timeline\n- 2024-03-04 10:00 <img src=x onerror=alert(1)> [x](javascript:alert(1))\n\n## Actions\n- ${script}`,
    );
    expect(draft.title).toBe(script);
    expect(draft.entries).toMatchObject([{ text: '<img src=x onerror=alert(1)> x (javascript:alert(1))' }]);
    expect(draft.entries[0]).not.toHaveProperty('evidenceUrl');
    expect(draft.actions).toMatchObject([{ text: script, summary: script }]);
    expect(draft.notes.map(({ text }) => text)).toEqual([script]);
  });

  it.each([
    ['an unclosed comment', '<!-- # Timeline\n- 10:00 x\n'],
    ['an unclosed fence', '```\n# Timeline\n- 10:00 x\n'],
    ['front matter without an end', '---\ntitle: x\n# Timeline\n'],
    ['a rule that is no front matter', '---\nwords, words\n---\nmore'],
    ['a half-written table', '| a | b |\n| c |\n|--|\n| d | e | f | g |'],
    ['a row with more cells than heads', '| a |\n|---|\n| b | c | d |'],
    ['template code', '<%= render "x", title: "y" %>\n{{ value }}'],
  ])('that is broken loses nothing: %s', (_name, source) => {
    expect(lostWords(source, draftOf(source))).toEqual([]);
  });

  it.each([
    ['quotations in quotations', '>'.repeat(20_000)],
    ['lists in lists', `${'- '.repeat(10_000)}x`],
    ['numbered lists in lists', `${'1. '.repeat(10_000)}x`],
    ['open brackets', '['.repeat(40_000)],
    ['half links', '[a]('.repeat(10_000)],
    ['stars', '*a **b '.repeat(6_000)],
    ['back ticks', '` `` ``` '.repeat(5_000)],
    ['quotations that go on lazily', '> a\nb\n'.repeat(7_000)],
    ['heads of tables without tables', '|a|\n'.repeat(10_000)],
    ['one line of bars', '|'.repeat(40_000)],
    ['definitions that never end', '[a\n'.repeat(12_000)],
    ['a time followed by blanks', `## Timeline\n- 14:05${' '.repeat(40_000)}x`],
    ['digits', `## Timeline\n- ${'1'.repeat(1_900)}`],
    ['names of months', `## Timeline\n- ${'may '.repeat(10_000)}`],
    ['half keys', `## Actions\n- ${'AB-'.repeat(12_000)}`],
    ['dashes', `## Actions\n- ${'– A'.repeat(12_000)}`],
  ])('that costs other readers minutes is read: %s', (_name, source) => {
    expect(lostWords(source, draftOf(source, { fallbackDate: '2024-03-05' }))).toEqual([]);
  });
});
