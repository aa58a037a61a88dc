/** The law of the import, over arbitrary text: no word is lost, every text fits, the draft passes its own schema. */
import { importDraft } from '../../src/import/draft';
import { TEXT_LIMIT } from '../../src/domain/text';
import { pieces } from '../../src/import/pieces';
import { fc } from '../builders/fastCheck';
import { draftOf, lostWords } from './draftOf';

/** Fragments that mean something in Markdown, in a timeline or in an action list, next to plain words. */
const fragment = fc.oneof(
  fc.constantFrom(
    '# ',
    '## ',
    '- ',
    '* ',
    '1. ',
    '12) ',
    '2019. ',
    '> ',
    '    ',
    '\t',
    '- [ ] ',
    '- [x] ',
    '```',
    '~~~',
    '---',
    '===',
    '| ',
    ' | ',
    '|---|---|',
    '**',
    '__',
    '*',
    '_',
    '~~',
    '`',
    '[',
    ']',
    '](',
    ')',
    '(',
    '<!--',
    '-->',
    '<b>',
    '<script>',
    '&amp;',
    '&copy;',
    '\\',
    '[^1]',
    '[^1]: ',
    '[key]: ',
    '<%= x %>',
    '\u0000',
    '\uFEFF',
    '  \n',
    '\\\n',
    ': ',
    ' - ',
  ),
  fc.constantFrom(
    'Timeline',
    'Action items',
    '**Action items**:',
    'Contributing factors',
    'What went well',
    'Root cause',
    'title: x',
    '14:05',
    '2:05 PM PST',
    '2024-02-30',
    '2024-03-01 10:15 UTC',
    '03/04/2024',
    '12 February 2024',
    'On 12 Feb at 10:15',
    '09:00 - 11:00',
    '2024-03-01 HH:mm',
    '14:??',
    'All times in CET',
    'Owner: Sam Poe',
    'due 2024-05-01',
    '(done)',
    'OPS-12',
    '#123',
    'https://example.org/a_(b)?c=d&e',
    '[text](https://example.org "Title")',
    '[text][key]',
    '@sam',
    'N/A',
    'TBD',
  ),
  fc.constantFrom('\n', '\n', '\n\n', ' ', ' ', '\r\n', '\r'),
  fc.stringMatching(/^[a-zA-Z0-9]{1,8}$/),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const documents = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(''));

describe('Whatever the document, the import', () => {
  it('loses no word of it', () => {
    fc.assert(
      fc.property(documents, (source) => {
        expect(lostWords(source, draftOf(source, { fallbackDate: '2024-03-01' }))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('loses no word of text without any structure', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (source) => {
        expect(lostWords(source, draftOf(source))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives a draft that its schema accepts', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(undefined, '2024-03-01'), (source, day) => {
        const draft = draftOf(source, day === undefined ? {} : { fallbackDate: day });
        expect(importDraft.safeParse(draft).error?.issues).toBeUndefined();
      }),
      { numRuns: 800 },
    );
  });

  it('accounts for every line that holds a word', () => {
    fc.assert(
      fc.property(documents, (source) => {
        const { coverage } = draftOf(source);
        const lines = source.split(/\r\n?|\n/).filter((line) => /[\p{L}\p{N}]/u.test(line));
        expect(coverage.lines).toBe(lines.length);
        expect(coverage.recognised + coverage.asNotes).toBe(coverage.lines);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(documents, (source) => {
        expect(draftOf(source)).toEqual(draftOf(source));
      }),
      { numRuns: 200 },
    );
  });
});

describe('A text that is too long for one item', () => {
  it('is cut into pieces that hold all of it and fit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 4, max: 40 }),
        (text, limit) => {
          const cut = pieces(text, limit);
          expect(cut.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
          for (const piece of cut) {
            expect(piece.length).toBeLessThanOrEqual(limit);
            expect(piece).not.toBe('');
            // A grapheme of two units is never cut in two.
            expect(piece).not.toMatch(/\p{Surrogate}/u);
          }
        },
      ),
    );
  });

  it('goes on in notes, wherever it stood', () => {
    const long = Array.from({ length: 900 }, (_none, index) => `word${index}`).join(' ');
    const source = [
      '# Long',
      '## Timeline',
      `- 2024-03-01 10:00 ${long}`,
      '## Root cause',
      long,
      '## Action items',
      `- ${long}`,
      '## Else',
      long,
    ].join('\n\n');
    const draft = draftOf(source);
    expect(lostWords(source, draft)).toEqual([]);
    expect(draft.entries).toHaveLength(1);
    expect(draft.factors).toHaveLength(1);
    expect(draft.actions).toHaveLength(1);
    for (const { text } of [...draft.entries, ...draft.factors, ...draft.actions, ...draft.notes]) {
      expect(text.length).toBeLessThanOrEqual(TEXT_LIMIT);
    }
  });

  it('keeps a word of several thousand letters, in pieces', () => {
    const draft = draftOf('a'.repeat(5000));
    expect(draft.notes.map(({ text }) => text).join('')).toBe('a'.repeat(5000));
  });
});
