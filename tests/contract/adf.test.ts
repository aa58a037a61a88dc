/** What Debrief posts as a comment is a document that Atlassian's own schema accepts, whatever people typed. */
import { adfProblem, adfText } from '../../sandbox/jira/adf';
import { preReadOf } from '../../src/domain/preRead';
import { recapOf, SHORTER } from '../../src/domain/recap';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { tidy } from '../../src/domain/text';
import { documentAdf, type AdfNode } from '../../src/jira/documentAdf';
import { COMMENT_LIMIT } from '../../src/jira/postComment';
import { fc } from '../builders/fastCheck';
import { closed, fullReview } from '../builders/fullReview';

const SITE = 'https://payments.example';
const typesIn = ({ type, content = [] }: AdfNode): readonly string[] => [type, ...content.flatMap(typesIn)];

const HOSTILE = [
  '# heading\n- item',
  '<script>alert(1)</script>',
  '{"type":"mention","attrs":{"id":"someone"}}',
  '[link|javascript:alert(1)] {color:red}',
  '@Ana Ribeiro [~accountid:123]',
  'tab\tand\n\n\nlines',
  '🙂'.repeat(120),
  ' '.repeat(3) + 'x',
];

describe('a recap as a comment', () => {
  const recap = (text: string) => {
    const line = text.replace(/\s+/g, ' ').slice(0, 200);
    return documentAdf(recapOf(fullReview({ text, line, more: [closed(text)] })), SITE);
  };

  test.each(HOSTILE)('passes the schema and stays text: %j', (text) => {
    const document = recap(text);
    expect(adfProblem(document)).toBeUndefined();
    // Line breaks aside, which are nodes, the structure is that of harmless words.
    const structure = (node: AdfNode) =>
      typesIn(node).filter((type) => type !== 'hardBreak' && type !== 'text');
    expect(structure(document)).toEqual(structure(recap('Some words')));
    expect(adfText(document).replace(/\s+/g, '')).toContain(text.replace(/\s+/g, ''));
  });

  test('passes the schema for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (typed) => {
        const text = tidy(typed) === '' ? 'x' : tidy(typed);
        expect(adfProblem(recap(text))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  test('mentions people by account id alone, links issues, dates days, and has a head row', () => {
    const text = JSON.stringify(recap('Some words'));
    expect(text).toContain('{"type":"mention","attrs":{"id":"account-ben"}}');
    expect(text).toContain('"href":"https://payments.example/browse/OPS-231"');
    expect(text).toContain(`{"type":"date","attrs":{"timestamp":"${String(Date.UTC(2026, 11, 11))}"}}`);
    expect(text).toContain('"type":"tableHeader"');
  });

  test('names an issue without a link where the site is not known', () => {
    const text = JSON.stringify(documentAdf(recapOf(fullReview()), undefined));
    expect(text).toContain('{"type":"text","text":"OPS-231"}');
  });

  test('fits into a comment in its shortest shape, however much there is', () => {
    const review = fullReview({ text: '"\\'.repeat(990), line: '"'.repeat(255), entries: 300 });
    const many = {
      ...review,
      factors: Array.from({ length: 60 }, () => review.factors).flat(),
      ideas: Array.from({ length: 60 }, () => review.ideas).flat(),
    };
    const shortest = documentAdf(recapOf(many, SHORTER.at(-1)), SITE);
    expect(JSON.stringify(shortest).length).toBeLessThan(COMMENT_LIMIT);
    expect(adfProblem(shortest)).toBeUndefined();
  });
});

describe('a pre-read as a comment', () => {
  test.each(HOSTILE)('passes the schema: %j', (text) => {
    const line = text.replace(/\s+/g, ' ').slice(0, 200);
    const document = documentAdf(preReadOf(fullReview({ text, line, entries: 60 }), DEFAULT_SETTINGS), SITE);
    expect(adfProblem(document)).toBeUndefined();
  });
});
