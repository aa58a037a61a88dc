import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';
import type { Document } from '../../src/domain/document';
import { documentMarkdown } from '../../src/domain/documentMarkdown';
import { fc } from '../builders/fastCheck';

const shown = { person: (id: string) => id, moment: (moment: string) => moment };
const parse = (markdown: string): Nodes =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** A bare address is a link to itself; any other link would be markup. */
function typesIn(node: Nodes): readonly string[] {
  const text = toString(node);
  if (node.type === 'link' && [text, `http://${text}`, `mailto:${text}`].includes(node.url)) return [];
  return [node.type, ...('children' in node ? node.children.flatMap(typesIn) : [])];
}

/** White space aside, which Markdown joins. */
const words = (text: string): string => text.replace(/\s+/gu, '');

const HOSTILE = [
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '**bold** _em_ ~~gone~~ `code`',
  '<script>alert(1)</script>',
  '&lt;b&gt; &amp;',
  '[link](javascript:alert(1))',
  '![image](https://evil.example/x.png)',
  'https://evil.example and www.evil.example',
  'someone@evil.example, mailto:a@b.example',
  '| a | b |\n| --- | --- |\n| c | d |',
  '```\ncode\n```',
  '---',
  '===',
  'Title\n===',
  '- [ ] task',
  '{"type":"doc","content":[]}',
  '[^1]: note',
  'a\\',
  '$x$ @team #123',
];

const inEveryPlace = (text: string): Document => [
  { kind: 'heading', level: 2, text: text.replace(/\n/g, ' ') },
  { kind: 'paragraph', content: [{ text }] },
  { kind: 'paragraph', content: [{ text, strong: true }] },
  { kind: 'list', items: [[{ text }], [{ text: 'One' }, { text: `\n${text}` }]] },
  { kind: 'table', head: ['One'], rows: [[[{ text }]]] },
];

const OURS = new Set([
  ...['root', 'heading', 'paragraph', 'list', 'listItem', 'table', 'tableRow', 'tableCell'],
  ...['strong', 'text', 'break'],
]);

describe('Markdown of a document', () => {
  test.each(HOSTILE)('what somebody typed stays text: %j', (text) => {
    const tree = parse(documentMarkdown(inEveryPlace(text), shown));
    expect(typesIn(tree).filter((type) => !OURS.has(type))).toEqual([]);
    expect(words(toString(tree))).toBe(words(`${text}${text}${text}${text}One${text}One${text}`));
  });

  test('whatever is typed makes no node but ours', () => {
    const alphabet = fc.constantFrom(...'ab1 .:/-+=*_`~<>&|\\[](){}#!@^$"\n\t'.split(/(?:)/u));
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 30 }), (text) => {
        const tree = parse(documentMarkdown(inEveryPlace(text.trim() === '' ? 'x' : text.trim()), shown));
        expect(typesIn(tree).filter((type) => !OURS.has(type))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('links, people and days are shown to the reader', () => {
    const markdown = documentMarkdown(
      [
        {
          kind: 'list',
          items: [
            [
              { issue: { id: '1', key: 'OPS-1' } },
              { text: ' Page ' },
              { person: 'ben' },
              { text: ' by ' },
              { moment: '2026-12-01' },
              { text: ' (' },
              { text: 'alert', link: 'https://a.example/x?a=(1)' },
              { text: ')' },
            ],
          ],
        },
      ],
      {
        person: () => 'Ben *the* Okafor',
        moment: () => '1 Dec',
        issueUrl: (key) => `https://site.example/browse/${key}`,
      },
    );
    expect(markdown).toBe(
      '- [OPS-1](<https://site.example/browse/OPS-1>) Page Ben \\*the\\* Okafor by 1 Dec ([alert](<https://a.example/x?a=(1)>))\n',
    );
  });
});
