/** The host over HTTP, without a browser: readiness, identity, the two origins, the policy. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSandbox } from '../../../sandbox/createSandbox';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { readManifest } from '../../../sandbox/forge/manifest';
import { startHost } from '../../../sandbox/host/server/server';
import type { Host } from '../../../sandbox/host/server/server';

let sandbox: Sandbox;
let host: Host;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'resource-'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><html><head><title>x</title></head></html>');
  const manifest = readManifest(path.join(__dirname, '../../../manifest.yml'));
  sandbox = await createSandbox({
    world: 'demo',
    manifest: { ...manifest, resources: new Map([['panel', folder]]) },
    loadApp: async () => ({
      resolver: (_: unknown, { principal }: { principal: { accountId: string } }) => principal.accountId,
    }),
  });
  host = await startHost({ sandbox, port: 0 });
});

afterAll(async () => {
  await host.close();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const place = { moduleKey: 'review-panel', issueKey: 'PAY-412' };

async function post(pathname: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(host.origin + pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return { status: response.status, answer };
}

describe('the host', () => {
  it('says when it is ready', async () => {
    const response = await fetch(`${host.origin}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { ready: true }]);
  });

  it('takes the person from the page’s header or cookie and from nothing else', async () => {
    const call = { place, functionKey: 'any', payload: { accountId: 'sandbox-mia' } };
    const asHeader = await post('/sandbox/invoke', call, { 'x-sandbox-person': 'sandbox-ben' });
    const asCookie = await post('/sandbox/invoke', call, { cookie: 'sandbox-person=sandbox-priya' });
    const asNobody = await post('/sandbox/invoke', { ...call, accountId: 'sandbox-mia' });
    expect([asHeader, asCookie, asNobody].map(({ answer }) => answer)).toEqual([
      { value: 'sandbox-ben' },
      { value: 'sandbox-priya' },
      { value: 'sandbox-ana' },
    ]);
  });

  it('becomes the person named in the address and cleans the address', async () => {
    const response = await fetch(`${host.origin}/browse/PAY-412?as=Ben`, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/browse/PAY-412#as=sandbox-ben');
    expect(response.headers.get('set-cookie')).toContain('sandbox-person=sandbox-ben');
  });

  it('lets no other origin read what it answers', async () => {
    const response = await fetch(`${host.origin}/sandbox/session`, {
      headers: { origin: `http://localhost:${host.port}` },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('puts the bridge first and the computed policy on every resource', async () => {
    const response = await fetch(`http://localhost:${host.port}/forge/resources/panel/index.html`);
    expect(await response.text()).toContain('<head><script src="/forge/global-bridge.js" data-now="');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`report-uri http://localhost:${host.port}/sandbox/csp-report`);
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).not.toMatch(/unsafe|http:\/\/localhost:\*/);
  });

  it('serves nothing from outside a resource’s folder', async () => {
    const climbs = ['..%2F..%2Fetc%2Fpasswd', '%2e%2e/package.json', 'missing.js'];
    const statuses = await Promise.all(
      climbs.map(
        async (name) => (await fetch(`http://localhost:${host.port}/forge/resources/panel/${name}`)).status,
      ),
    );
    expect(statuses).not.toContain(200);
  });

  it('sends whoever types localhost to the pages', async () => {
    const response = await fetch(`http://localhost:${host.port}/browse/PAY-412`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe(`${host.origin}/browse/PAY-412`);
  });

  it('counts the violations that browsers report', async () => {
    const report = { 'csp-report': { 'violated-directive': 'script-src' } };
    await fetch(`http://localhost:${host.port}/sandbox/csp-report`, {
      method: 'POST',
      body: JSON.stringify(report),
    });
    const response = await fetch(`${host.origin}/sandbox/csp-violations`);
    expect(await response.json()).toEqual({ count: 1, violations: [report] });
  });

  it('turns the switches and refuses nonsense', async () => {
    const now = sandbox.clock.now();
    const { answer } = await post('/sandbox/switches', {
      searchLagMs: 2_000,
      fault: '429',
      shiftClockMs: 86_400_000,
    });
    expect(answer).toMatchObject({ searchLagMs: 2_000, fault: '429', latencyMs: 0 });
    expect(sandbox.clock.now() - now).toBeGreaterThanOrEqual(86_400_000);
    const authorization = `Basic ${Buffer.from('ben@sandbox.example:token').toString('base64')}`;
    const refused = await fetch(`${host.origin}/rest/api/3/myself`, { headers: { authorization } });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2']);
    // The page around the app is Jira itself: a fault for the app does not make it forget what it shows.
    expect((await fetch(`${host.origin}/sandbox/jira/rest/api/3/myself`)).status).toBe(200);
    await post('/sandbox/switches', { searchLagMs: 0, fault: 'none', shiftClockMs: -86_400_000 });
    expect((await post('/sandbox/switches', { latencyMs: 'slow' })).status).toBe(400);
  });

  it('tells the port that is taken', async () => {
    await expect(startHost({ sandbox, port: host.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
