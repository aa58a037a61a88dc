/** Runs the checks of our own over the project: `tsx scripts/checks/house.ts numbers|assertions|packages`. */
import { execFileSync } from 'node:child_process';
import { assertionFindings } from './assertions';
import { houseFindings } from './houseNumbers';
import { lockFindings } from './lockfile';
import { projectFiles, root } from './sourceFiles';

const checks: Readonly<Record<string, () => string[]>> = {
  assertions: () => assertionFindings(projectFiles()).map((line) => `${line}\n  say why this is safe`),
  packages: () => lockFindings(projectFiles()),
  numbers: () => houseFindings(projectFiles(), configuredRegistry()),
};

/** The package registry of this machine, if it is a remote one: its address has no place in the project. */
function configuredRegistry(): string[] {
  const address = execFileSync('npm', ['config', 'get', 'registry'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  }).trim();
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host.includes('.') && !host.startsWith('127.') ? [host] : [];
}

const name = process.argv[2] ?? '';
const check = checks[name];
if (check === undefined) throw new Error(`No check is called '${name}'.`);
const findings = check();
for (const line of findings) console.log(line);
process.exitCode = findings.length === 0 ? 0 : 1;
