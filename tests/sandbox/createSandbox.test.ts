/** The sandbox as tests and the start script use it: worlds, people, places, restarts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClock } from '../../sandbox/clock';
import { createSandbox } from '../../sandbox/createSandbox';
import type { SandboxOptions } from '../../sandbox/createSandbox';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sandbox-'));
  folders.push(folder);
  return folder;
}

/** An app that stores what it is given and gives back what it was told. */
const echoApp: Pick<SandboxOptions, 'loadApp'> = {
  loadApp: async () => {
    const { kvs } = await import('@forge/kvs');
    return {
      resolver: async (
        { call, context }: { call: { payload: { note?: string } }; context: { extension: object } },
        { principal }: { principal: { accountId: string } },
      ) => {
        if (call.payload.note !== undefined) await kvs.set('note', call.payload.note);
        return { ...context.extension, accountId: principal.accountId, note: await kvs.get('note') };
      },
    };
  },
};

const panel = { moduleKey: 'review-panel', issueKey: 'PAY-412' };

describe('a sandbox', () => {
  it('calls the app as a person at a place', async () => {
    const sandbox = await createSandbox({ world: 'demo', ...echoApp });
    await expect(sandbox.invoke('Ben', panel, 'any')).resolves.toMatchObject({
      type: 'jira:issuePanel',
      accountId: 'sandbox-ben',
      issue: { key: 'PAY-412', type: 'Incident' },
      project: { id: '10000', key: 'PAY' },
    });
    await expect(
      sandbox.invoke('ana@sandbox.example', { moduleKey: 'reviews-page', projectKey: 'OPS' }, 'any'),
    ).resolves.toMatchObject({ type: 'jira:projectPage', project: { key: 'OPS' }, accountId: 'sandbox-ana' });
  });

  it('lets a test send the extension that a tampering browser would send', async () => {
    const sandbox = await createSandbox({ world: 'demo', ...echoApp });
    const forged = { type: 'jira:issuePanel', issue: { id: '1', key: 'SECRET-1' } };
    await expect(sandbox.invoke('Ben', panel, 'any', {}, { extension: forged })).resolves.toMatchObject(
      forged,
    );
  });

  it('keeps Jira, storage and the clock over a restart, and tells its world only once', async () => {
    const folder = temporaryFolder();
    const before = await createSandbox({ world: 'demo', folder, ...echoApp });
    const issues = before.jira.admin.issues().length;
    await before.invoke('Ben', panel, 'any', { note: 'kept' });
    before.clock.shift(7 * 86_400_000);
    const then = before.clock.now();
    // Not closed: whatever was acknowledged has to be on the disk already.
    const after = await createSandbox({ world: 'demo', folder, ...echoApp });
    await expect(after.invoke('Ana', panel, 'any')).resolves.toMatchObject({ note: 'kept' });
    expect(after.jira.admin.issues()).toHaveLength(issues);
    expect(after.clock.now()).toBeGreaterThanOrEqual(then);
    await after.close();
  });

  it('reads Jira as a person, with the app’s scopes', async () => {
    const sandbox = await createSandbox({ world: 'demo', ...echoApp });
    const response = await sandbox.jiraAs('Mia')('/rest/api/3/myself');
    expect(await response.json()).toMatchObject({ accountId: 'sandbox-mia' });
    const refused = await sandbox.jiraAs('Mia')('/rest/api/3/issue/PAY-412', { method: 'DELETE' });
    expect(refused.status).toBe(403);
  });

  it('says so when nobody has the name', async () => {
    const sandbox = await createSandbox({ world: 'empty', ...echoApp });
    expect(() => sandbox.jiraAs('Zoe')).toThrow('Nobody in this world is called Zoe');
  });
});

describe('the demo world', () => {
  it('hangs from six working days before the day it is told on', async () => {
    const clock = createClock({ frozenAt: Date.UTC(2026, 10, 20, 9) });
    const sandbox = await createSandbox({ world: 'demo', clock, ...echoApp });
    expect(clock.now()).toBe(Date.UTC(2026, 10, 20, 9));
    const response = await sandbox.jiraAs('Ana')(
      '/rest/api/3/issue/PAY-412?fields=summary,created,resolutiondate',
    );
    expect(await response.json()).toMatchObject({
      fields: {
        summary: 'Payment outage on 12 November',
        created: expect.stringContaining('2026-11-12T13:33'),
        resolutiondate: expect.stringContaining('2026-11-12T14:10'),
      },
    });
  });

  it('has nothing in it that lies in the future', async () => {
    const sandbox = await createSandbox({ world: 'demo', ...echoApp });
    const now = sandbox.clock.now();
    expect(
      sandbox.jira.admin.issues().filter(({ created, updated }) => created > now || updated > now),
    ).toEqual([]);
  });
});
