/** The sandbox as a process: it comes back with everything after it was killed, and says what is wrong with a start. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';

jest.setTimeout(60_000);

const root = path.join(__dirname, '../..');
const authorization = `Basic ${Buffer.from('ana@sandbox.example:token').toString('base64')}`;
const running = new Set<ChildProcess>();
let data: string;

beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'start-'));
});

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

function run(...options: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', '--data', data, ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** What the process prints until it ends or, with `untilLine`, until its first line. */
function printed(child: ChildProcess, untilLine = false): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const take = (chunk: Buffer): void => {
      text += chunk.toString();
      if (untilLine && text.includes('\n')) resolve(text.trim());
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('exit', () => resolve(text.trim()));
  });
}

const start = async (...options: string[]) => {
  const child = run('--world', 'empty', '--port', '0', '--quiet', ...options);
  return { child, origin: await printed(child, true) };
};

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

async function createIssue(origin: string): Promise<string> {
  const response = await fetch(`${origin}/rest/api/3/issue`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({
      fields: { project: { key: 'FIRST' }, issuetype: { name: 'Task' }, summary: 'Survives' },
    }),
  });
  return z.object({ key: z.string() }).parse(await response.json()).key;
}

const statusOf = async (origin: string, key: string): Promise<number> =>
  (await fetch(`${origin}/rest/api/3/issue/${key}`, { headers: { authorization } })).status;

describe('the started sandbox', () => {
  it('finds what it had after kill -9, and nothing of it with --fresh', async () => {
    const first = await start();
    const key = await createIssue(first.origin);
    await kill(first.child);
    const second = await start();
    expect(await statusOf(second.origin, key)).toBe(200);
    await kill(second.child);
    const third = await start('--fresh');
    expect(await statusOf(third.origin, key)).toBe(404);
    await kill(third.child);
  });

  it('says in one sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = z.object({ port: z.number() }).parse(other.address());
    expect(await printed(run('--world', 'empty', '--port', String(port)))).toBe(
      'The port is taken. Choose another one: npm start -- --port 8081',
    );
    other.close();
  });

  it('names the worlds when asked for one that there is not', async () => {
    expect(await printed(run('--world', 'mars'))).toBe(
      'There is no world mars. Choose one of demo, empty, S, M, L, locked-down.',
    );
  });

  it('names an option that it does not know', async () => {
    expect(await printed(run('--worlds', 'demo'))).toContain("Unknown option '--worlds'");
  });
});
