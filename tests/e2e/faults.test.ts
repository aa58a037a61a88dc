/** What goes wrong around somebody who is writing: what was typed is kept, and the panel says what helps. */
import type { Page } from 'playwright-core';
import { debriefAs } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';
import { expectNoCspViolations, openBrowserWorld, type BrowserWorld } from './harness';
import { everythingOn, IN_STEP, panelOf, saved, write } from './steps';

describe('while somebody writes', () => {
  let world: BrowserWorld;
  let ben: Page;
  beforeAll(async () => {
    world = await openBrowserWorld({ world: 'demo' });
    ben = await world.asPerson('ben');
  }, 60_000);
  afterAll(() => world.close());

  /** A review that Ana has just started, and Ben at its timeline. */
  const atTimeline = async (issueKey: string): Promise<void> => {
    const app = debriefAs(world.sandbox, people.ana, issueKey);
    await app.open({ title: 'Refused for half an hour', size: 'light' });
    await ben.goto(`/browse/${issueKey}`);
    await panelOf(ben).getByRole('textbox', { name: 'Add an entry' }).waitFor();
    await saved(ben);
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

  it('leaves nothing against the content security policy, and no error but the browser’s own', () => {
    const refused = /the server responded with a status of (403|404)/;
    expect(world.problems.filter((text) => !refused.test(text))).toEqual([]);
    expectNoCspViolations(world);
  });
});
