/**
 * All actions of the payments team as a table, by keyboard: filters and order are in the address, the columns are the
 * person's own, and the file for a spreadsheet holds what is shown, as it is shown.
 */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { FrameLocator, Page } from 'playwright-core';
import * as z from 'zod';
import { people } from '../../sandbox/worlds/people';
import {
  axeViolations,
  expectNoCspViolations,
  expectNoInnerScroll,
  openBrowserWorld,
  type BrowserWorld,
} from './harness';
import type { Keyboard } from './keyboard';
import { anaOn, buttonIn, clockFrom, reviewsOf, TUESDAY } from './reviewsPage';
import { IN_STEP, journey } from './steps';

const PAGE = '/projects/PAY/reviews?tab=actions';

describe('the table of actions by keyboard', () => {
  const step = journey();
  let world: BrowserWorld;
  let ana: Page;
  let reviews: FrameLocator;
  let keys: Keyboard;
  beforeAll(async () => {
    world = await openBrowserWorld({ world: 'demo', clock: clockFrom(TUESDAY) });
    const isRead = (page: Page) => counted(page, '22');
    ({ ana, reviews, keys } = await anaOn(world, PAGE, { first: 'Columns', isRead }));
  }, 90_000);
  afterAll(() => world.close());

  const button = (name: string) => buttonIn(reviews, name);
  const head = (name: string) => reviews.getByRole('columnheader', { name, exact: true });
  const rows = () => reviews.getByRole('grid', { name: 'Actions' }).locator('[role=row][data-index]');
  const keysShown = async () =>
    (await rows().getByRole('rowheader').allInnerTexts()).map((text) => text.trim());
  const counted = (page: Page, count: string) =>
    reviewsOf(page)
      .getByRole('heading', { name: `All actions ${count}`, exact: true })
      .waitFor({ timeout: IN_STEP });

  step('chooses the columns, which are still there after a look elsewhere', async () => {
    expect(await axeViolations(ana, 'project')).toEqual([]);
    await keys.until(button('Columns'), 'Tab');
    await keys.press('Enter');
    for (const [name, isChosen] of [
      ['Factor labels', false],
      ['Days late', true],
    ] as const) {
      const column = reviews.getByRole('checkbox', { name, exact: true });
      await keys.until(column, 'Tab');
      expect(await column.isChecked()).toBe(isChosen);
      await keys.press('Space');
      await keys.until(button('Columns'), 'Shift+Tab');
    }
    await head('Factor labels').waitFor();
    expect(await head('Days late').count()).toBe(0);
    // Chromium keeps nothing for a frame of another site in a private window, as these are: only as long as the page lives.
    await button('Reviews').press('Enter');
    await reviews.getByRole('heading', { name: /^All reviews/ }).waitFor({ timeout: IN_STEP });
    await button('Actions').press('Enter');
    await head('Factor labels').waitFor({ timeout: IN_STEP });
    expect(await head('Days late').count()).toBe(0);
  });

  step('filters to what is open and Ben’s, and orders it by due date in both directions', async () => {
    await keys.until(reviews.getByRole('combobox', { name: 'Owner' }), 'Tab');
    await keys.type('Ben');
    await keys.until(reviews.getByRole('combobox', { name: 'State' }), 'Tab');
    await keys.type('Open');
    await counted(ana, '2 of 22');
    await keys.until(head('Due').getByRole('button'), 'Tab');
    await keys.press('Enter');
    await reviews.locator('[aria-sort=ascending]').waitFor();
    expect(await keysShown()).toEqual(['OPS-198', 'OPS-234']);
    await keys.press('Enter');
    await reviews.locator('[aria-sort=descending]').waitFor();
    expect(await keysShown()).toEqual(['OPS-234', 'OPS-198']);
    const asked = new URL(ana.url()).searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      tab: 'actions',
      owner: people.ben.accountId,
      state: 'open',
      sort: '-due',
    });
    expect(await axeViolations(ana, 'project')).toEqual([]);
    await ana.goBack();
    await reviews.locator('[aria-sort=ascending]').waitFor();
  });

  step('saves what is shown, in the columns and the order that are shown', async () => {
    await keys.until(button('Download CSV'), 'Shift+Tab');
    expect(await savedRows()).toEqual(await tableRows());
    await keys.until(reviews.getByRole('combobox', { name: 'Owner' }), 'Tab');
    await keys.type('Any');
    await keys.until(reviews.getByRole('combobox', { name: 'State' }), 'Tab');
    await keys.type('Any');
    await counted(ana, '22');
    await keys.until(button('Download CSV'), 'Shift+Tab');
    const all = await savedRows();
    expect(all).toHaveLength(23);
    expect(new Set(all.map(([key]) => key)).size).toBe(23);
  });

  step('is walked through row by row, and leads to the action', async () => {
    await keys.until(rows().first(), 'Tab');
    await keys.press('ArrowDown');
    await keys.press('End');
    expect(
      await rows()
        .last()
        .evaluate((row) => row === document.activeElement),
    ).toBe(true);
    await keys.press('Home');
    await keys.press('ArrowDown');
    const [, second = ''] = await keysShown();
    await ana.keyboard.press('Enter');
    await ana.waitForURL(`**/browse/${second}`, { timeout: IN_STEP });
  });

  step('is a list of cards where it is narrow', async () => {
    const narrow = await world.asPerson('ben', { viewport: { width: 320, height: 900 }, theme: 'dark' });
    await narrow.goto(PAGE);
    await counted(narrow, '22');
    await reviewsOf(narrow).getByRole('grid', { name: 'Actions' }).waitFor();
    expect(await axeViolations(narrow, 'project')).toEqual([]);
    await expectNoInnerScroll(narrow, 'project');
  });

  it('leaves no error in a console and nothing against the content security policy', () => {
    expect(world.problems).toEqual([]);
    expectNoCspViolations(world);
  });

  /** The file, line by line, its names first. */
  async function savedRows(): Promise<readonly (readonly string[])[]> {
    const [download] = await Promise.all([
      ana.waitForEvent('download', { timeout: IN_STEP }),
      ana.keyboard.press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('PAY-actions-2026-11-24.csv');
    const text = readFileSync(await download.path(), 'utf8');
    return z
      .array(z.array(z.string()))
      .parse(Papa.parse(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data);
  }

  /** What the table shows, with days as the file writes them. */
  async function tableRows(): Promise<readonly (readonly string[])[]> {
    const heads = (await reviews.getByRole('columnheader').allInnerTexts()).map((text) => text.trim());
    const shown = await rows().evaluateAll((all) =>
      all.map((row) =>
        [...row.children].map((cell) => {
          const read = cell.cloneNode(true) as Element;
          for (const picture of read.querySelectorAll('[aria-hidden=true]')) picture.remove();
          const labels = [...read.querySelectorAll('.tag')].map((tag) => tag.textContent);
          if (labels.length > 0) return labels.join(', ');
          return read.querySelector('time')?.dateTime ?? read.textContent.replace(/\s+/g, ' ').trim();
        }),
      ),
    );
    return [heads, ...shown];
  }
});
