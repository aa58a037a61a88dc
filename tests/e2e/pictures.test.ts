/** Pictures of what follows a meeting, in the demo world on a day that is always the same: pages, boxes on issues, widgets. */
import type { Locator, Page } from 'playwright-core';
import { keepScreenshot, openBrowserWorld, surface, type BrowserWorld, type PersonOptions } from './harness';
import { clockFrom, reviewsOf, TUESDAY, waits } from './reviewsPage';
import { IN_STEP } from './steps';

jest.setTimeout(120_000);

let world: BrowserWorld;
beforeAll(async () => {
  world = await openBrowserWorld({ world: 'demo', clock: clockFrom(TUESDAY) });
}, 90_000);
afterAll(() => world.close());

const dark: PersonOptions = { theme: 'dark' };
const narrow: PersonOptions = { viewport: { width: 320, height: 900 } };

it.each<[name: string, options: PersonOptions]>([
  ['page-attention', {}],
  ['page-attention-dark', dark],
  ['page-attention-320', narrow],
])('Attention: %s', async (name, options) => {
  const page = await world.asPerson('ana', options);
  await page.goto('/projects/PAY/reviews');
  await waits(page, 9, 5);
  await reviewsOf(page).getByRole('button', { name: 'Got it' }).click();
  await keepScreenshot(page, name);
});

it.each<[name: string, path: string, there: (page: Page) => Locator, options: PersonOptions]>([
  [
    'page-reviews',
    '?tab=reviews',
    (page) => reviewsOf(page).getByRole('heading', { name: /^All reviews \d/ }),
    {},
  ],
  [
    'page-actions',
    '?tab=actions',
    (page) => reviewsOf(page).getByRole('heading', { name: 'All actions 22' }),
    {},
  ],
  [
    'page-themes',
    '?tab=themes',
    (page) =>
      reviewsOf(page)
        .getByRole('button', { name: /open action/ })
        .first(),
    {},
  ],
  [
    'page-themes-dark',
    '?tab=themes',
    (page) =>
      reviewsOf(page)
        .getByRole('button', { name: /open action/ })
        .first(),
    dark,
  ],
])('the other tabs: %s', async (name, path, there, options) => {
  const page = await world.asPerson('ana', options);
  await page.goto(`/projects/PAY/reviews${path}`);
  await there(page).waitFor({ timeout: IN_STEP });
  await keepScreenshot(page, name);
});

it('settings', async () => {
  const page = await world.asPerson('ana');
  await page.goto('/projects/PAY/settings');
  const settings = surface(page, 'settings');
  await settings
    .getByText(/events? meets? this rule/)
    .nth(1)
    .waitFor({ timeout: IN_STEP });
  await keepScreenshot(page, 'settings');
});

it.each<[name: string, issue: string, says: RegExp]>([
  ['context-owed', 'PAY-424', /Review owed/],
  ['context-reviewed', 'PAY-412', /actions done/],
  ['context-action', 'OPS-198', /days late/],
])('the box on an issue: %s', async (name, issue, says) => {
  const page = await world.asPerson('ana');
  await page.goto(`/browse/${issue}`);
  await surface(page, 'context').getByText(says).first().waitFor({ timeout: IN_STEP });
  await surface(page, 'panel').getByRole('button').first().waitFor({ timeout: IN_STEP });
  await keepScreenshot(page, name);
});

it('the dashboard', async () => {
  const { dashboard } = world.sandbox;
  const projectIds = ['10000'];
  dashboard.add('languishing-widget', { v: 1, projectIds, whose: 'anyone', rows: 5 });
  dashboard.add('factors-widget', { v: 1, projectIds, quarter: 'this' });
  const page = await world.asPerson('ana');
  await page.goto('/dashboard');
  const widgets = page.locator('iframe[data-surface="widget"]');
  await widgets.nth(0).contentFrame().getByText('OPS-198').first().waitFor({ timeout: IN_STEP });
  await widgets.nth(1).contentFrame().getByText('capacity-scale').first().waitFor({ timeout: IN_STEP });
  await keepScreenshot(page, 'dashboard');
});

it('no picture shows an error', () => {
  expect(world.problems).toEqual([]);
});
