/**
 * The panel in Chromium: how many round trips stand one after the other before its first content, and the longest task
 * while somebody types in a review of 300 entries.
 */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { debriefAs } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';
import { openBrowserWorld, surface, surfaceFrame, type BrowserWorld } from '../e2e/harness';
import { row } from './row';
import type { Row } from './row';

const ISSUE = 'PAY-352';
const ENTRIES = 300;
/** Milliseconds that every call through the bridge is held back: far more than anything else takes. */
const TRIP = 2000;
/** The quietest of a few runs: the others measure what else the machine is doing. */
const RUNS = 3;

export default async function measure(): Promise<Row[]> {
  const world = await openBrowserWorld({ world: 'demo' });
  try {
    await fill(world);
    const trips = await serialTrips(await world.asPerson('ana'));
    const tasks: number[] = [];
    for (let run = 0; run < RUNS; run += 1) tasks.push(await longestTask(await world.asPerson('ana')));
    return [
      row('panel.serial-trips', trips, 'round trips', 1),
      row('typing.longest-task-ms', Math.min(...tasks), 'ms', 50),
    ];
  } finally {
    await world.close();
  }
}

async function fill({ sandbox }: BrowserWorld): Promise<void> {
  const app = debriefAs(sandbox, people.ana, ISSUE);
  await app.open({ title: 'Checkout relaunch', kind: 'project' });
  await app.submit({ type: 'moveToStage', stage: 'facts' });
  for (let index = 0; index < ENTRIES; index += 1) {
    const entryId = createHash('sha1').update(String(index)).digest('hex').slice(0, 12);
    const at = new Date(Date.UTC(2026, 9, 1, 8, index * 7)).toISOString();
    await app.submit({
      type: 'addTimelineEntry',
      entryId,
      at,
      text: `Entry ${String(index)} of a long day`,
      kind: 'response',
    });
  }
}

/** Holds every bridge call back and divides the time from the panel's script to its first content by that. */
async function serialTrips(page: Page): Promise<number> {
  await page.route(/\/sandbox\/(invoke|product|context)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, TRIP));
    await route.continue();
  });
  const script = page.waitForResponse((response) =>
    /\/panel\/main-[^/]*\.js$/.test(new URL(response.url()).pathname),
  );
  await page.goto(`/browse/${ISSUE}`);
  await script;
  const started = performance.now();
  await surface(page, 'panel').getByText('Entry 0 of a long day').waitFor();
  const trips = Math.floor((performance.now() - started) / TRIP);
  await page.close();
  return trips;
}

async function longestTask(page: Page): Promise<number> {
  await page.goto(`/browse/${ISSUE}`);
  const field = surface(page, 'panel').getByRole('textbox', { name: 'Add an entry' });
  await field.waitFor();
  // What loads after the first content is not part of typing.
  await page.waitForTimeout(3000);
  const frame = await surfaceFrame(page, 'panel');
  await frame.evaluate(() => {
    const kept: number[] = [];
    Object.assign(globalThis, { longTasks: kept });
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) kept.push(task.duration);
    }).observe({ type: 'longtask' });
  });
  await field.pressSequentially('14:05 the person on call opens the dashboard of the gateway', { delay: 25 });
  await page.waitForTimeout(500);
  const tasks = await frame.evaluate(() =>
    // Put there by the evaluation above.
    (globalThis as unknown as { longTasks: readonly number[] }).longTasks.slice(),
  );
  await page.close();
  // Tasks under 50 ms are no long tasks to the browser and are not reported.
  return Math.max(0, ...tasks);
}
