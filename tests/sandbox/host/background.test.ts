/** Over HTTP: the dashboard's widgets, the outbox, the daily job and the clock that lets it run. */
import { createSandbox } from '../../../sandbox/createSandbox';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { startBackground } from '../../../sandbox/host/server/background';
import { startHost } from '../../../sandbox/host/server/server';
import type { Host } from '../../../sandbox/host/server/server';
import { backgroundManifest } from '../forge/backgroundWorld';

const DAY = 86_400_000;
const runs: number[] = [];
let sandbox: Sandbox;
let host: Host;

const widget = {
  type: 'dashboards:widget',
  key: 'counts',
  title: 'Counts',
  description: 'Counts things',
  resource: 'panel',
  editResource: 'context',
  functionKey: 'resolver',
};
const settings = { ...widget, type: 'jira:projectSettingsPage', key: 'settings', title: 'Settings' };

beforeAll(async () => {
  const { uiModules } = backgroundManifest;
  sandbox = await createSandbox({
    world: 'demo',
    manifest: { ...backgroundManifest, uiModules: [...uiModules, widget, settings] },
    loadApp: async () => ({
      resolver: ({ context }: { context: { extension: object } }) => context.extension,
      daily: async () => {
        runs.push(runs.length);
        const { default: api, route } = await import('@forge/api');
        await api.asApp().requestJira(route`/rest/api/3/issue/PAY-412/notify`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            subject: 'Two actions are due',
            textBody: 'Have a look',
            to: { users: [{ accountId: 'sandbox-ben' }] },
          }),
        });
      },
    }),
  });
  host = await startHost({ sandbox, port: 0 });
});

afterAll(async () => {
  await host.close();
  await sandbox.close();
});

async function ask(pathname: string, body?: object): Promise<unknown> {
  const response = await fetch(host.origin + pathname, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

describe('a widget on the dashboard', () => {
  it('is listed with the address of its edit mode', async () => {
    expect(await ask('/sandbox/session')).toMatchObject({
      modules: expect.arrayContaining([
        expect.objectContaining({ key: 'counts', editUrl: expect.stringContaining('/context/index.html') }),
      ]),
    });
  });

  it('gets its own configuration in its context, and its resolver the same', async () => {
    await ask('/sandbox/dashboard/add', { moduleKey: 'counts', config: null });
    await ask('/sandbox/dashboard/add', { moduleKey: 'counts', config: { project: 'PAY' } });
    await ask('/sandbox/dashboard/save', { id: '1', config: { project: 'OPS' } });
    const place = { moduleKey: 'counts', dashboard: true, widgetId: '1' };
    const extension = {
      type: 'dashboards:widget',
      context: { dashboardId: '10000', widgetId: '1' },
      config: { project: 'OPS' },
    };
    expect(await ask('/sandbox/context', { place })).toMatchObject({ moduleKey: 'counts', extension });
    expect(await ask('/sandbox/invoke', { place, functionKey: 'any', payload: {} })).toEqual({
      value: extension,
    });
    expect(await ask('/sandbox/context', { place: { ...place, edit: true } })).toMatchObject({
      extension: { ...extension, entryPoint: 'edit' },
    });
    expect(await sandbox.invoke('Ben', { moduleKey: 'counts', dashboard: true }, 'any')).toEqual({
      type: 'dashboards:widget',
      context: { dashboardId: '10000' },
      config: null,
    });
  });

  it('can be taken away', async () => {
    await ask('/sandbox/dashboard/remove', { id: '1' });
    expect(await ask('/sandbox/dashboard')).toEqual({
      widgets: [{ id: '2', moduleKey: 'counts', config: { project: 'PAY' } }],
    });
  });
});

it('a project’s settings page knows its project', async () => {
  await expect(
    sandbox.invoke('Ana', { moduleKey: 'settings', projectKey: 'PAY' }, 'any'),
  ).resolves.toMatchObject({ type: 'jira:projectSettingsPage', project: { id: '10000', key: 'PAY' } });
});

describe('the daily job', () => {
  it('runs when it is told to, and what Jira sent is in the outbox', async () => {
    expect(await ask('/sandbox/jobs', {})).toEqual({ failed: 0 });
    expect(await ask('/sandbox/outbox')).toMatchObject({
      messages: [
        {
          issueKey: 'PAY-412',
          recipients: ['Ben Okafor'],
          subject: 'Two actions are due',
          textBody: 'Have a look',
        },
      ],
    });
  });

  it('runs once for each day by which the clock is moved, and not when it is moved back', async () => {
    runs.length = 0;
    await ask('/sandbox/switches', { shiftClockMs: 3 * DAY });
    expect(runs).toHaveLength(3);
    await ask('/sandbox/switches', { shiftClockMs: -DAY });
    expect(runs).toHaveLength(3);
  });

  it('runs by itself in a served sandbox when it is due', async () => {
    runs.length = 0;
    sandbox.clock.shift(3 * DAY);
    const stop = startBackground(sandbox);
    while (runs.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await stop();
    expect(runs).toHaveLength(1);
  });
});
