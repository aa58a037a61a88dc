/**
 * Finds a Chromium for the browser tests, or installs one the way the platform allows, or says exactly what to type.
 * Only Node's own modules are imported, because it runs before anything else is known to be there.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
];

const programFolders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
const wellKnownFiles = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...programFolders
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

/** Where Playwright keeps the browsers that it downloaded, and the executables inside one of its folders. */
const playwrightCaches = [
  process.env.PLAYWRIGHT_BROWSERS_PATH,
  join(homedir(), '.cache', 'ms-playwright'),
  join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  join(homedir(), 'AppData', 'Local', 'ms-playwright'),
];
const playwrightExecutables = [
  ['chrome-linux', 'chrome'],
  ['chrome-linux64', 'chrome'],
  ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ['chrome-win', 'chrome.exe'],
];

/** @returns {string | undefined} path of an executable Chromium that is there already */
function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    console.error(`CHROMIUM_PATH names ${named}, which is not a program. Looking elsewhere.`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commandNames.map((name) => join(folder, name)));
  return [...onPath, ...wellKnownFiles, ...inPlaywrightCaches()].find(isExecutable);
}

/**
 * Makes sure that there is a Chromium: as root on Debian and its relatives it is installed, elsewhere it is asked for.
 * @returns {string | undefined} its path; undefined when a person has to install one, after saying how
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium for the browser tests (apt-get); this happens once.');
    apt('update');
    apt('install', '--yes', '--no-install-recommends', 'chromium');
  }
  const installed = findChromium();
  if (!installed) console.error(`The browser tests need Chromium, and none was found.\n${advice()}`);
  return installed;
}

function apt(...argv) {
  return spawnSync('apt-get', argv, {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function advice() {
  const install = {
    darwin: 'Type: brew install --cask chromium',
    win32: 'Install Google Chrome, or type: winget install Google.Chrome',
    linux: 'Type: sudo apt-get install chromium   (or your distribution’s command for the package chromium)',
  }[process.platform];
  return [install, 'If it is somewhere else, name it: CHROMIUM_PATH=/path/to/chromium npm test']
    .filter(Boolean)
    .join('\n');
}

function inPlaywrightCaches() {
  return playwrightCaches
    .filter((folder) => folder && existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('chromium-'))
        .flatMap((name) => playwrightExecutables.map((parts) => join(folder, name, ...parts))),
    );
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
