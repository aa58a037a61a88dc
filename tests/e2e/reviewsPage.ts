/** What people see on the Reviews page of a project, and the day on which a journey there begins. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { createClock } from '../../sandbox/clock';
import type { Clock } from '../../sandbox/types';
import { surface } from './harness';
import { IN_STEP } from './steps';

/** A Tuesday in the morning: two working days on either side of it. */
export const TUESDAY = Date.UTC(2026, 10, 24, 9);
export const DAY = 24 * 3_600_000;

/** A clock that runs on from this moment, so that a journey meets the same days whenever it is made. */
export function clockFrom(moment: number): Clock {
  const clock = createClock();
  clock.shift(moment - clock.now());
  return clock;
}

export const reviewsOf = (page: Page): FrameLocator => surface(page, 'project');

/** A part of the page by the words that its heading begins with. */
export const part = (page: Page, heading: RegExp): Locator =>
  reviewsOf(page).getByRole('region', { name: heading });

/** The row of an issue in a part of the page. */
export const rowIn = (list: Locator, issueKey: string): Locator =>
  list.getByRole('listitem').filter({ has: list.page().locator(`a[href$="/browse/${issueKey}"]`) });

/** Waits until the tab Attention says that so many things wait, and that so many of them are languishing actions. */
export async function waits(page: Page, all: number, languishing: number): Promise<void> {
  const tab = all === 0 ? 'Attention' : `Attention ${String(all)}`;
  const heading = languishing === 0 ? /^Languishing( 0)?$/ : `Languishing ${String(languishing)}`;
  const reviews = reviewsOf(page);
  await reviews.getByRole('button', { name: tab, exact: true }).waitFor({ timeout: IN_STEP });
  await reviews.getByRole('heading', { name: heading }).waitFor({ timeout: IN_STEP });
}

/** The keys of the issues in a list, in their order. */
export async function keysIn(list: Locator): Promise<readonly string[]> {
  const links = list.getByRole('listitem').locator('a[href*="/browse/"]');
  const texts = await links.allInnerTexts();
  return texts.map((text) => text.trim());
}
