/**
 * The table of actions in Chromium with 5,000 rows: the longest task while somebody orders it, filters it, scrolls
 * through it and goes to its end by keyboard. All actions of world L are made to come from reviews of its largest project.
 */
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { ACTION_KEY, actionProperty } from '../../src/domain/actionProperty';
import { openBrowserWorld, surface, surfaceFrame, type BrowserWorld } from '../e2e/harness';
import { row } from './row';
import type { Row } from './row';

const CORE = { id: '10000', key: 'CORE' };
/** Each thing is done a few times and its quietest run counts: the others measure what else the machine is doing. */
const RUNS = 6;

export default async function measure(): Promise<Row[]> {
  const world = await openBrowserWorld({ world: 'L' });
  try {
    const rows = gatherActions(world);
    const page = await world.asPerson('ana');
    await page.goto(`/projects/${CORE.key}/reviews?tab=actions`);
    const tab = surface(page, 'project');
    await tab
      .getByRole('heading', { name: `All actions ${new Intl.NumberFormat('en').format(rows)}` })
      .waitFor();
    const frame = await surfaceFrame(page, 'project');
    await watchTasks(frame);
    let longest = 0;
    for (const act of ACTS) longest = Math.max(longest, await quietest({ page, tab, frame }, act));
    return [row('actions.5000-rows.longest-task-ms', longest, 'ms', 50)];
  } finally {
    await world.close();
  }
}

/** @returns how many there are */
function gatherActions({ sandbox: { jira } }: BrowserWorld): number {
  const { admin } = jira;
  let rows = 0;
  admin.bulk(() => {
    for (const { id } of admin.issues()) {
      const origin = actionProperty.safeParse(admin.issueProperty(id, ACTION_KEY)).data;
      if (origin === undefined) continue;
      admin.setIssueProperty(id, ACTION_KEY, { ...origin, sourceProjectId: CORE.id });
      rows += 1;
    }
  });
  admin.catchUpSearch();
  return rows;
}

interface Opened {
  readonly page: Page;
  readonly tab: FrameLocator;
  readonly frame: Frame;
}

type Act = (opened: Opened) => Promise<void>;

const orderBy =
  (name: string): Act =>
  ({ tab }) =>
    tab.getByRole('columnheader', { name }).getByRole('button').click();

const find =
  (text: string): Act =>
  async ({ tab }) => {
    const field = tab.getByRole('searchbox', { name: 'Filter by text' });
    await field.fill('');
    await field.pressSequentially(text, { delay: 40 });
  };

const choose =
  (state: string): Act =>
  async ({ tab }) => {
    await tab.getByRole('combobox', { name: 'State' }).selectOption(state);
  };

const press =
  (key: string): Act =>
  async ({ page, tab }) => {
    await tab.locator('[role=row][tabindex="0"]').focus();
    await page.keyboard.press(key);
  };

/** Three clicks of a wheel in every frame, for a quarter of a second: as fast as a hand goes. */
const scroll: Act = async ({ page, tab }) => {
  await tab.getByRole('row').nth(3).hover();
  for (let step = 0; step < 15; step += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(16);
  }
};

const ACTS: readonly Act[] = [
  ...['Action', 'Owner', 'Days late', 'Due', 'Key'].map(orderBy),
  find('runbook'),
  find(''),
  choose('Open'),
  choose('Any state'),
  scroll,
  scroll,
  scroll,
  ...['End', 'PageUp', 'Home', 'PageDown', 'ArrowDown'].map(press),
];

async function quietest(opened: Opened, act: Act): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < RUNS && !runs.includes(0); run += 1) {
    await tasksSince(opened.frame);
    await act(opened);
    // Rows may follow a moment after what was pressed.
    await opened.page.waitForTimeout(300);
    runs.push(await tasksSince(opened.frame));
  }
  return Math.min(...runs);
}

async function watchTasks(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const kept: number[] = [];
    Object.assign(globalThis, { longTasks: kept });
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) kept.push(task.duration);
    }).observe({ type: 'longtask' });
  });
}

/** @returns milliseconds of the longest one; 0: none was over the 50 ms from which a browser reports tasks */
async function tasksSince(frame: Frame): Promise<number> {
  const tasks = await frame.evaluate(() =>
    // Put there by `watchTasks`.
    (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0),
  );
  return Math.max(0, ...tasks);
}
