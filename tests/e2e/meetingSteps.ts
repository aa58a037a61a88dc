/** What people do in a meeting with others, one step each. */
import type { Locator, Page } from 'playwright-core';
import { IN_STEP, panelOf } from './steps';

/** Writes the answer to a question, and says who may read it. */
export async function answer(
  page: Page,
  question: string | RegExp,
  text: string,
  sight: string | RegExp,
): Promise<void> {
  const panel = panelOf(page);
  await panel.getByRole('textbox', { name: question }).fill(text);
  const choices = panel.locator('.stack', { has: panel.getByRole('textbox', { name: question }) }).last();
  await choices.getByRole('radio', { name: sight }).press('Space');
}

/** @param reads the moment that the line is taken for */
export async function entry(page: Page, line: string, reads: RegExp): Promise<void> {
  const field = panelOf(page).getByRole('textbox', { name: 'Add an entry' });
  await field.fill(line);
  await panelOf(page)
    .locator('p.meta')
    .filter({ hasText: 'Reads as' })
    .getByText(reads)
    .waitFor({ timeout: IN_STEP });
  await field.press('Enter');
}

/** Read together, the timers of all differ by two seconds at most; a machine that was busy in between is read again. */
export async function sameTime(timers: readonly Locator[]): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const read = await Promise.all(timers.map((timer) => timer.innerText()));
    const seconds = read.map((text) => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1]));
    if (Math.max(...seconds) - Math.min(...seconds) <= 2) return;
    if (tries === 20) expect(read).toEqual('the same everywhere');
  }
}
