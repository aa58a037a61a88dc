/**
 * `npm run check`: format, types, lint with the layer rules, cycles, unused code, unexplained assertions, house numbers.
 * Every step runs even when an earlier one failed. `npm run check -- lint types` runs only the steps named.
 */
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { runSteps } from './lib/steps.mjs';

ensureInstalled();

const bin = (name) => `node_modules/${name}`;
const house = (name) => [bin('tsx/dist/cli.mjs'), 'scripts/checks/house.ts', name];
const tsc = (project) => [bin('typescript/bin/tsc'), '--noEmit', '-p', project];

const steps = [
  { name: 'lint', argv: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  { name: 'format', argv: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'types src', argv: tsc('tsconfig.json') },
  { name: 'types static', argv: tsc('static') },
  { name: 'types sandbox', argv: tsc('sandbox') },
  { name: 'types tests', argv: tsc('tests') },
  { name: 'types scripts', argv: tsc('scripts') },
  {
    name: 'cycles',
    argv: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--output-type', 'err-long', 'src', 'static/src', 'sandbox', 'scripts'],
    ],
  },
  { name: 'unused', argv: [bin('knip/bin/knip.js'), '--no-progress'] },
  { name: 'assertions', argv: house('assertions') },
  { name: 'packages', argv: house('packages') },
  { name: 'house numbers', argv: house('numbers') },
];

const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? steps : steps.filter(({ name }) => wanted.includes(name.split(' ')[0]));
process.exit((await runSteps(chosen)) === 0 ? 0 : 1);
