/**
 * `npm run bench`: measures the budgets (docs/architecture.md) and prints them as a table; `--json FILE` also writes
 * `{"rows": [{id, value, unit, budget, ok}]}`. Each file `tests/bench/*.bench.ts` exports a function that returns its rows.
 * Exits with 1 when a row is over its budget or a measurement failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/ensureInstalled.mjs';
import { ensureChromium } from './lib/chromium.mjs';

// One measurement of the largest world takes about two minutes; more than this means that it hangs.
const timeLimitMs = 10 * 60 * 1000;

ensureInstalled();
const chromium = ensureChromium();
const jsonFile = valueOf('--json');
const wanted = valueOf('--only');

if (node(['scripts/build-static.mjs', '--if-changed']).status !== 0) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), 'debrief-bench-'));
const rows = [];
const broken = [];
const benches = readdirSync(join(root, 'tests', 'bench')).filter((name) => name.endsWith('.bench.ts'));
for (const name of benches.filter((name) => wanted === undefined || name.startsWith(`${wanted}.`))) {
  const answer = join(folder, `${name}.json`);
  // A process each, so that no measurement runs on another one's heap.
  const run = node(['node_modules/tsx/dist/cli.mjs', 'tests/bench/run.ts', name, answer]);
  if (run.status === 0) rows.push(...JSON.parse(readFileSync(answer, 'utf8')));
  else broken.push(name);
}
rmSync(folder, { recursive: true, force: true });

printTable(rows);
for (const name of broken) console.log(`FAILED ${name}: see its error above`);
if (jsonFile !== undefined) writeFileSync(jsonFile, `${JSON.stringify({ rows }, null, 2)}\n`);
process.exit(broken.length === 0 && rows.length > 0 && rows.every(({ ok }) => ok) ? 0 : 1);

function node(argv) {
  return spawnSync(process.execPath, argv, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    timeout: timeLimitMs,
    env: { ...process.env, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) },
  });
}

function valueOf(option) {
  const index = process.argv.indexOf(option);
  return index === -1 ? undefined : process.argv[index + 1];
}

function printTable(measured) {
  const lines = [
    ['what', 'value', 'budget', ''],
    ...measured.map(({ id, value, unit, budget, ok }) => [
      id,
      `${value} ${unit}`,
      `${budget} ${unit}`,
      ok ? 'ok' : 'OVER',
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) {
    console.log(line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  }
}
