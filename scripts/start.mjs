/**
 * `npm start`: everything a fresh clone needs, then the sandbox.
 * Options: --port 8080 --world demo|empty|S|M|L|locked-down --fresh --quiet --data FOLDER
 */
import { spawn, spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './lib/ensureInstalled.mjs';

ensureInstalled();
const build = spawnSync(process.execPath, ['scripts/build-static.mjs', '--if-changed'], {
  cwd: root,
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(1);

const server = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// The server closes its files on a signal; this process only waits for it to be done.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
