/** What goes wrong around somebody who is writing: what was typed is kept, and the panel says what helps. */
import type { Page } from 'playwright-core';
import { debriefAs } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';
import { expectNoCspViolations, openBrowserWorld, type BrowserWorld } from './harness';
import { everythingOn, IN_STEP, panelOf, saved, write } from './steps';

describe('while somebody writes', () => {
  let world: BrowserWorld;
  let ben: Page;
  /** Ana's way into the review of PAY-424. */
  let ana: ReturnType<typeof debriefAs> | undefined;
  beforeAll(async () => {
    world = await openBrowserWorld({ world: 'demo' });
    ben = await world.asPerson('ben');
  }, 60_000);
  afterAll(() => world.close());

  /** A review that Ana has just started, and Ben at its timeline. */
  const atTimeline = async (issueKey: string): Promise<ReturnType<typeof debriefAs>> => {
    const app = debriefAs(world.sandbox, people.ana, issueKey);
    await app.open({ title: 'Refused for half an hour', size: 'light' });
    await ben.goto(`/browse/${issueKey}`);
    await panelOf(ben).getByRole('textbox', { name: 'Add an entry' }).waitFor();
    await saved(ben);
    return app;
  };

  it('an issue whose security was raised goes from the screen, and the words stay', async () => {
    await atTimeline('GATE-84');
    await write(ben, 'Add an entry', '08:10 The first node restarts', true);
    await saved(ben);
    await write(ben, 'Add an entry', '08:20 Only Ben has read this yet');
    const { admin } = world.sandbox.jira;
    const issue = admin.issue('GATE-84');
    admin.updateIssue(issue?.id ?? '', { securityLevelId: 'nobody' });
    await panelOf(ben).getByRole('textbox', { name: 'Add an entry' }).press('Enter');
    const panel = panelOf(ben);
    await panel.getByText('You cannot see this issue any more').waitFor({ timeout: IN_STEP });
    await panel
      .getByText(/Only Ben has read this yet/)
      .first()
      .waitFor();
    expect(await everythingOn(ben)).not.toContain('The first node restarts');
  }, 90_000);

  it('a lost connection keeps the words, says so, and goes on by itself once it is back', async () => {
    ana = await atTimeline('PAY-424');
    await write(ben, 'Add an entry', '08:50 Written with one', true);
    await saved(ben);
    await ben.context().setOffline(true);
    await write(ben, 'Add an entry', '09:00 Written without a connection', true);
    await panelOf(ben).getByText('Jira is not answering').waitFor({ timeout: IN_STEP });
    await panelOf(ben).getByText('Written without a connection').first().waitFor();
    await ben.context().setOffline(false);
    await panelOf(ben).getByText('Jira is not answering').waitFor({ state: 'hidden', timeout: IN_STEP });
    await saved(ben);
    await ben.reload();
    await panelOf(ben).getByText('Written without a connection').first().waitFor();
  }, 90_000);

  it('a tab from yesterday is told that the review was closed, and keeps what is written in it', async () => {
    // Nobody tells this tab, as a laptop that slept is not told.
    world.sandbox.realtime.isDown = true;
    await ben.reload();
    await panelOf(ben).getByRole('textbox', { name: 'Add an entry' }).waitFor();
    await write(ben, 'Add an entry', '09:30 Remembered overnight');
    await ana?.load();
    await ana?.close({ reason: 'A trial' });
    world.sandbox.clock.shift(24 * 3_600_000);
    await panelOf(ben).getByRole('textbox', { name: 'Add an entry' }).press('Enter');
    await panelOf(ben).getByText('This review ended while you were writing').waitFor({ timeout: IN_STEP });
    await panelOf(ben)
      .getByText(/Remembered overnight/)
      .first()
      .waitFor();
    world.sandbox.realtime.isDown = false;
  }, 90_000);

  it('leaves nothing against the content security policy, and no error but the browser’s own', () => {
    const refused = /the server responded with a status of (403|404)|ERR_INTERNET_DISCONNECTED|WebSocket/;
    expect(world.problems.filter((text) => !refused.test(text))).toEqual([]);
    expectNoCspViolations(world);
  });
});
