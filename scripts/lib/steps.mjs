/** Runs named commands, two at a time, and says of each one line: ok, or what it printed. */
import { spawn } from 'node:child_process';
import { root } from './ensureInstalled.mjs';

const atOnce = 2;
// No step takes a tenth of this; a hanging one must not hold up whoever waits.
const timeLimitMs = 10 * 60 * 1000;

/** @param {{name: string, argv: string[], cwd?: string, env?: Record<string, string>}[]} steps arguments for node
 * @returns {Promise<number>} how many failed */
export async function runSteps(steps) {
  const waiting = [...steps];
  let failed = 0;
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await runStep(step))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return failed;
}

async function runStep({ name, argv, cwd = root, env = {} }) {
  const start = performance.now();
  const child = spawn(process.execPath, argv, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    timeout: timeLimitMs,
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (code === 0) console.log(`ok ${name} (${seconds} s)`);
  else console.log(`FAILED ${name} (${seconds} s)\n${output.trim()}\n`);
  return code === 0;
}
