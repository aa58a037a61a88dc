/** The sandbox's Jira in a real browser: pages, frames, bridge, policy. Uses a surface of its own, not the app's. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readManifest } from '../../sandbox/forge/manifest';
import type { Frame, Page } from 'playwright-core';
import { axeViolations, expectNoCspViolations, openBrowserWorld, surface, surfaceFrame } from './harness';
import type { BrowserWorld, PersonOptions } from './harness';
import { buildProbe, probeResolver } from './probeSurface';

jest.setTimeout(120_000);

let world: BrowserWorld;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'surface-'));
  await buildProbe(folder);
  const manifest = readManifest(path.join(__dirname, '../../manifest.yml'));
  world = await openBrowserWorld({
    world: 'demo',
    manifest: { ...manifest, resources: new Map([...manifest.resources.keys()].map((key) => [key, folder])) },
    loadApp: async () => ({ resolver: probeResolver }),
  });
});

afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openIssue(person = 'Ana', options: PersonOptions = {}): Promise<{ page: Page; panel: Frame }> {
  const page = await world.asPerson(person, options);
  await page.goto('/browse/PAY-412');
  await surface(page, 'panel').locator('body[data-probe="ready"]').waitFor();
  return { page, panel: await surfaceFrame(page, 'panel') };
}

describe('a surface in the sandbox’s Jira', () => {
  it('is told where it is and calls its resolver as the person in the top bar', async () => {
    const { panel } = await openIssue('Ben');
    const answer = await panel.evaluate(() => bridge.invoke('tell', { accountId: 'somebody-else' }));
    expect(answer).toMatchObject({
      accountId: 'sandbox-ben',
      payload: { accountId: 'somebody-else' },
      extension: {
        type: 'jira:issuePanel',
        issue: { key: 'PAY-412', type: 'Incident' },
        project: { key: 'PAY' },
      },
    });
  });

  it('gets the sentence of what its resolver throws', async () => {
    const { panel } = await openIssue();
    const message = await panel.evaluate(() => bridge.invoke('fail').catch(String));
    expect(message).toContain('There was an error invoking the function - on purpose');
  });

  it('reads Jira as the person, and is refused what that person may not do', async () => {
    const { panel } = await openIssue('Ben');
    const answers = await panel.evaluate(async () => {
      const me = await bridge.requestJira('/rest/api/3/myself');
      const refused = await bridge.requestJira('/rest/api/3/issue', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          fields: { project: { key: 'GATE' }, issuetype: { name: 'Task' }, summary: 'No' },
        }),
      });
      return { me: await me.json(), refused: refused.status };
    });
    expect(answers).toMatchObject({ me: { accountId: 'sandbox-ben' }, refused: 403 });
  });

  it('shows flags whose actions run in the surface', async () => {
    const { page, panel } = await openIssue();
    await panel.evaluate(() => {
      const onClick = (): void => void (document.body.dataset['pressed'] = 'yes');
      bridge.showFlag({ id: 'f', title: 'Saved elsewhere', actions: [{ text: 'Look', onClick }] });
    });
    await page.getByRole('button', { name: 'Look' }).click();
    await surface(page, 'panel').locator('body[data-pressed="yes"]').waitFor();
  });

  it('hears events of the other surface on the page', async () => {
    const { page, panel } = await openIssue();
    await panel.evaluate(async () => {
      await bridge.events.on('changed', (what) => void (document.body.dataset['heard'] = String(what)));
    });
    const context = await surfaceFrame(page, 'context');
    await context.evaluate(() => bridge.events.emit('changed', 'PAY-412'));
    await surface(page, 'panel').locator('body[data-heard="PAY-412"]').waitFor();
  });

  it('opens a modal and gets back what it was closed with', async () => {
    const { page, panel } = await openIssue();
    await panel.evaluate(async () => {
      const onClose = (payload: unknown): void =>
        void (document.body.dataset['closed'] = JSON.stringify(payload));
      await new bridge.Modal({ title: 'Choose', context: { ask: 1 }, onClose }).open();
    });
    await surface(page, 'modal').locator('body[data-probe="ready"]').waitFor();
    const modal = await surfaceFrame(page, 'modal');
    await modal.evaluate(async () => {
      const { extension } = await bridge.view.getContext();
      void bridge.view.close({ told: extension['modal'] });
    });
    await surface(page, 'panel').locator(`body[data-closed='{"told":{"ask":1}}']`).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('navigates to issues by key and by Jira’s own addresses', async () => {
    const { page, panel } = await openIssue();
    const url = await panel.evaluate(() =>
      bridge.router.getUrl({ target: bridge.NavigationTarget.Issue, issueKey: 'OPS-198' }).then(String),
    );
    expect(url).toBe(`${world.host.origin}/browse/OPS-198`);
    await panel.evaluate(() => void bridge.router.navigate('/issues/?jql=key%20%3D%20OPS-198'));
    await page.getByRole('link', { name: 'OPS-198' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/issues');
  });

  it('has a history on full pages that is part of the page’s address', async () => {
    const page = await world.asPerson('Ana');
    await page.goto('/projects/PAY/reviews');
    await surface(page, 'project').locator('body[data-probe="ready"]').waitFor();
    const project = await surfaceFrame(page, 'project');
    await project.evaluate(async () => {
      const history = await bridge.view.createHistory();
      history.listen((location) => void (document.body.dataset['at'] = location.pathname + location.search));
      history.push('/themes?quarter=4');
    });
    await surface(page, 'project').locator('body[data-at="/themes?quarter=4"]').waitFor();
    expect(page.url()).toBe(`${world.host.origin}/projects/PAY/reviews/themes?quarter=4`);
    await page.goBack();
    await surface(page, 'project').locator('body[data-at="/"]').waitFor();
  });

  it('is refused by name what the sandbox does not model', async () => {
    const { panel } = await openIssue();
    const message = await panel.evaluate(() => bridge.rovo.isEnabled().catch(String));
    expect(message).toContain('isRovoEnabled');
  });

  it('is as high as its content, in light and dark, also on a narrow screen', async () => {
    const { page, panel } = await openIssue('Ana', { theme: 'dark', viewport: { width: 320, height: 700 } });
    expect(await panel.evaluate(() => document.documentElement.dataset['colorMode'])).toBe('dark');
    await panel.evaluate(() => void (document.body.style.height = '1234px'));
    await expectPanelHeight(page, 1250);
    await panel.evaluate(() => void (document.body.style.height = '200px'));
    await expectPanelHeight(page, 216);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await surface(page, 'panel').locator('xpath=/html[@data-color-mode="light"]').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('cannot read the page around it, nor call the sandbox past the bridge', async () => {
    const { panel } = await openIssue();
    const attempt = await panel.evaluate(async (origin) => {
      const call = await fetch(`${origin}/sandbox/session`).then(
        () => 'answered',
        () => 'refused',
      );
      let parent = 'readable';
      try {
        parent = window.parent.document.title;
      } catch {
        parent = 'closed';
      }
      return { call, parent };
    }, world.host.origin);
    expect(attempt).toEqual({ call: 'refused', parent: 'closed' });
  });
});

describe('the sandbox’s Jira pages', () => {
  it('save what a person changes on an issue as that person', async () => {
    const page = await world.asPerson('Ben');
    await page.goto('/browse/OPS-201');
    await page.getByLabel('Assignee').selectOption({ label: 'Jonas Weber' });
    await page.getByLabel(/^Status/).selectOption({ label: 'In Progress' });
    await page.getByLabel('Status: In Progress').waitFor();
    await page.getByLabel(/^Edit labels/).click();
    await page.getByLabel('Labels').fill('payouts runbook');
    await page.getByLabel('Labels').press('Enter');
    await page.getByText('runbook', { exact: true }).waitFor();
    const response = await world.sandbox.jiraAs('Ana')('/rest/api/3/issue/OPS-201?expand=changelog');
    expect(await response.json()).toMatchObject({
      fields: {
        assignee: { displayName: 'Jonas Weber' },
        status: { name: 'In Progress' },
        labels: ['payouts', 'runbook'],
      },
    });
  });

  it('say in Jira’s own words why a search does not work', async () => {
    const page = await world.asPerson('Ana');
    await page.goto(`/issues?jql=${encodeURIComponent('colour = red')}`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('colour');
  });

  it('let a tab be somebody else than the next one', async () => {
    const page = await world.asPerson('Ana');
    await page.goto('/?as=Ben');
    expect(await page.getByLabel('You are').inputValue()).toBe('sandbox-ben');
    const second = await page.context().newPage();
    await second.goto('/?as=Mia');
    await page.reload();
    expect(await page.getByLabel('You are').inputValue()).toBe('sandbox-ben');
    expect(await second.getByLabel('You are').inputValue()).toBe('sandbox-mia');
  });

  it('make Jira fail, and count what a view costs', async () => {
    const { page, panel } = await openIssue();
    await panel.evaluate(() => bridge.invoke('tell'));
    await page.locator('summary', { hasText: 'Sandbox' }).click();
    await page.getByLabel('Fault').selectOption('500');
    expect(
      await panel.evaluate(() => bridge.requestJira('/rest/api/3/myself').then(({ status }) => status)),
    ).toBe(500);
    await page.getByLabel('Fault').selectOption('none');
    await page.getByText('Function calls').waitFor();
    expect(await page.locator('.meter').innerText()).toMatch(/Function calls\s+1\s/);
  });

  it.each([
    '/',
    '/browse/PAY-412',
    '/projects/PAY/reviews',
    '/issues?jql=project%20%3D%20PAY',
    '/dashboard',
    '/outbox',
  ])('are accessible: %s', async (path) => {
    const page = await world.asPerson('Ana');
    await page.goto(path);
    await page.locator('h1, iframe').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('answer ordinary HTTP clients with Basic authentication, and nobody else', async () => {
    const url = `${world.host.origin}/rest/api/3/myself`;
    const authorization = `Basic ${Buffer.from('ben@sandbox.example:token').toString('base64')}`;
    const answer = await fetch(url, { headers: { authorization } });
    expect(await answer.json()).toMatchObject({ accountId: 'sandbox-ben' });
    expect((await fetch(url)).status).toBe(401);
  });
});

describe('the content security policy', () => {
  it('lets nothing inline through and was not violated by anything above', async () => {
    const response = await fetch(`http://localhost:${world.host.port}/forge/resources/panel/index.html`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expectNoCspViolations(world);
  });
});

async function expectPanelHeight(page: Page, height: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('iframe[data-surface="panel"]')?.clientHeight === wanted,
    height,
  );
}
