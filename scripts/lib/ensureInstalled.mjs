/**
 * A fresh clone runs with one command: packages are installed when they are missing or older than the lockfile.
 * Only Node's own modules are imported here, because nothing else may be there yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const oldestNode = { major: 20, minor: 18 };

/** Ends the process with a sentence a person can act on when Node is older than 20.18. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor)) return;
  console.error(
    `Debrief needs Node ${oldestNode.major}.${oldestNode.minor} or newer; this is ${process.versions.node}.`,
  );
  process.exit(1);
}

/**
 * Runs `npm ci` in `folder` unless its node_modules already come from the lockfile beside it.
 * The hash of the lockfile that was installed is kept in `node_modules/.debrief-lock`.
 * Ends the process when npm fails: nothing that follows could work.
 */
export function installFrom(folder, npmArguments = []) {
  const lockHash = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = join(folder, 'node_modules', '.debrief-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash) return;
  console.error('Installing packages (npm ci); this happens once per change of package-lock.json.');
  const npm = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error', ...npmArguments], {
    cwd: folder,
    // npm's own chatter goes to stderr, so that the last line on stdout stays ours.
    stdio: ['ignore', 2, 2],
    // On Windows npm is a .cmd file, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('npm ci failed; see its message above.');
    process.exit(1);
  }
  writeFileSync(stamp, lockHash);
}

/** Makes sure that this Node is new enough and that the project's packages are there. */
export function ensureInstalled() {
  checkNode();
  installFrom(root);
}
