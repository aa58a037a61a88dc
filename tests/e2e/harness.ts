/**
 * What every browser test needs: a sandbox served on a free port, Chromium, people in browser windows of their own,
 * locators into the app's frames, and checks that hold everywhere (accessibility, content security policy).
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { createSandbox } from '../../sandbox/createSandbox';
import type { Sandbox, SandboxOptions } from '../../sandbox/createSandbox';
import { startHost } from '../../sandbox/host/server/server';
import type { Host } from '../../sandbox/host/server/server';
import type { UserRow } from '../../sandbox/jira/model';

/** Surfaces by the name that the sandbox's pages give to their frames. */
export type SurfaceName = 'panel' | 'context' | 'project' | 'settings' | 'widget' | 'widget-edit' | 'modal';

const ROOT = path.join(__dirname, '..', '..');

/** Chromium in a container, without the calls home that a closed network would refuse one by one. */
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface PersonOptions {
  /** Width and height of the window in CSS pixels. Default 1280 × 900. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
}

export interface BrowserWorld {
  readonly sandbox: Sandbox;
  readonly host: Host;
  /** A window of its own for a person; what goes wrong in its console is kept in `problems`. */
  asPerson(name: string, options?: PersonOptions): Promise<Page>;
  /** Errors that pages and frames threw or printed, with the person who saw them. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Serves a world and opens Chromium. Takes a few seconds; share it between the tests of a file. */
export async function openBrowserWorld(options: SandboxOptions = { world: 'demo' }): Promise<BrowserWorld> {
  const sandbox = await createSandbox(options);
  const host = await startHost({ sandbox, port: 0 });
  const browser = await launch();
  const problems: string[] = [];
  const contexts: BrowserContext[] = [];
  return {
    sandbox,
    host,
    problems,
    async asPerson(name, options) {
      const person = sandbox.findPerson(name);
      if (person === undefined) throw new Error(`Nobody in this world is called ${name}`);
      const page = await openWindow(browser, host.origin, person, options);
      contexts.push(page.context());
      watch(page, name, problems);
      return page;
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await host.close();
      await sandbox.close();
    },
  };
}

/** A window for a person at a served sandbox, with cookies and storage of its own. */
export async function openWindow(
  browser: Browser,
  origin: string,
  { accountId, timeZone }: Pick<UserRow, 'accountId' | 'timeZone'>,
  { viewport = { width: 1280, height: 900 }, theme = 'light' }: PersonOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport, timezoneId: timeZone });
  await context.addCookies([
    { name: 'sandbox-person', value: encodeURIComponent(accountId), url: origin },
    { name: 'sandbox-mode', value: theme, url: origin },
  ]);
  return context.newPage();
}

export async function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
}

function watch(page: Page, name: string, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${name}: ${message.text()}`);
  });
}

/** Locators inside a surface of the page. */
export function surface(page: Page, name: SurfaceName): FrameLocator {
  return page.frameLocator(`iframe[data-surface="${name}"]`);
}

/** The frame of a surface itself, for code that runs inside it. */
export async function surfaceFrame(page: Page, name: SurfaceName): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[data-surface="${name}"]`);
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`The page has no surface ${name}`);
  return frame;
}

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** One accessibility rule that is broken, with the elements that break it. */
export interface AxeViolation {
  readonly rule: string;
  readonly impact: string;
  readonly elements: readonly string[];
}

/** A panel is part of a page: its main landmark and its first heading are the page's. */
const PAGE_RULES_OFF = {
  'landmark-one-main': { enabled: false },
  'page-has-heading-one': { enabled: false },
};

/** Runs axe in the page or in a surface of it. An empty list is what a test expects. */
export async function axeViolations(page: Page, name?: SurfaceName): Promise<readonly AxeViolation[]> {
  const target = name === undefined ? page.mainFrame() : await surfaceFrame(page, name);
  return axeViolationsIn(target, name !== undefined && name !== 'project');
}

/** The same in one of several frames of a page. @param isPart it is a part of a page and no page of its own */
export async function axeViolationsIn(target: Frame, isPart: boolean): Promise<readonly AxeViolation[]> {
  await target.evaluate(axeSource);
  return target.evaluate(
    async (rules) => {
      // `axe` is global once its source has run; its frames are checked one by one, so it stays out of them.
      const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
      const { violations } = await axe.run(document, { iframes: false, rules });
      return violations.map(({ id, impact, nodes }) => ({
        rule: id,
        impact: impact ?? 'unknown',
        elements: nodes.map(({ html }) => html.slice(0, 200)),
      }));
    },
    isPart ? PAGE_RULES_OFF : {},
  );
}

/** Fails with what browsers reported against the content security policy of any surface or page. */
export function expectNoCspViolations({ host }: Pick<BrowserWorld, 'host'>): void {
  expect(host.cspViolations).toEqual([]);
}

/** Waits until a surface has something to use and none of its parts is being read any more. */
export async function expectRead(page: Page, name: SurfaceName): Promise<void> {
  await surface(page, name).locator('body :is(button, a, h1, h2)').first().waitFor();
  const frame = await surfaceFrame(page, name);
  // Asked ten times a second: a frame below the fold draws nothing, so waiting for its next drawing would never end.
  await frame.waitForFunction(() => document.querySelector('.bone') === null, undefined, { polling: 100 });
  await settledHeight(page);
}

/** Fails when a surface is scrolled inside its frame instead of being as high as its content. */
export async function expectNoInnerScroll(page: Page, name: SurfaceName): Promise<void> {
  await expectFits(await surfaceFrame(page, name));
}

/** The same for one of several frames of a page. */
export async function expectFits(frame: Frame): Promise<void> {
  const overflow = await frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    const tooWide = [...document.querySelectorAll('body *')].filter(
      (element) => scrollWidth > clientWidth && element.getBoundingClientRect().right > clientWidth,
    );
    return {
      vertical: scrollHeight - clientHeight,
      horizontal: scrollWidth - clientWidth,
      tooWide: tooWide.map(({ outerHTML }) => outerHTML.slice(0, 100)),
    };
  });
  expect(overflow).toEqual({ vertical: 0, horizontal: 0, tooWide: [] });
}

/**
 * Keeps a picture of the whole page in `.cache/screenshots`, or, with UPDATE_SCREENSHOTS set, among the documents, so that
 * running the tests changes no tracked file. The window is made as high as the page for it, because the
 * browser does not draw frames that are out of sight.
 */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = path.join(
    ROOT,
    ...(process.env['UPDATE_SCREENSHOTS'] === undefined ? ['.cache'] : ['docs']),
    'screenshots',
  );
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  const height = await settledHeight(page);
  await page.setViewportSize({ width: before.width, height: Math.max(height, before.height) });
  await settledHeight(page);
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
  await page.setViewportSize(before);
  // A frame learns of its new height by a message: whoever clicks next must not meet a page that is still moving.
  await settledHeight(page);
}

/** The height of the page in CSS pixels once nothing has changed it for a third of a second. */
async function settledHeight(page: Page): Promise<number> {
  const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
  for (let before = await height(); ;) {
    await page.waitForTimeout(330);
    const now = await height();
    if (now === before) return now;
    before = now;
  }
}
