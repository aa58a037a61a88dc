/**
 * Two labels become one in every review of a large project, and the machine stops in the middle of it: after the restart
 * the merge is where it was, goes on by itself, and is in every place where people meet labels. Taken back, everything is
 * as it was before.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import * as z from 'zod';
import { people } from '../../sandbox/worlds/people';
import { axeViolations, launch, openWindow, surface } from './harness';
import { reviewsOf } from './reviewsPage';
import { serve, type Served } from './servedSandbox';
import { IN_STEP, journey, panelOf, press } from './steps';

const THEMES = '/projects/CORE/reviews?tab=themes';
const GOES = 'communication-handoff';
const STAYS = 'knowledge-docs';
/** For what is done to all of these reviews, on a busy machine. Milliseconds. */
const WHILE_IT_WORKS = 120_000;

describe('a merge of labels on a machine that stops', () => {
  const step = journey();
  const data = mkdtempSync(path.join(tmpdir(), 'merge-'));
  let served: Served;
  let browser: Browser;
  let ana: Page;
  let before: unknown;
  let had: readonly string[] = [];
  beforeAll(async () => {
    [served, browser] = await Promise.all([serve({ world: 'M', data, port: 0 }), launch()]);
    ana = await openWindow(browser, served.origin, people.ana);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await served.kill();
    rmSync(data, { recursive: true, force: true });
  });

  const themes = () => reviewsOf(ana);
  const progress = (): Locator => themes().getByRole('progressbar');

  step('says before it is started what it will change', async () => {
    before = await everythingIn(served);
    had = await keysWith(served, GOES);
    // A delivery works on twenty issues: the queue has several.
    expect(had.length).toBeGreaterThan(20);
    await ana.goto(THEMES);
    await themes()
      .getByRole('checkbox', { name: `Choose ${GOES}` })
      .press('Space');
    await themes()
      .getByRole('checkbox', { name: `Choose ${STAYS}` })
      .press('Space');
    await themes()
      .getByRole('group', { name: 'With 2 labels' })
      .getByRole('button', { name: 'Merge' })
      .press('Enter');
    await themes().getByRole('combobox', { name: 'Which label stays' }).selectOption(STAYS);
    await themes()
      .getByText(/^Changes \d+ reviews and \d+ actions/)
      .waitFor({ timeout: WHILE_IT_WORKS });
    expect(await axeViolations(ana, 'project')).toEqual([]);
  });

  step(
    'goes on when its page is left, and is stopped after its first part',
    async () => {
      await served.slow(60);
      await themes().getByRole('form').getByRole('button', { name: 'Merge', exact: true }).press('Enter');
      await progress().waitFor({ timeout: WHILE_IT_WORKS });
      await ana.goto('/projects/CORE/reviews?tab=reviews');
      await reviewsOf(ana)
        .getByRole('heading', { name: /^All reviews/ })
        .waitFor({ timeout: WHILE_IT_WORKS });
      await ana.goto(THEMES);
      await reached(progress(), 14);
      await served.slow(500);
      const done = await reached(progress(), 20);
      await served.kill();
      expect(done).toBeLessThan(had.length);
    },
    WHILE_IT_WORKS * 4,
  );

  step(
    'is where it was after the restart, and completes by itself',
    async () => {
      const { port } = new URL(served.origin);
      served = await serve({ world: 'M', data, port: Number(port) });
      await served.slow(300);
      await ana.goto(THEMES);
      await themes().getByText(`${GOES} becomes ${STAYS}`).waitFor({ timeout: WHILE_IT_WORKS });
      expect(await reached(progress(), 20)).toBeLessThanOrEqual(had.length);
      expect(await axeViolations(ana, 'project')).toEqual([]);
      await served.slow(0);
      await themes().getByText(`${GOES} is ${STAYS} now`).waitFor({ timeout: WHILE_IT_WORKS });
      await themes()
        .getByText(`${String(had.length)} reviewed issues were changed.`)
        .waitFor();
    },
    WHILE_IT_WORKS * 4,
  );

  step(
    'is in the table, on the issues, in Jira’s search and under Attention',
    async () => {
      await themes()
        .getByRole('checkbox', { name: `Choose ${STAYS}` })
        .waitFor({ timeout: IN_STEP });
      expect(
        await themes()
          .getByRole('checkbox', { name: `Choose ${GOES}` })
          .count(),
      ).toBe(0);
      expect(await keysWith(served, GOES)).toEqual([]);
      expect(await keysWith(served, STAYS)).toEqual(expect.arrayContaining([...had]));
      await themes()
        .getByRole('button', { name: /^Attention/ })
        .press('Enter');
      const factors = themes().getByRole('combobox', { name: 'Factor' });
      await themes()
        .getByRole('button', { name: /^Attention \d/ })
        .waitFor({ timeout: IN_STEP });
      expect(await factors.getByRole('option', { name: STAYS }).count()).toBe(1);
      expect(await factors.getByRole('option', { name: GOES }).count()).toBe(0);
      await ana.goto(`/browse/${had[0] ?? ''}`);
      await surface(ana, 'context').getByText(STAYS, { exact: true }).first().waitFor({ timeout: IN_STEP });
      await press(ana, /^Factors/);
      await panelOf(ana).getByText(STAYS, { exact: true }).first().waitFor({ timeout: IN_STEP });
      expect(await surface(ana, 'context').getByText(GOES, { exact: true }).count()).toBe(0);
    },
    WHILE_IT_WORKS * 4,
  );

  step(
    'is taken back exactly',
    async () => {
      await ana.goto(THEMES);
      await themes().getByRole('button', { name: 'Undo', exact: true }).press('Enter');
      await themes().getByText(`${GOES} is back`).waitFor({ timeout: WHILE_IT_WORKS });
      await themes()
        .getByRole('checkbox', { name: `Choose ${GOES}` })
        .waitFor({ timeout: WHILE_IT_WORKS });
      expect(await everythingIn(served)).toEqual(before);
      expect(await keysWith(served, GOES)).toEqual(had);
    },
    WHILE_IT_WORKS * 4,
  );
});

/** Waits until so many issues are done. @returns how many are */
async function reached(progress: Locator, count: number): Promise<number> {
  const element = await progress.elementHandle({ timeout: WHILE_IT_WORKS });
  const frame = await element.ownerFrame();
  const value = await frame?.waitForFunction(
    (least) => {
      const shown = document.querySelector('progress')?.value ?? 0;
      return shown >= least ? shown : undefined;
    },
    count,
    { timeout: WHILE_IT_WORKS },
  );
  return z.number().parse(await value?.jsonValue());
}

const foundSchema = z.object({
  issues: z.array(
    z.looseObject({
      id: z.string(),
      key: z.string(),
      fields: z.optional(z.object({ labels: z.array(z.string()) })),
      properties: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
  nextPageToken: z.optional(z.string()),
});

async function search(served: Served, jql: string, more: object) {
  const found: z.infer<typeof foundSchema>['issues'] = [];
  let nextPageToken: string | undefined;
  do {
    const page = foundSchema.parse(
      await served.jira('/search/jql', {
        jql,
        maxResults: 100,
        ...more,
        ...(nextPageToken && { nextPageToken }),
      }),
    );
    found.push(...page.issues);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return found;
}

/** The reviewed issues with a label, by Jira’s search. */
async function keysWith(served: Served, label: string): Promise<readonly string[]> {
  const found = await search(served, `project = CORE AND reviewFactor = "${label}" ORDER BY key`, {
    fields: ['labels'],
  });
  return found.map(({ key }) => key);
}

/** What Debrief keeps in Jira about the reviews of the project and their actions. */
async function everythingIn(served: Served): Promise<unknown> {
  const jql = 'project = CORE AND (reviewStatus IS NOT EMPTY OR reviewActionId IS NOT EMPTY) ORDER BY key';
  const properties = ['debrief.review', 'debrief.action'];
  const found = await search(served, jql, { fields: ['labels'], properties });
  expect(found.length).toBeGreaterThan(100);
  return found.map(({ key, fields, properties: held }) => [key, fields?.labels.toSorted(), held]);
}
