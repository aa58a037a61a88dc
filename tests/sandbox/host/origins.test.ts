/** Who may talk to a served sandbox: its own pages and programs, but no other site in the same browser. */
import { request } from 'node:http';
import { createSandbox } from '../../../sandbox/createSandbox';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { startHost } from '../../../sandbox/host/server/server';
import type { Host } from '../../../sandbox/host/server/server';

let sandbox: Sandbox;
let host: Host;

beforeAll(async () => {
  sandbox = await createSandbox({ world: 'demo' });
  host = await startHost({ sandbox, port: 0 });
});

afterAll(async () => {
  await host.close();
  await sandbox.close();
});

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends exactly these headers, also those that `fetch` keeps to itself. */
function ask(path: string, { method = 'GET', headers = {}, body = '' }: Sent = {}) {
  return new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: host.port, path, method, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

const statusOf = async (path: string, sent: Sent) => (await ask(path, sent)).status;
const BEN = `Basic ${Buffer.from('ben@example.com:any').toString('base64')}`;

describe('a sandbox that another site of the same browser talks to', () => {
  it('changes nothing for a form or script of another site, and nothing for a script in the app’s own frame', async () => {
    const origins = ['https://elsewhere.example', `http://localhost:${host.port}`, 'null'];
    const post = (path: string) => (origin: string) =>
      statusOf(path, { method: 'POST', headers: { origin, 'content-type': 'text/plain' }, body: '{}' });
    const paths = [
      '/sandbox/switches',
      '/sandbox/invoke',
      '/sandbox/product',
      '/sandbox/jira/rest/api/3/issue',
    ];
    for (const path of paths) {
      expect([path, await Promise.all(origins.map(post(path)))]).toEqual([path, [403, 403, 403]]);
    }
  });

  it('shows nothing to what another site loads without an Origin header', async () => {
    const site = { 'sec-fetch-site': 'cross-site' };
    expect(await statusOf('/sandbox/session', { headers: site })).toBe(403);
    expect(await statusOf('/rest/api/3/myself', { headers: { ...site, authorization: BEN } })).toBe(403);
  });

  it('keeps Jira’s REST API from the app’s frames, which have the bridge', async () => {
    const headers = { host: `localhost:${host.port}`, 'sec-fetch-site': 'same-origin', authorization: BEN };
    expect(await statusOf('/rest/api/3/myself', { headers })).toBe(403);
  });

  it('answers its own pages, and programs', async () => {
    const own = { origin: host.origin, 'sec-fetch-site': 'same-origin' };
    expect(await statusOf('/sandbox/switches', { method: 'POST', headers: own, body: '{}' })).toBe(200);
    expect(await statusOf('/sandbox/session', { headers: { 'sec-fetch-site': 'same-origin' } })).toBe(200);
    expect(await statusOf('/sandbox/session', {})).toBe(200);
  });

  it('answers under no other name, so that no site can take its answers for its own', async () => {
    const names = [
      `elsewhere.example:${host.port}`,
      'localhost.elsewhere.example',
      '127.0.0.1.elsewhere.example',
    ];
    const statuses = await Promise.all(
      names.map((name) => statusOf('/sandbox/session', { headers: { host: name } })),
    );
    expect(statuses).toEqual([421, 421, 421]);
  });

  it('leads nobody to another host', async () => {
    expect((await ask('/.//elsewhere.example/?as=Ben')).location).toBe('/elsewhere.example/#as=sandbox-ben');
  });

  it('takes broken cookies, paths and reports for what they are', async () => {
    const broken = '%E0%A4%A';
    expect(await statusOf('/browse/PAY-412', { headers: { cookie: `sandbox-mode=${broken}` } })).toBe(200);
    expect(await statusOf('/sandbox/session', { headers: { cookie: `sandbox-person=${broken}` } })).toBe(200);
    const frame = { host: `localhost:${host.port}` };
    expect(await statusOf(`/forge/resources/${broken}`, { headers: frame })).toBe(404);
    expect(await statusOf('/sandbox/csp-report', { method: 'POST', body: '{' })).toBe(400);
  });
});
