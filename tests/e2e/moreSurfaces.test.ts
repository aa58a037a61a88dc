/**
 * The surfaces that need a host of their own, with a small app on the real `@forge/bridge`: a project's settings page, and
 * a widget with its edit mode. The widget asks for the dashboard's API as `@forge/dashboards-bridge` 0.1.20 does.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { readManifest } from '../../sandbox/forge/manifest';
import { openBrowserWorld, surface } from './harness';
import type { BrowserWorld } from './harness';

const VIEW = `
  import { events, invoke, view } from '@forge/bridge';
  const show = async () => {
    const { extension } = await view.getContext();
    document.querySelector('h3').textContent =
      extension.project?.key ?? extension.config?.project ?? 'Choose a project';
    document.querySelector('p').textContent = (await invoke('any')).answer;
  };
  void view.theme.enable().then(show);
  void events.on('FORGE_DASHBOARDS_WIDGET_CONFIG_CHANGED', show);
`;

const EDIT = `
  import { view } from '@forge/bridge';
  void (async () => {
    await view.theme.enable();
    const { extension } = await view.getContext();
    const api = await globalThis.__bridge.callBridge('getWidgetEditApi');
    const input = document.querySelector('input');
    input.value = extension.config?.project ?? '';
    input.addEventListener('input', () => api.updateConfig({ project: input.value }));
    document.querySelector('button').addEventListener('click', () => view.close());
    await api.onProductSave(async (config) => config);
    input.disabled = false;
  })();
`;

const BODIES = {
  view: '<h3></h3><p></p>',
  edit: '<label>Project <input disabled></label><button>Never mind</button>',
};

let folder: string;
let world: BrowserWorld;

async function writeResource(name: keyof typeof BODIES, script: string): Promise<[string, string]> {
  const target = path.join(folder, name);
  await build({
    stdin: { contents: script, resolveDir: __dirname },
    bundle: true,
    outfile: path.join(target, 'app.js'),
    define: { 'process.env': '{}' },
    logLevel: 'error',
  });
  writeFileSync(
    path.join(target, 'index.html'),
    `<!doctype html><html lang="en"><head><title>${name}</title><script src="app.js" defer></script></head><body>${BODIES[name]}</body></html>`,
  );
  return [name, target];
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'surfaces-'));
  const manifest = readManifest(path.join(__dirname, '../../manifest.yml'));
  const module = { resource: 'view', functionKey: 'resolver' };
  world = await openBrowserWorld({
    world: 'demo',
    manifest: {
      ...manifest,
      // The world is told through the own app's panel.
      uiModules: [
        ...manifest.uiModules.filter(({ type }) => type.startsWith('jira:issue')),
        { ...module, type: 'jira:projectSettingsPage', key: 'app-settings', title: 'Reviews' },
        { ...module, type: 'dashboards:widget', key: 'counts', title: 'Counts', editResource: 'edit' },
      ],
      resources: new Map([await writeResource('view', VIEW), await writeResource('edit', EDIT)]),
    },
    loadApp: async () => ({
      resolver: ({ context }: { context: { extension: { type: string } } }) => ({
        answer: context.extension.type,
      }),
    }),
  });
});

afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a project’s settings hold the app’s page, for those who may administer the project', async () => {
  const page = await world.asPerson('Ana');
  await page.goto('/projects/PAY/settings');
  const settings = surface(page, 'settings');
  await settings.getByRole('heading', { name: 'PAY' }).waitFor();
  await settings.getByText('jira:projectSettingsPage').waitFor();
  expect(await page.getByRole('link', { name: 'Project settings' }).getAttribute('aria-current')).toBe(
    'page',
  );
  const other = await world.asPerson('Ben');
  await other.goto('/projects/PAY/settings');
  await other.getByText('only to people who may administer').waitFor();
});

it('a widget is added, configured and keeps its configuration', async () => {
  const page = await world.asPerson('Ana');
  await page.goto('/dashboard');
  await page.getByText('Add widget').click();
  await page.getByRole('button', { name: 'Counts' }).click();
  await surface(page, 'widget-edit').getByRole('textbox', { name: 'Project' }).fill('PAY');
  await page.getByRole('button', { name: 'Save' }).click();
  await surface(page, 'widget').getByRole('heading', { name: 'PAY' }).waitFor();
  await surface(page, 'widget').getByText('dashboards:widget').waitFor();

  await page.getByRole('button', { name: 'Configure' }).click();
  await surface(page, 'widget-edit').getByRole('textbox', { name: 'Project' }).fill('OPS');
  await page.getByRole('button', { name: 'Save' }).click();
  await surface(page, 'widget').getByRole('heading', { name: 'OPS' }).waitFor();
  await page.reload();
  await surface(page, 'widget').getByRole('heading', { name: 'OPS' }).waitFor();
});

it('leaving a widget’s edit mode keeps nothing', async () => {
  const page = await world.asPerson('Ben');
  await page.goto('/dashboard');
  await page.getByText('Add widget').click();
  await page.getByRole('button', { name: 'Counts' }).click();
  const edit = surface(page, 'widget-edit');
  await edit.getByRole('textbox', { name: 'Project' }).fill('GATE');
  await edit.getByRole('button', { name: 'Never mind' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(world.sandbox.dashboard.widgets()).toHaveLength(1);
});

it('the app’s frames break no policy and print no error', () => {
  expect(world.problems).toEqual([]);
  expect(world.host.cspViolations).toEqual([]);
});
