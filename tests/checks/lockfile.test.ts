/** A lockfile that `npm ci` accepts on every platform, and versions that do not drift. */
import { lockFindings } from '../../scripts/checks/lockfile';

const inFile = (file: string, content: unknown) => lockFindings([{ file, text: JSON.stringify(content) }]);
const lockWith = (packages: Readonly<Record<string, unknown>>) => inFile('package-lock.json', { packages });
const compiler = { optionalDependencies: { '@compiler/linux': '1.0.0', '@compiler/darwin': '1.0.0' } };

describe('packages', () => {
  it.each(['^1.2.3', '~1.2.3', '1.x', 'latest', '*', '>=1.2.3'])('are not pinned by %s', (version) => {
    expect(inFile('package.json', { dependencies: { zod: version } })).toEqual([
      `package.json wants zod ${version}; pin one exact version`,
    ]);
  });

  it.each(['1.2.3', '1.2.3-rc.1'])('are pinned by %s', (version) => {
    expect(inFile('tools/forge/package.json', { devDependencies: { zod: version } })).toEqual([]);
  });
});

describe('the lockfile', () => {
  it('has an entry for every platform of an optional package', () => {
    const entries = { 'node_modules/compiler': compiler, 'node_modules/@compiler/linux': {} };
    expect(lockWith(entries)).toEqual([
      'package-lock.json has no entry for @compiler/darwin, which node_modules/compiler may bring: npm ci refuses it',
    ]);
    expect(lockWith({ ...entries, 'node_modules/compiler/node_modules/@compiler/darwin': {} })).toEqual([]);
  });

  it('names no download address', () => {
    expect(lockWith({ 'node_modules/zod': { resolved: 'https://packages.test/zod.tgz' } })).toEqual([
      'package-lock.json says where node_modules/zod comes from; see .npmrc',
    ]);
  });
});
