/** The sandbox as people start it: a process of its own with data on disk, which can be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import * as z from 'zod';
import type { WorldName } from '../../sandbox/worlds';

const ROOT = path.join(__dirname, '..', '..');
const AUTHORIZATION = `Basic ${Buffer.from('ana@sandbox.example:token').toString('base64')}`;

export interface Served {
  readonly origin: string;
  /** Ends at once, as a machine that stops: nothing is written out or put in order. */
  kill(): Promise<void>;
  /** Jira's REST API as Ana. */
  jira(path: string, body?: object): Promise<unknown>;
  /** Milliseconds that each Jira call takes from now on. */
  slow(latencyMs: number): Promise<void>;
}

interface ServeOptions {
  readonly world: WorldName;
  /** Folder that keeps the data over a restart. */
  readonly data: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** @throws when it ends before it has said its address, with what it printed */
export async function serve({ world, data, port }: ServeOptions): Promise<Served> {
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', 'sandbox/main.ts', '--quiet'],
      ...['--world', world, '--data', data, '--port', String(port)],
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const origin = await firstLine(child);
  const post = (at: string, body: object): Promise<Response> =>
    fetch(origin + at, {
      method: 'POST',
      headers: { authorization: AUTHORIZATION, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    origin,
    async jira(at, body) {
      const address = `/rest/api/3${at}`;
      const answer =
        body === undefined
          ? await fetch(origin + address, { headers: { authorization: AUTHORIZATION } })
          : await post(address, body);
      if (!answer.ok) throw new Error(`${at}: ${String(answer.status)} ${await answer.text()}`);
      const read: unknown = await answer.json();
      return read;
    },
    async slow(latencyMs) {
      z.looseObject({ latencyMs: z.literal(latencyMs) }).parse(
        await (await post('/sandbox/switches', { latencyMs })).json(),
      );
    },
    kill: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve();
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [line, rest] = printed.split('\n', 2);
      if (rest !== undefined && line !== undefined) resolve(line.trim());
    });
    child.once('exit', () => reject(new Error(`The sandbox ended: ${printed}`)));
  });
}
