/** `npm start` after the build: serves one world on one port until it is stopped. Started by `scripts/start.mjs`. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSandbox } from './createSandbox';
import type { Sandbox } from './createSandbox';
import { startBackground } from './host/server/background';
import { startHost } from './host/server/server';
import { thingsToTry } from './thingsToTry';
import { WORLD_NAMES, isWorldName } from './worlds';
import type { WorldName } from './worlds';

interface Options {
  readonly port: number;
  readonly world: WorldName;
  readonly fresh: boolean;
  readonly quiet: boolean;
  /** Folder in which each world has its own. */
  readonly data: string;
}

/** A mistake on the command line: its sentence is all that is printed. */
class UsageError extends Error {}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      world: { type: 'string', default: 'demo' },
      fresh: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      data: { type: 'string', default: path.join(__dirname, '..', '.sandbox') },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`${values.port} is no port`);
  if (!isWorldName(values.world)) {
    throw new UsageError(`There is no world ${values.world}. Choose one of ${WORLD_NAMES.join(', ')}.`);
  }
  return { ...values, port, world: values.world };
}

async function main(): Promise<void> {
  const { port, world, fresh, quiet, data } = readOptions();
  const folder = path.join(data, world);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  const sandbox = await createSandbox({ world, folder });
  const host = await startHost({ sandbox, port });
  const stopBackground = startBackground(sandbox);
  console.log(quiet ? host.origin : greeting(host.origin, folder, sandbox));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void host
        .close()
        .then(stopBackground)
        .then(() => sandbox.close())
        .then(() => process.exit(0));
    });
  }
}

function greeting(origin: string, folder: string, sandbox: Sandbox): string {
  const people = sandbox
    .people()
    .filter(({ active }) => active)
    .map(({ displayName, admin }) => (admin === true ? `${displayName} (admin)` : displayName));
  return [
    '',
    `  Debrief is running in a Jira of your own, world ${path.basename(folder)}:  ${origin}`,
    '',
    `  People you can be: ${people.join(', ')}`,
    `  (in the top bar, or with ?as=Ben behind any address)`,
    '',
    '  Three things to try',
    ...thingsToTry(origin, sandbox).map((line, position) => `  ${position + 1}. ${line}`),
    '',
    `  Jira’s REST API: ${origin}/rest/api/3/…  (Basic authentication, e-mail of a person, any token)`,
    `  Data is kept in ${path.relative(process.cwd(), folder)}; npm start -- --fresh begins anew. Stop with Ctrl+C.`,
    '',
  ].join('\n');
}

main().catch((error: unknown) => {
  if (isPortTaken(error)) console.error('The port is taken. Choose another one: npm start -- --port 8081');
  else if (error instanceof UsageError || isParseError(error)) console.error(error.message);
  else console.error(error);
  process.exit(1);
});

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** An option that `parseArgs` does not know. */
function isParseError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
