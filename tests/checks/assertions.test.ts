/** Every type assertion says why the compiler may be overruled. */
import { assertionFindings, unexplainedAssertions } from '../../scripts/checks/assertions';

const inFile = (text: string, file = 'src/domain/review.ts') => unexplainedAssertions({ file, text });

describe('a type assertion', () => {
  it('without a reason is found, with its line', () => {
    expect(inFile('const a: unknown = 1;\nconst b = a as string;\n')).toEqual([
      'src/domain/review.ts:2 const b = a as string;',
    ]);
  });

  it.each([
    ['on the line above', '// the schema has accepted it\nconst b = a as string;'],
    ['on its own line', 'const b = a as string; // the schema has accepted it'],
    ['in a block above', '/* the schema\n has accepted it */\nconst b = a as string;'],
    ['above its statement', '// the schema has accepted it\nconst b = check(\n  first,\n  a as string,\n);'],
    ['above a chain that it ends', '// keys of the map below\nreturn Object.keys(map)\n  .sort() as Key[];'],
  ])('is fine with its reason %s', (_where, text) => {
    expect(inFile(text)).toEqual([]);
  });

  it('is not explained by a comment above the function that it is in', () => {
    expect(
      inFile('// reads the value from there\nfunction read() {\n  call();\n  return a as string;\n}'),
    ).toHaveLength(1);
  });

  it('needs more than a word as its reason', () => {
    expect(inFile('const b = a as string; // cast')).toHaveLength(1);
  });

  it('is found inside markup and in the old notation', () => {
    expect(inFile('const b = <p>{a as string}</p>;', 'static/src/panel/Panel.tsx')).toHaveLength(1);
    expect(inFile('const b = <string>a;')).toHaveLength(1);
  });

  it('is free when it is const, and a comment-like text is no reason', () => {
    expect(inFile("const b = ['a'] as const;")).toEqual([]);
    expect(inFile("const b = '// this is not a comment';\nconst c = a as string;")).toHaveLength(1);
  });

  it('does not matter in tests', () => {
    expect(assertionFindings([{ file: 'tests/a.test.ts', text: 'a as string' }])).toEqual([]);
  });
});
