/**
 * A light review of a success by keyboard alone, from opening to closing: three questions on one page, practices first.
 * No mouse is ever used, and after each key there is a place where the focus is and can be seen.
 */
import type { FrameLocator, Page } from 'playwright-core';
import { expectNoCspViolations, openBrowserWorld, surfaceFrame, type BrowserWorld } from './harness';
import { Keyboard } from './keyboard';
import { IN_STEP, journey, looksRight, panelOf, type Views } from './steps';

const ISSUE = 'GATE-84';
const KEPT = 'The restart goes node by node and stops at the first alert.';
const IDEA = 'The restart script asks for the next node';

describe('a light success review by keyboard only', () => {
  const step = journey();
  let world: BrowserWorld;
  let page: Page;
  let panel: FrameLocator;
  let keys: Keyboard;
  let views: Views;
  beforeAll(async () => {
    world = await openBrowserWorld({ world: 'demo' });
    page = await world.asPerson('tomasz');
    panel = panelOf(page);
    views = {
      light: page,
      dark: await world.asPerson('priya', { theme: 'dark' }),
      narrow: await world.asPerson('ben', { viewport: { width: 320, height: 900 } }),
    };
    await page.goto(`/browse/${ISSUE}`);
    await panel.getByRole('heading', { name: 'Start a review' }).waitFor();
    keys = new Keyboard(page, await surfaceFrame(page, 'panel'));
    // The page around the panel is Jira's: the journey begins where it leads into the panel.
    await panel
      .getByRole('radio', { name: /^Project|^Incident|^Success/ })
      .first()
      .waitFor();
    await panel.getByRole('radio', { checked: true }).first().focus();
  }, 60_000);
  afterAll(() => world.close());

  step('is opened with arrows and Enter', async () => {
    const success = panel.getByRole('radio', { name: /^Success/ });
    await keys.until(success, 'ArrowRight');
    await keys.until(panel.getByRole('radio', { checked: true }).nth(1), 'Tab');
    await keys.until(panel.getByRole('radio', { name: /^Light/ }), 'ArrowLeft');
    await keys.until(panel.getByRole('button', { name: 'Start review' }), 'Tab');
    await keys.press('Enter', panel.getByRole('textbox', { name: 'Add an entry' }));
  });

  step('asks three questions on one page, what to keep before all, and what was luck', async () => {
    const headings = ['What happened?', 'What should we keep?', 'What will we do?'];
    for (const name of headings) await panel.getByRole('heading', { name }).waitFor();
    // All in one look: a part that arrives in between moves what is below it.
    const order = await panel
      .locator('body')
      .evaluate(
        (body, names) =>
          [...body.querySelectorAll('h1, h2, h3')]
            .map((heading) => heading.textContent.trim())
            .filter((text) => names.includes(text)),
        headings,
      );
    expect(order).toEqual(headings);
    await panel.getByText('What nearly went wrong, and what did we get away with?').waitFor();
    for (const other of [views.dark, views.narrow]) {
      await other?.goto(`/browse/${ISSUE}`);
      await (other && panelOf(other).getByRole('heading', { name: 'What will we do?' }).waitFor());
    }
  });

  step('takes what happened, a practice, and an idea', async () => {
    await keys.until(panel.getByRole('textbox', { name: 'Add an entry' }), 'Tab');
    await keys.line('08:10 The first node restarts, nobody notices');
    await keys.line('09:40 The last node is back');
    await panel.getByText('The last node is back').waitFor();
    await keys.until(panel.getByRole('button', { name: 'Add practice' }), 'Tab');
    await keys.press('Enter', panel.getByRole('textbox', { name: 'New practice to keep' }));
    await keys.line(KEPT);
    await panel.getByRole('button', { name: KEPT, exact: true }).waitFor();
    await keys.until(panel.getByRole('button', { name: 'Add an idea' }), 'Tab');
    await keys.press('Enter', panel.getByRole('textbox', { name: 'New idea' }));
    await keys.line(IDEA);
    await keys.press('Escape');
    await panel.getByText(IDEA).waitFor();
    await panel.getByText('Saved', { exact: true }).waitFor({ timeout: IN_STEP });
    await looksRight(views, 'panel-light');
  });

  step('decides the idea: not now, and why', async () => {
    await keys.until(panel.getByRole('button', { name: 'Won’t do' }), 'Shift+Tab');
    await keys.press('Enter', panel.getByRole('textbox', { name: /^Why/ }));
    await keys.line('The script already waits for a person.');
    await panel.getByText(/Won’t do: The script/).waitFor({ timeout: IN_STEP });
    await keys.until(panel.getByRole('button', { name: 'Go to Close' }), 'Tab');
    await keys.press('Enter', panel.getByRole('heading', { name: /Ready to close|Still missing/ }));
  });

  step('is closed, and its recap is posted', async () => {
    await panel.getByRole('heading', { name: 'Ready to close' }).waitFor();
    for (const other of [views.dark, views.narrow])
      await (other &&
        panelOf(other).getByRole('heading', { name: 'Ready to close' }).waitFor({ timeout: IN_STEP }));
    await looksRight(views, 'panel-light-close');
    await keys.until(panel.getByRole('button', { name: 'Close review' }), 'Tab');
    await keys.press('Enter', panel.getByText(`The recap stands in the comments of ${ISSUE}.`));
    await keys.until(panel.getByRole('button', { name: /^Read version of/ }), 'Tab');
    await keys.press('Enter', panel.getByText(KEPT).first());
  });

  it('leaves no error in a console and nothing against the content security policy', () => {
    expect(world.problems).toEqual([]);
    expectNoCspViolations(world);
  });
});
