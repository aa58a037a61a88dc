/**
 * A lead works off the Attention list of the payments team by keyboard alone: another date, another owner, a verdict, a
 * decision to leave something, events that need no review, and a second look. Each row goes when it is settled, the
 * keyboard goes on from where it was, and Jira and the reviews have what was decided.
 */
import type { FrameLocator, Page } from 'playwright-core';
import * as z from 'zod';
import { standardStatuses } from '../../sandbox/jira/standardSite';
import { people } from '../../sandbox/worlds/people';
import {
  axeViolations,
  expectNoCspViolations,
  openBrowserWorld,
  surfaceFrame,
  type BrowserWorld,
} from './harness';
import { Keyboard } from './keyboard';
import { anaOn, buttonIn, clockFrom, keysIn, part, rowIn, TUESDAY, waits } from './reviewsPage';
import { IN_STEP, journey, panelOf } from './steps';

const PAGE = '/projects/PAY/reviews';
const RUNBOOK = 'OPS-234';
const NOBODYS = 'OPS-201';
const QUEUE = 'OPS-206';
const POLICY = 'OPS-198';
const BLOCKED = 'GATE-71';
const WHY_LATER = 'The second acquirer answers in December.';
const WHY_LEFT = 'The new rota replaces the policy.';
const WHY_NONE = 'Nordpay reviewed it, and we were there.';

describe('a lead clears the Attention list by keyboard only', () => {
  const step = journey();
  let world: BrowserWorld;
  let ana: Page;
  let reviews: FrameLocator;
  let keys: Keyboard;
  beforeAll(async () => {
    world = await openBrowserWorld({ world: 'demo', clock: clockFrom(TUESDAY) });
    const isRead = (page: Page) => waits(page, 9, 5);
    ({ ana, reviews, keys } = await anaOn(world, PAGE, { first: 'Read again', isRead }));
  }, 90_000);
  afterAll(() => world.close());

  const languishing = () => part(ana, /^Languishing/);
  const filter = (name: string) => reviews.getByRole('combobox', { name });
  const button = (name: string) => buttonIn(reviews, name);
  const issue = (key: string) => world.sandbox.jira.admin.issue(key);

  step('reads what the page is for, once', async () => {
    expect(await axeViolations(ana, 'project')).toEqual([]);
    await keys.until(button('Got it'), 'Tab');
    await keys.press('Enter');
    await button('Got it').waitFor({ state: 'detached' });
  });

  step('filters, and goes back and forward through what was chosen', async () => {
    await keys.until(filter('Owner'), 'Tab');
    await keys.type('Ben');
    await reviews.getByRole('heading', { name: 'Languishing 2 of 5' }).waitFor();
    await keys.until(filter('Reason'), 'Tab');
    await keys.type('Date moved');
    await reviews.getByRole('heading', { name: 'Languishing 1 of 5' }).waitFor();
    expect(new URL(ana.url()).searchParams.get('owner')).toBe(people.ben.accountId);
    expect(new URL(ana.url()).searchParams.get('reason')).toBe('date-moved');
    await ana.goBack();
    await reviews.getByRole('heading', { name: 'Languishing 2 of 5' }).waitFor();
    expect(await filter('Reason').inputValue()).toBe('');
    await ana.goForward();
    await reviews.getByRole('heading', { name: 'Languishing 1 of 5' }).waitFor();
    expect(await filter('Reason').inputValue()).toBe('date-moved');
    await ana.reload();
    await reviews.getByRole('heading', { name: 'Languishing 1 of 5' }).waitFor({ timeout: IN_STEP });
    keys = new Keyboard(ana, await surfaceFrame(ana, 'project'));
    await ana.goBack();
    await reviews.getByRole('heading', { name: 'Languishing 2 of 5' }).waitFor();
  });

  step('opens the same issues in Jira’s search', async () => {
    const shown = await keysIn(reviews.getByRole('list', { name: 'Languishing actions' }));
    expect(shown).toHaveLength(2);
    await filter('Reason').focus();
    await keys.until(reviews.getByRole('link', { name: 'Open in Jira search' }), 'Tab');
    const [search] = await Promise.all([
      ana.context().waitForEvent('page', { timeout: IN_STEP }),
      ana.keyboard.press('Enter'),
    ]);
    const found = search
      .getByRole('table')
      .getByRole('link')
      .filter({ hasText: /[A-Z]-\d+/ });
    await found.first().waitFor({ timeout: IN_STEP });
    const keysFound = (await found.allInnerTexts()).map((text) => text.trim());
    expect(keysFound.toSorted()).toEqual(shown.toSorted());
    await search.close();
    await ana.bringToFront();
    await keys.until(filter('Owner'), 'Shift+Tab');
    await keys.type('Any');
    await waits(ana, 9, 5);
  });

  step('gives a late action another date, and says why', async () => {
    await keys.until(button(`Re-date ${RUNBOOK}`), 'Tab');
    await keys.press('Enter', reviews.getByLabel('New due date'));
    await keys.type('12152026');
    await keys.until(reviews.getByRole('textbox', { name: 'Why it moves' }), 'Tab');
    await keys.line(WHY_LATER);
    await rowIn(part(ana, /^On track/), RUNBOOK).waitFor({ timeout: IN_STEP });
    await waits(ana, 8, 4);
    expect(issue(RUNBOOK)?.duedate).toBe('2026-12-15');
  });

  step('gives an action that nobody owns to somebody', async () => {
    await keys.until(button(`Assign ${NOBODYS}`), 'Shift+Tab');
    await keys.press('Enter', reviews.getByRole('combobox', { name: 'New owner' }));
    await keys.type('Leila');
    await reviews
      .getByRole('option', { name: /Leila Haddad/ })
      .and(reviews.locator('[data-active-item]'))
      .waitFor();
    await keys.press('Enter');
    await keys.until(button('Assign in Jira'), 'Tab');
    await keys.press('Enter');
    await rowIn(languishing(), NOBODYS)
      .getByText('no owner')
      .waitFor({ state: 'detached', timeout: IN_STEP });
    await rowIn(languishing(), NOBODYS).getByText('Leila Haddad').waitFor();
    expect(issue(NOBODYS)?.assignee).toBe(people.leila.accountId);
  });

  step('sees what the others have done meanwhile after reading again', async () => {
    const { admin } = world.sandbox.jira;
    admin.setStatus(NOBODYS, standardStatuses.inProgress, { by: people.leila.accountId });
    admin.setStatus(BLOCKED, standardStatuses.inProgress, { by: people.priya.accountId });
    admin.setStatus('GATE-77', standardStatuses.done, { by: people.tomasz.accountId });
    admin.setStatus(QUEUE, standardStatuses.done, { by: people.tomasz.accountId });
    admin.catchUpSearch();
    await keys.until(button('Read again'), 'Shift+Tab');
    await keys.press('Enter');
    await rowIn(part(ana, /^On track/), NOBODYS).waitFor({ timeout: IN_STEP });
    await waits(ana, 6, 2);
    await rowIn(languishing(), QUEUE).getByText('done, not verified').waitFor();
  });

  step('says of one that is done that it worked, and what shows it', async () => {
    await keys.until(button(`Verify ${QUEUE}`), 'Tab');
    await keys.press('Enter', reviews.getByRole('form', { name: `Verify ${QUEUE}` }));
    await keys.until(reviews.getByRole('radio', { name: 'Worked', exact: true }), 'Tab');
    await keys.press('Space');
    await keys.until(reviews.getByRole('textbox', { name: 'What shows it' }), 'Tab');
    await keys.type('Statements went out at six on three Mondays.');
    await keys.until(button('Record verdict'), 'Tab');
    await keys.press('Enter');
    await rowIn(languishing(), QUEUE).waitFor({ state: 'detached', timeout: IN_STEP });
    await waits(ana, 5, 1);
    expect(propertyOf(world, QUEUE)).toMatchObject({ verdict: 'worked' });
  });

  step('leaves one, and says why', async () => {
    await keys.until(button(`More for ${POLICY}`), 'Tab');
    await keys.press('Enter', reviews.getByRole('menuitem', { name: 'Assign…' }));
    await keys.until(reviews.getByRole('menuitem', { name: 'Decline…' }), 'ArrowDown');
    await keys.press('Enter', reviews.getByRole('textbox', { name: 'Why the team leaves it' }));
    await keys.type(WHY_LEFT);
    await keys.until(button('Decline action'), 'Tab');
    await keys.press('Enter', reviews.getByText('Nothing needs attention'));
    await waits(ana, 4, 0);
    expect(propertyOf(world, POLICY)).toMatchObject({ dropped: true });
  });

  step('says of two events that they need no review', async () => {
    for (const [key, left] of [
      ['PAY-424', 1],
      ['PAY-352', 0],
    ] as const) {
      await keys.until(button(`Not needed: ${key}`), 'Tab');
      await keys.press('Enter', reviews.getByRole('textbox', { name: 'Why it needs none' }));
      await keys.type(WHY_NONE);
      await keys.until(button('No review needed'), 'Tab');
      await keys.press('Enter');
      await button(`Not needed: ${key}`).waitFor({ state: 'detached', timeout: IN_STEP });
      await waits(ana, 2 + left, 0);
    }
    await reviews.getByText('No event of the last 90 days waits for its review.').waitFor();
    expect(await axeViolations(ana, 'project')).toEqual([]);
  });

  step('holds the second look that is due, which is finished by now', async () => {
    await keys.until(button('Hold follow-up of PAY-397'), 'Shift+Tab');
    await ana.keyboard.press('Enter');
    await ana.waitForURL('**/browse/PAY-397');
    const panel = panelOf(ana);
    await panel.getByRole('heading', { name: 'What became of it' }).waitFor({ timeout: IN_STEP });
    const inPanel = new Keyboard(ana, await surfaceFrame(ana, 'panel'));
    await panel.getByRole('button').first().focus();
    await inPanel.until(panel.getByRole('button', { name: 'Finish review' }), 'Tab');
    await inPanel.press('Enter', panel.getByText('Finished: every action has a verdict or a reason.'));
    await ana.goBack();
    await waits(ana, 1, 0);
    expect(await rowIn(part(ana, /^Follow-ups due/), 'PAY-397').count()).toBe(0);
  });

  step('finds in the history of the review that the date slipped, and why', async () => {
    await ana.goto('/browse/PAY-412');
    const panel = panelOf(ana);
    const more = panel.getByRole('button', { name: 'More for this review' });
    await more.waitFor({ timeout: IN_STEP });
    await more.press('Enter');
    await panel.getByRole('menuitem', { name: 'History' }).press('Enter');
    const history = panel.getByRole('region', { name: 'History' });
    await history.getByText(WHY_LATER).first().waitFor({ timeout: IN_STEP });
  });

  it('leaves no error in a console and nothing against the content security policy', () => {
    expect(world.problems).toEqual([]);
    expectNoCspViolations(world);
  });
});

function propertyOf({ sandbox }: BrowserWorld, key: string): unknown {
  const { admin } = sandbox.jira;
  return z.looseObject({}).parse(admin.issueProperty(admin.issue(key)?.id ?? '', 'debrief.action'));
}
