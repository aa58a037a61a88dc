/** The house numbers: file sizes, words left for later, silenced tools, traces of one machine. */
import { houseFindings, median } from '../../scripts/checks/houseNumbers';

const lines = (count: number) => 'const a = 1;\n'.repeat(count);
const short = { file: 'src/domain/a.ts', text: lines(10) };
// Put together from parts, because the check reads this file too.
const word = (...parts: string[]) => parts.join('');

describe('the house numbers', () => {
  it('are silent about a house in order', () => {
    expect(houseFindings([short, { file: 'src/b.ts', text: lines(20) }])).toEqual([]);
  });

  it('allow 250 lines and not one more, in what ships', () => {
    expect(houseFindings([short, short, { file: 'src/b.ts', text: lines(250) }])).toEqual([]);
    expect(houseFindings([short, short, { file: 'src/b.ts', text: lines(251) }])).toEqual([
      'src/b.ts has 251 lines; 250 is the limit',
    ]);
    expect(houseFindings([short, { file: 'tests/b.ts', text: lines(251) }])).toEqual([]);
  });

  it('keep the median file under 80 lines', () => {
    expect(houseFindings([{ file: 'src/b.ts', text: lines(80) }])).toEqual([
      'the median file has 80 lines; it stays under 80',
    ]);
    expect(median([])).toBe(0);
  });

  it.each([
    ['leaves something for later', `// ${word('TO', 'DO')} later`],
    ['silences the compiler', `// @ts-${word('ign', 'ore')}`],
    ['names a path of one machine', `const home = '${word('/ho', 'me/someone')}';`],
    ['names a package registry', `see ${word('registry.', 'npmjs.org')}`],
  ])('find what %s', (what, text) => {
    const [finding] = houseFindings([short, { file: 'scripts/b.mjs', text }]);
    expect(finding).toMatch(new RegExp(`^scripts/b.mjs:1 ${what}.*: `));
  });

  it('find the registry that this machine is set up for', () => {
    expect(houseFindings([{ file: 'README.md', text: 'from packages.test' }], ['packages.test'])).toEqual([
      'README.md:1 names a package registry: from packages.test',
    ]);
  });

  it('allow three lint exceptions in all', () => {
    const exception = { file: 'src/b.ts', text: `// eslint-${word('dis', 'able')}-next-line` };
    expect(houseFindings([short, exception, exception, exception])).toEqual([]);
    expect(houseFindings([short, exception, exception, exception, exception])).toHaveLength(5);
  });

  it('do not mistake a path of Jira for a path of a machine', () => {
    expect(houseFindings([{ file: 'src/b.ts', text: "'/rest/api/3/work/items'" }])).toEqual([]);
  });
});
