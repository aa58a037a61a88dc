/** The first day of a team: an empty project tells what to do next, and whoever does it has a review under way. */
import type { Page } from 'playwright-core';
import { standardTypes } from '../../sandbox/jira/standardSite';
import {
  axeViolations,
  expectNoCspViolations,
  expectNoInnerScroll,
  openBrowserWorld,
  type BrowserWorld,
} from './harness';
import { part, reviewsOf, rowIn } from './reviewsPage';
import { IN_STEP, journey, panelOf, press } from './steps';

const PAGE = '/projects/FIRST/reviews';
const SUMMARY = 'The import stopped over night';

describe('a project on its first day', () => {
  const step = journey();
  let world: BrowserWorld;
  let ana: Page;
  let issue = '';
  beforeAll(async () => {
    world = await openBrowserWorld({ world: 'empty' });
    ana = await world.asPerson('ana');
    issue = world.sandbox.jira.admin.addIssue({
      projectId: '10000',
      typeId: standardTypes.task,
      summary: SUMMARY,
    }).key;
    world.sandbox.jira.admin.catchUpSearch();
  }, 90_000);
  afterAll(() => world.close());

  step('teaches what the page is for, and the next step, on every tab', async () => {
    await ana.goto(PAGE);
    const reviews = reviewsOf(ana);
    await reviews
      .getByRole('heading', { name: 'A review is worth what happens after it' })
      .waitFor({ timeout: IN_STEP });
    for (const [tab, says] of [
      ['Attention', 'No reviews in FIRST yet'],
      ['Reviews', 'No reviews in FIRST yet'],
      ['Actions', /^No actions/],
      ['Themes', 'No reviews in FIRST yet'],
    ] as const) {
      await reviews.getByRole('button', { name: tab, exact: true }).press('Enter');
      await reviews.getByText(says).first().waitFor({ timeout: IN_STEP });
      expect(await axeViolations(ana, 'project')).toEqual([]);
      await expectNoInnerScroll(ana, 'project');
    }
  });

  step('leads to an issue, and from there into a review', async () => {
    await ana.goto(PAGE);
    const [found] = await Promise.all([
      ana.context().waitForEvent('page', { timeout: IN_STEP }),
      reviewsOf(ana).getByRole('button', { name: 'Choose an issue' }).press('Enter'),
    ]);
    await found.getByRole('link', { name: issue }).first().click();
    await found.waitForURL(`**/browse/${issue}`);
    await panelOf(found).getByRole('heading', { name: 'Start a review' }).waitFor({ timeout: IN_STEP });
    await press(found, 'Start review');
    await panelOf(found)
      .getByRole('heading', { name: /What happened|What we will look at/ })
      .first()
      .waitFor({ timeout: IN_STEP });
    await found.close();
  });

  step('has its first review in the list then', async () => {
    world.sandbox.jira.admin.catchUpSearch();
    await ana.goto(`${PAGE}?tab=reviews`);
    const reviews = part(ana, /^All reviews/);
    await rowIn(reviews, issue).getByText(SUMMARY).waitFor({ timeout: IN_STEP });
    await ana.goto(PAGE);
    await reviewsOf(ana).getByText('Nothing needs attention').waitFor({ timeout: IN_STEP });
  });

  it('leaves no error in a console and nothing against the content security policy', () => {
    expect(world.problems).toEqual([]);
    expectNoCspViolations(world);
  });
});
