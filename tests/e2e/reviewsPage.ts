/** What people see on the Reviews page of a project, and the day on which a journey there begins. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { createClock } from '../../sandbox/clock';
import type { Clock } from '../../sandbox/types';
import { surface, surfaceFrame, type BrowserWorld } from './harness';
import { Keyboard } from './keyboard';
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

export const buttonIn = (reviews: FrameLocator, name: string): Locator =>
  reviews.getByRole('button', { name, exact: true });

export interface KeyboardJourney {
  readonly ana: Page;
  readonly reviews: FrameLocator;
  readonly keys: Keyboard;
}

/**
 * Ana on the Reviews page, with her hands on the keyboard. The page around it is Jira's: the journey begins at the button
 * that leads into what it is about.
 * @param isRead waits until the page has that
 */
export async function anaOn(
  world: BrowserWorld,
  address: string,
  { first, isRead }: { readonly first: string; readonly isRead: (page: Page) => Promise<void> },
): Promise<KeyboardJourney> {
  const ana = await world.asPerson('ana');
  const reviews = reviewsOf(ana);
  await ana.goto(address);
  await isRead(ana);
  const keys = new Keyboard(ana, await surfaceFrame(ana, 'project'));
  await buttonIn(reviews, first).focus();
  return { ana, reviews, keys };
}

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
