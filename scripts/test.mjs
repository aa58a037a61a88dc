/**
 * `npm test`: everything a fresh clone needs, then every test, then one line with the counts.
 * Extra arguments go to Jest: `npm test -- --selectProjects unit`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/ensureInstalled.mjs';
import { ensureChromium } from './lib/chromium.mjs';

ensureInstalled();
const chromium = ensureChromium();
const jestArguments = process.argv.slice(2);
const report = join(root, '.cache', 'jest.json');

const build = node('scripts/build-static.mjs', '--if-changed');
if (build.status !== 0) finish({ passed: 0, failed: 1, skipped: 0 });

mkdirSync(join(root, '.cache'), { recursive: true });
// A report of an earlier run must never be read as this one's.
rmSync(report, { force: true });
const run = node(
  'node_modules/jest/bin/jest.js',
  '--json',
  `--outputFile=${report}`,
  // The browser project and its Chromium need a core of their own.
  '--maxWorkers=2',
  ...(process.env.CI ? ['--ci'] : []),
  ...jestArguments,
);
finish(readCounts(), run.status === 0);

function node(...argv) {
  return spawnSync(process.execPath, argv, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) },
  });
}

/** A test file that could not be loaded counts as one failure; so does a run that left no report or ran no test. */
function readCounts() {
  if (!existsSync(report)) {
    console.error('Jest ended without a report.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  if (result.numPassedTests + failed === 0) {
    console.error('No test ran.');
    return { passed: 0, failed: 1, skipped };
  }
  return { passed: result.numPassedTests, failed, skipped };
}

/** Prints the closing line and ends. `clean` is Jest's own verdict, which also knows of crashes between tests. */
function finish({ passed, failed, skipped }, clean = false) {
  const failures = failed === 0 && !clean ? 1 : failed;
  console.log(`${passed} passed, ${failures} failed, ${skipped} skipped`);
  process.exit(failures === 0 ? 0 : 1);
}
