/**
 * The main job as two people, from a finished epic to the Reviews page: start a review, agree on what happened, find one
 * contributing factor, turn it into a Jira task with an owner and a due date, and meet that task again.
 * What follows a screenshot is done by keyboard: right after a window has changed its size, Chromium can give a click on
 * a frame to the page around it.
 */
import type { FrameLocator, Page } from 'playwright-core';
import {
  axeViolations,
  expectNoCspViolations,
  expectNoInnerScroll,
  keepScreenshot,
  openBrowserWorld,
  surface,
  type BrowserWorld,
} from './harness';

/** Another person's change arrives within ten seconds; the rest is for a busy machine. Milliseconds. */
const IN_STEP = 20_000;
const DAY = 24 * 3_600_000;

const FACTOR = 'Nobody owned the certificate of the old vault.';
const IDEA = 'List every certificate with its owner';

describe('the main job', () => {
  let world: BrowserWorld;
  let ana: Page;
  let ben: Page;
  beforeAll(async () => {
    world = await openBrowserWorld({ world: 'demo' });
    ana = await world.asPerson('ana');
    ben = await world.asPerson('ben');
  }, 60_000);
  afterAll(() => world.close());

  /** Key of the task that is made on the way. */
  let action = '';
  const panelOf = (page: Page): FrameLocator => surface(page, 'panel');

  it('starts on the epic', async () => {
    await ana.goto('/browse/PAY-352');
    const panel = panelOf(ana);
    await panel.getByRole('heading', { name: 'Start a review' }).waitFor();
    await keepScreenshot(ana, 'panel-start');
    await panel.getByRole('button', { name: 'Start review' }).press('Enter');
    await panel.getByRole('heading', { name: 'What we will look at' }).waitFor();
    await panel.getByRole('button', { name: 'Next: Facts' }).press('Enter');
    await panel.getByRole('textbox', { name: 'Add an entry' }).waitFor();
  }, 60_000);

  it('is seen by a second person, and each sees what the other writes', async () => {
    await ben.goto('/browse/PAY-352');
    await addEntry(ana, '12 Sep 09:00 The vault cannot copy the old certificate');
    await panelOf(ben).getByText('The vault cannot copy the old certificate').waitFor({ timeout: IN_STEP });
    await addEntry(ben, '13 Oct 12:25 Support sees the new screens for the first time');
    await panelOf(ana)
      .getByText('Support sees the new screens for the first time')
      .waitFor({ timeout: IN_STEP });
    await keepScreenshot(ana, 'panel-facts');
    expect(await axeViolations(ana, 'panel')).toEqual([]);
  }, 90_000);

  it('agrees on the facts and finds what contributed', async () => {
    const panel = panelOf(ana);
    await panel.getByRole('button', { name: 'Facts agreed' }).press('Enter');
    await panel.getByRole('button', { name: 'Add factor' }).click();
    await panel.getByRole('textbox', { name: 'New factor' }).fill(FACTOR);
    await panel.getByRole('textbox', { name: 'New factor' }).press('Enter');
    await panel.getByRole('checkbox', { name: /cannot copy the old certificate/ }).check();
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await panel.getByRole('button', { name: FACTOR, exact: true }).waitFor();
    await saved(ana);
    await keepScreenshot(ana, 'panel-factors');
    expect(await axeViolations(ana, 'panel')).toEqual([]);
    await panelOf(ben)
      .getByRole('button', { name: /^Facts\s*, done/ })
      .waitFor({ timeout: IN_STEP });
  }, 90_000);

  it('turns an idea into a Jira task with an owner and a due date', async () => {
    const panel = panelOf(ana);
    await panel.getByRole('button', { name: 'Go to Actions' }).press('Enter');
    await panel.getByRole('button', { name: 'Add an idea' }).first().click();
    await panel.getByRole('textbox', { name: 'New idea' }).fill(IDEA);
    await panel.getByRole('textbox', { name: 'New idea' }).press('Enter');
    await panel.getByRole('button', { name: 'Do', exact: true }).click();
    await panel.getByRole('combobox', { name: 'Owner' }).click();
    await panel.getByRole('combobox', { name: 'Owner' }).fill('Ben');
    await panel.getByRole('option', { name: /Ben Okafor/ }).click();
    await panel
      .getByRole('textbox', { name: 'We will know it worked when' })
      .fill('The next renewal is in the calendar.');
    await panel.getByRole('combobox', { name: 'Purpose' }).selectOption('prevent');
    await panel.getByRole('combobox', { name: 'Strength' }).selectOption('medium');
    await panel.getByRole('combobox', { name: 'Work type' }).selectOption({ label: 'Task' });
    await keepScreenshot(ana, 'panel-commitment');
    expect(await axeViolations(ana, 'panel')).toEqual([]);
    await panel.getByRole('button', { name: 'Create in Jira' }).press('Enter');
    await panel.getByRole('link', { name: /PAY-\d+/ }).waitFor({ timeout: IN_STEP });
    action = (await panel.getByRole('link', { name: /PAY-\d+/ }).innerText()).trim();
    await panelOf(ben).getByRole('link', { name: action }).waitFor({ timeout: IN_STEP });
    await ana.getByRole('main').getByRole('link', { name: action }).waitFor({ timeout: IN_STEP });
    await surface(ana, 'context').getByText('0 of 1 action done').waitFor({ timeout: IN_STEP });
  }, 90_000);

  it('shows the action live from Jira, whatever is done to it there', async () => {
    await ben.goto(`/browse/${action}`);
    await surface(ben, 'context').getByText('The next renewal is in the calendar.').waitFor();
    const { sandbox } = world;
    const moved = await sandbox.jiraAs('ben')(`/rest/api/3/issue/${action}/transitions`, {
      method: 'POST',
      body: JSON.stringify({ transition: { id: '21' } }),
    });
    expect(moved.status).toBe(204);
    await ana.goto('/browse/PAY-352');
    const row = panelOf(ana).getByRole('listitem').filter({ hasText: action }).last();
    await row.getByText('In Progress').waitFor();
    await keepScreenshot(ana, 'panel-actions');
  }, 60_000);

  it('meets the task on the Reviews page, first on track and later as languishing', async () => {
    const page = surface(ana, 'project');
    await ana.goto('/projects/PAY/reviews');
    await page.getByRole('link', { name: action }).waitFor();
    world.sandbox.clock.shift(70 * DAY);
    await ana.goto('/projects/PAY/reviews');
    const row = page.getByRole('listitem').filter({ hasText: action });
    await row.getByText(/days late/).waitFor();
    expect(await axeViolations(ana, 'project')).toEqual([]);
    await expectNoInnerScroll(ana, 'project');
    await row.getByRole('link', { name: action }).press('Enter');
    await ana.getByRole('heading', { name: IDEA }).waitFor();
    expect(new URL(ana.url()).pathname).toBe(`/browse/${action}`);
  }, 60_000);

  it('leaves no error in a console and nothing against the content security policy', () => {
    expect(world.problems).toEqual([]);
    expectNoCspViolations(world);
  });
});

async function addEntry(page: Page, line: string): Promise<void> {
  const field = surface(page, 'panel').getByRole('textbox', { name: 'Add an entry' });
  await field.fill(line);
  await field.press('Enter');
}

async function saved(page: Page): Promise<void> {
  await surface(page, 'panel').getByText('Saved', { exact: true }).waitFor();
}
