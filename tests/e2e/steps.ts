/** What people do in the panel, one step each, and what must hold on every stage that they come through. */
import type { FrameLocator, Page } from 'playwright-core';
import { axeViolations, expectNoInnerScroll, keepScreenshot, surface } from './harness';

/** Another person's change arrives within ten seconds; the rest is for a busy machine. Milliseconds. */
export const IN_STEP = 20_000;

/** Steps of one journey: once one has failed, those after it fail at once instead of waiting for what cannot come. */
export function journey(): (name: string, step: () => Promise<void> | void, timeout?: number) => void {
  let brokenAt: string | undefined;
  return (name, step, timeout = 120_000) => {
    it(
      name,
      async () => {
        if (brokenAt !== undefined) throw new Error(`Not reached, because this failed: ${brokenAt}`);
        brokenAt = name;
        await step();
        brokenAt = undefined;
      },
      timeout,
    );
  };
}

export const panelOf = (page: Page): FrameLocator => surface(page, 'panel');

/** Presses by keyboard: a click right after a change of height can land beside what it was meant for. */
export async function press(page: Page, name: string | RegExp, exact = true): Promise<void> {
  await panelOf(page)
    .getByRole('button', typeof name === 'string' ? { name, exact } : { name })
    .first()
    .press('Enter');
}

/** Writes into a field of the panel; with `enter` it is sent off at once. */
export async function write(page: Page, field: string | RegExp, text: string, enter = false): Promise<void> {
  const box = panelOf(page).getByRole('textbox', { name: field });
  await box.fill(text);
  if (enter) await box.press('Enter');
}

/** Finds a person by the first letters of the name in a field for people, and takes them. */
export async function pickPerson(page: Page, field: string, name: string): Promise<void> {
  const box = panelOf(page).getByRole('combobox', { name: field });
  await box.focus();
  // The list behind the field takes its place with the first focus, and brings its own input.
  await box.and(panelOf(page).locator('[aria-haspopup=listbox]')).waitFor();
  await box.fill(name);
  const option = panelOf(page).getByRole('option', { name: new RegExp(name) });
  await option.and(panelOf(page).locator('[data-active-item]')).waitFor();
  await box.press('Enter');
  // A field for several people stays open for the next one.
  const taken = panelOf(page).getByRole('button', { name: `Take ${name} off` });
  await taken.or(panelOf(page).locator('[role=combobox][aria-expanded=false]').and(box)).first().waitFor();
  if (await taken.isVisible()) await box.press('Escape');
  await option.waitFor({ state: 'hidden' });
}

/** Waits until each of these people reads the text in the panel. */
export async function allSee(pages: readonly Page[], text: string | RegExp): Promise<void> {
  await Promise.all(pages.map((page) => panelOf(page).getByText(text).first().waitFor({ timeout: IN_STEP })));
}

/** Everything that is written on a page and in the surfaces on it, fields included. */
export async function everythingOn(page: Page): Promise<string> {
  const texts = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const fields = [
          ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
        ];
        return [document.documentElement.textContent, ...fields.map(({ value }) => value)].join('\n');
      }),
    ),
  );
  return texts.join('\n');
}

/** What was typed and pressed here has reached the server. */
export async function saved(page: Page): Promise<void> {
  await panelOf(page).getByText('Saved', { exact: true }).waitFor({ timeout: IN_STEP });
}

/** The same stage as several people see it: each in their own theme and width. */
export interface Views {
  readonly light: Page;
  readonly dark: Page;
  readonly narrow?: Page;
}

/**
 * No fault of accessibility in either theme and no scrollbar of its own.
 * @param name of the pictures that are kept of it; absent for none
 */
export async function looksRight(views: Views, name?: string): Promise<void> {
  const { light, dark, narrow } = views;
  for (const page of [light, dark, ...(narrow === undefined ? [] : [narrow])]) {
    expect(await axeViolations(page, 'panel')).toEqual([]);
    await expectNoInnerScroll(page, 'panel');
  }
  if (name === undefined) return;
  await keepScreenshot(light, name);
  await keepScreenshot(dark, `${name}-dark`);
  if (narrow !== undefined) await keepScreenshot(narrow, `${name}-320`);
}
