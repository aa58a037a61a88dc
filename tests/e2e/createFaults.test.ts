/** What a person meets when Jira fails while an action is created: the reason, the typed values, and never a second task. */
import type { FrameLocator, Page } from 'playwright-core';
import type { FaultRule } from '../../sandbox/jira/faults';
import { openBrowserWorld, surface, type BrowserWorld } from './harness';

const CREATE = { method: 'POST', path: /^\/rest\/api\/3\/issue$/ };
/** Long enough for search to know what was made and for "not found" to be believed. Milliseconds. */
const LATER = 130_000;

describe('creating an action while Jira', () => {
  let world: BrowserWorld;
  let page: Page;
  let panel: FrameLocator;
  beforeAll(async () => {
    world = await openBrowserWorld({ world: 'demo' });
    page = await world.asPerson('ana', { viewport: { width: 1280, height: 2400 } });
    await page.goto('/browse/PAY-412');
    panel = surface(page, 'panel');
  }, 60_000);
  afterAll(() => world.close());

  it.each<[what: string, rule: FaultRule, says: string, again: string]>([
    [
      'refuses a value',
      { id: 'f', match: CREATE, kind: 'status', status: 400 },
      'does not accept one of the values',
      'Try again',
    ],
    [
      'denies the right',
      { id: 'f', match: CREATE, kind: 'status', status: 403 },
      'You can’t create issues in',
      'Try again',
    ],
    [
      'is asked too much',
      { id: 'f', match: CREATE, kind: 'status', status: 429 },
      'Wait a moment and try again',
      'Try again',
    ],
    [
      'does not answer',
      { id: 'f', match: CREATE, kind: 'timeout' },
      'did not say whether it created',
      'Look again',
    ],
    [
      'did it and the answer is lost',
      { id: 'f', match: CREATE, kind: 'lost-after-write' },
      'did not say whether it created',
      'Look again',
    ],
  ])(
    '%s says so, keeps what was typed, and makes one task in the end',
    async (what, rule, says, again) => {
      const { admin } = world.sandbox.jira;
      const before = admin.issues().length;
      const idea = await decided(panel, `An action while Jira ${what}`);
      world.sandbox.faults.add(rule);
      await panel.getByRole('button', { name: 'Create in Jira' }).press('Enter');
      await idea.getByText(says).waitFor();
      world.sandbox.faults.clear();
      world.sandbox.clock.shift(LATER);
      await idea.getByRole('button', { name: again }).press('Enter');
      await idea.getByRole('link', { name: /^PAY-\d+/ }).waitFor();
      await idea.getByText('Ben Okafor').waitFor();
      expect(admin.issues()).toHaveLength(before + 1);
    },
    60_000,
  );
});

/** A new idea with its commitment filled in, ready to be created. @returns its row */
async function decided(panel: FrameLocator, text: string) {
  await panel.getByRole('button', { name: 'Add an idea' }).last().press('Enter');
  await panel.getByRole('textbox', { name: 'New idea' }).fill(text);
  await panel.getByRole('textbox', { name: 'New idea' }).press('Enter');
  await panel.getByRole('button', { name: 'Close', exact: true }).press('Enter');
  const row = panel.getByRole('listitem').filter({ hasText: text }).last();
  await row.getByRole('button', { name: 'Do', exact: true }).press('Enter');
  await panel.getByRole('combobox', { name: 'Owner' }).fill('Ben');
  await panel.getByRole('option', { name: /Ben Okafor/ }).click();
  await panel
    .getByRole('textbox', { name: 'We will know it worked when' })
    .fill('It is seen in the next drill.');
  await panel.getByRole('combobox', { name: 'Work type' }).selectOption({ label: 'Task' });
  return row;
}
