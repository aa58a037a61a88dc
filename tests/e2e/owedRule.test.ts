/**
 * An administrator says which events are owed a review, and sees at once what that means; the lead finds the event, starts
 * its review, and it is owed no more. Members read the settings; two administrators at once lose nothing.
 */
import type { FrameLocator, Page } from 'playwright-core';
import * as z from 'zod';
import { standardStatuses, standardTypes } from '../../sandbox/jira/standardSite';
import { people } from '../../sandbox/worlds/people';
import { SETTINGS_KEY } from '../../src/domain/settings';
import {
  axeViolations,
  expectNoCspViolations,
  expectNoInnerScroll,
  openBrowserWorld,
  surface,
  type BrowserWorld,
} from './harness';
import { clockFrom, DAY, part, reviewsOf, rowIn, TUESDAY } from './reviewsPage';
import { IN_STEP, journey, panelOf, press } from './steps';

const SETTINGS = '/projects/OPS/settings';
const PAGE = '/projects/OPS/reviews';
const SUMMARY = 'The night batch ran twice';
const RULE = 'Rota gaps are filled before Friday';

const settingsSchema = z.object({
  value: z.looseObject({ groundRules: z.array(z.string()), followUpWeeks: z.number() }),
});

describe('a rule for owed reviews', () => {
  const step = journey();
  let world: BrowserWorld;
  let event = '';
  let ana: Page;
  let ben: Page;
  beforeAll(async () => {
    world = await openBrowserWorld({ world: 'demo', clock: clockFrom(TUESDAY) });
    event = resolvedIncident(world);
    ana = await world.asPerson('ana');
    ben = await world.asPerson('ben');
  }, 90_000);
  afterAll(() => world.close());

  const settingsOf = (page: Page): FrameLocator => surface(page, 'settings');
  const owedOn = (page: Page) => part(page, /^Owed reviews/);

  step('is not there yet: a project without reviews is told how to have one', async () => {
    await ben.goto(PAGE);
    await reviewsOf(ben).getByText('No reviews in OPS yet').waitFor({ timeout: IN_STEP });
    expect(await owedOn(ben).count()).toBe(0);
  });

  step('is made by an administrator, who sees which events meet it before saving', async () => {
    await ana.goto(SETTINGS);
    const settings = settingsOf(ana);
    await settings.getByRole('button', { name: 'Add a rule' }).press('Enter');
    const rule = settings.getByRole('group', { name: /reviewed within/ }).last();
    await rule.getByRole('checkbox', { name: 'Incident' }).press('Space');
    await rule.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Done' });
    await rule.getByRole('textbox', { name: 'Working days to review it' }).fill('5');
    await rule
      .getByRole('heading', { name: /^Incident, in “Done”: reviewed within 5 working days/ })
      .waitFor();
    await rule.getByText('1 event meets this rule').waitFor({ timeout: IN_STEP });
    await rule.getByText('1 still needs a review').waitFor();
    await rule.getByRole('link', { name: event }).waitFor();
    expect(await axeViolations(ana, 'settings')).toEqual([]);
    await expectNoInnerScroll(ana, 'settings');
    await save(ana);
  });

  step('shows the lead what is owed, on Attention and on the issue itself', async () => {
    await ben.reload();
    const row = rowIn(owedOn(ben), event);
    await row.waitFor({ timeout: IN_STEP });
    await row.getByText(/owed by/).waitFor();
    await ben.goto(`${PAGE}?tab=reviews`);
    await reviewsOf(ben).getByText('0 of 1').waitFor({ timeout: IN_STEP });
    await ben.goto(`/browse/${event}`);
    const box = surface(ben, 'context');
    await box.getByText('Review owed', { exact: true }).first().waitFor({ timeout: IN_STEP });
    expect(await axeViolations(ben, 'context')).toEqual([]);
  });

  step('is met when the review is started', async () => {
    await ben.goto(PAGE);
    await owedOn(ben)
      .getByRole('button', { name: `Start the review of ${event}` })
      .press('Enter');
    await ben.waitForURL(`**/browse/${event}`);
    await panelOf(ben).getByRole('button', { name: 'Start review' }).waitFor({ timeout: IN_STEP });
    await press(ben, 'Start review');
    await panelOf(ben).getByRole('heading', { name: 'What we will look at' }).waitFor({ timeout: IN_STEP });
    world.sandbox.jira.admin.catchUpSearch();
    await ben.reload();
    await surface(ben, 'context').getByText('opened').waitFor({ timeout: IN_STEP });
    expect(await surface(ben, 'context').getByText(/owed/i).count()).toBe(0);
    await ben.goto(PAGE);
    await owedOn(ben)
      .getByText('No event of the last 90 days waits for its review.')
      .waitFor({ timeout: IN_STEP });
    await reviewsOf(ben).getByRole('button', { name: 'Reviews', exact: true }).press('Enter');
    await reviewsOf(ben).getByText('1 of 1').waitFor({ timeout: IN_STEP });
    await surface(ben, 'project').getByRole('link', { name: event }).first().waitFor();
  });

  step('can be read by members, who change nothing', async () => {
    const mia = await world.asPerson('mia');
    await mia.goto(SETTINGS);
    const settings = settingsOf(mia);
    await settings.getByText('You can read these settings.').waitFor({ timeout: IN_STEP });
    await settings.getByText(/^Incident, in “Done”: reviewed within 5 working days/).waitFor();
    expect(await settings.getByRole('button', { name: 'Save changes', exact: true }).count()).toBe(0);
    expect(await settings.getByRole('textbox').count()).toBe(0);
    expect(await axeViolations(mia, 'settings')).toEqual([]);
  });

  step('and the rest is kept when two administrators save different parts', async () => {
    await Promise.all([ana.goto(SETTINGS), ben.goto(SETTINGS)]);
    await settingsOf(ana).getByRole('radio', { name: '8 weeks', exact: true }).waitFor({ timeout: IN_STEP });
    await settingsOf(ben).getByRole('textbox', { name: 'Ground rule 1' }).fill('Facts first');
    await settingsOf(ana).getByRole('radio', { name: '8 weeks', exact: true }).press('Space');
    await save(ana);
    await settingsOf(ben).getByRole('button', { name: 'Save changes', exact: true }).press('Enter');
    await settingsOf(ben)
      .getByText('Saved, together with what somebody else changed')
      .waitFor({ timeout: IN_STEP });
    const saved = await savedSettings(world);
    expect(saved.followUpWeeks).toBe(8);
    expect(saved.groundRules[0]).toBe('Facts first');
  });

  step('shows both versions when they have changed the same part, and each can be kept', async () => {
    await ana.reload();
    await settingsOf(ana).getByRole('textbox', { name: 'Ground rule 2' }).fill('Nobody is asked who');
    await settingsOf(ben).getByRole('textbox', { name: 'Ground rule 3' }).fill(RULE);
    await save(ana);
    await settingsOf(ben).getByRole('button', { name: 'Save changes', exact: true }).press('Enter');
    const clash = settingsOf(ben).getByRole('listitem', { name: 'Ground rules' });
    await clash.getByText('Nobody is asked who').waitFor({ timeout: IN_STEP });
    await clash.getByText(RULE).waitFor();
    expect(await axeViolations(ben, 'settings')).toEqual([]);
    expect((await savedSettings(world)).groundRules).toContain('Nobody is asked who');
    await settingsOf(ben).getByRole('button', { name: 'Take theirs: Ground rules' }).press('Enter');
    await settingsOf(ben).getByRole('textbox', { name: 'Ground rule 3' }).fill(RULE);
    await save(ben);
    expect((await savedSettings(world)).groundRules.slice(0, 3)).toEqual([
      'Facts first',
      'Nobody is asked who',
      RULE,
    ]);
  });

  it('leaves no error in a console and nothing against the content security policy', () => {
    expect(world.problems).toEqual([]);
    expectNoCspViolations(world);
  });

  async function save(page: Page): Promise<void> {
    const settings = settingsOf(page);
    await settings.getByRole('button', { name: 'Save changes', exact: true }).press('Enter');
    await settings.getByText('Saved', { exact: true }).waitFor({ timeout: IN_STEP });
  }
});

/** An incident of yesterday, over since. @returns its key */
function resolvedIncident({ sandbox: { jira, clock } }: BrowserWorld): string {
  const { admin } = jira;
  const yesterday = clock.now() - DAY;
  const { key } = admin.addIssue({
    projectId: '10001',
    typeId: standardTypes.incident,
    summary: SUMMARY,
    reporter: people.jonas.accountId,
    created: yesterday,
  });
  admin.setStatus(key, standardStatuses.done, { by: people.jonas.accountId, at: yesterday + DAY / 24 });
  admin.catchUpSearch();
  return key;
}

async function savedSettings({ sandbox }: BrowserWorld) {
  const answer = await sandbox.jiraAs('ana')(`/rest/api/3/project/OPS/properties/${SETTINGS_KEY}`);
  return settingsSchema.parse(await answer.json()).value;
}
